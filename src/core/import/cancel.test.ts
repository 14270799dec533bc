import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

/** Points at which an import is cancelled; `SYNOPTIC_CANCELS=100` tries more. */
const CANCELS = Number(process.env['SYNOPTIC_CANCELS'] ?? 5);
const FILES = 12;
/** For one of them on a machine with other work to do, in milliseconds. */
const PATIENCE = 20_000;

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

/** A linear congruential generator (Numerical Recipes), so that every run cancels at the same points. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

test(
  'an import cancelled anywhere leaves a whole library, and the next one takes in only the rest',
  async () => {
    const random = createRandom(6);
    const folder = join(opened.place, 'in');
    for (let file = 0; file < FILES; file += 1) opened.write(`in/${file}.txt`, `Words of file ${file}.`);
    for (let turn = 0; turn < CANCELS; turn += 1) {
      opened.write(`in/new-${turn}.txt`, `What came in turn ${turn}.`);
      const before = await count();
      const there = FILES + turn + 1;
      const cancel = new AbortController();
      let left = Math.floor(random() * (there + 6));
      const run = opened.core.importPaths([{ path: folder, shownAs: 'in' }], {
        signal: cancel.signal,
        report: () => {
          left -= 1;
          if (left < 0) cancel.abort();
        },
      });
      const code = await run.then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
      expect(['done', 'CANCELLED']).toContain(code);
      expect(await count()).toBe(code === 'done' ? there : before);
      expect((await opened.client['archive.verify']({})).intact).toBe(true);
      const staging = join(opened.library, 'tmp');
      expect(existsSync(staging) ? readdirSync(staging) : []).toEqual([]);
    }
    opened.write('in/last.txt', 'The last words.');
    const before = await count();
    const report = await opened.importing(folder);
    const all = FILES + CANCELS + 1;
    expect(report).toMatchObject({ imported: all - before, duplicates: before, rejected: 0 });
    const { total } = await opened.client['search.query']({ text: 'words OR came' });
    expect(total).toBe(all);
  },
  (CANCELS + 2) * PATIENCE,
);

const count = async (): Promise<number> => (await opened.client['archive.listDocuments']({})).documents.length;
