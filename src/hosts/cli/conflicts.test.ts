import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeReport } from '../../core/testing/reports.ts';
import { runSynoptic } from './testing/run-synoptic.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-conflicts-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

interface Listed {
  readonly isLessLikely: boolean;
  readonly question: { readonly id: string };
}

test('conflicts and questions are listed with the less likely behind the others, marked and counted', () => {
  const own = ['--no-bundled', '--library', join(place, 'library')];
  const run = (...args: string[]) => runSynoptic(place, ...args, ...own);
  const words = [
    ...['It carried 212 people, the mate said.', 'It carried 300 people, a teacher said.'],
    ...['The hall has 120 beds, the mayor said.', 'We counted sixty cots, a nurse said.'],
  ];
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(place, name), content);
    return name;
  };
  const reports = words.map((each, at) =>
    writeReport({ write }, `Paper ${at}`, `The ferry Oriel sank off Carrow.\n\n${each}`),
  );
  expect(run('import', ...reports).code).toBe(0);

  const { conflicts, total, lessLikely } = JSON.parse(run('conflicts', '--json').out) as {
    readonly conflicts: readonly Listed[];
    readonly total: number;
    readonly lessLikely: number;
  };
  const marks = conflicts.map(({ isLessLikely }) => isLessLikely);
  expect(marks).toEqual([...Array<boolean>(total - lessLikely).fill(false), ...Array<boolean>(lessLikely).fill(true)]);
  expect([lessLikely > 0, total > lessLikely]).toEqual([true, true]);

  const text = run('conflicts').out;
  expect(text.match(/, less likely\]/g)).toHaveLength(lessLikely);
  expect(text).toContain(`${total} of ${total} proposals, ${lessLikely} of them less likely.`);
  expect(run('conflicts', '--question', conflicts.at(-1)?.question.id ?? '').out).toContain(', less likely]');

  const { questions } = JSON.parse(run('questions', '--json').out) as {
    readonly questions: readonly { readonly conflictList: readonly Listed[] }[];
  };
  expect(questions.flatMap(({ conflictList }) => conflictList)).toHaveLength(total);
});
