import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSynoptic, type Ran } from './testing/run-synoptic.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-cli-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));
const synoptic = (...args: string[]): Ran => runSynoptic(place, ...args);

test('a library is backed up, the backup listed, and restored into an empty folder only', () => {
  const own = join(place, 'backed-up');
  writeFileSync(join(place, 'toll.md'), 'The toll rises to 40 roubles.');
  expect(synoptic('import', join(place, 'toll.md'), '--no-bundled', '--library', own).code).toBe(0);
  expect(synoptic('backup', '--json', '--library', own).code).toBe(0);
  const [made] = JSON.parse(synoptic('backup', '--list', '--json', '--library', own).out) as { folder: string }[];
  expect(made).toMatchObject({ reason: 'asked', documents: 1 });
  const to = join(place, 'restored');
  expect(synoptic('restore', made!.folder, '--to', to).code).toBe(0);
  const found = synoptic('search', 'roubles', '--json', '--no-bundled', '--library', to);
  expect(JSON.parse(found.out)).toMatchObject({ hits: [{}] });
  expect(JSON.parse(synoptic('restore', made!.folder, '--to', to, '--json').err)).toMatchObject({ code: 'NOT_EMPTY' });
  expect(synoptic('restore', made!.folder).code).toBe(2);
});
