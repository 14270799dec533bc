import { expect, test } from 'vitest';
import type { FileOutcome, ImportReport } from '../../domain/import-report.ts';
import { dropFile, mergeReports } from './merge-reports.ts';

const of = (path: string, outcome: FileOutcome['outcome'], file?: string): FileOutcome => ({
  ...{ path, outcome },
  ...(file === undefined ? {} : { file }),
});
const FIRST: ImportReport = {
  files: [
    of('a.txt', 'imported'),
    of('b.txt', 'rejected'),
    of('c.zip:1.txt', 'imported', 'c.zip'),
    of('c.zip:2.txt', 'rejected', 'c.zip'),
  ],
  ...{ imported: 2, duplicates: 0, rejected: 2, retry: 'one' },
};

test('what is tried again takes the place of what was not added, and nothing else', () => {
  const again: ImportReport = {
    files: [of('c.zip:1.txt', 'duplicate', 'c.zip'), of('c.zip:2.txt', 'imported', 'c.zip')],
    ...{ imported: 1, duplicates: 1, rejected: 0, retry: 'two' },
  };
  const merged = mergeReports(FIRST, again);
  expect(merged).toMatchObject({ imported: 3, duplicates: 0, rejected: 1, retry: 'two' });
  expect(merged.files.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual([
    ...['a.txt imported', 'b.txt rejected', 'c.zip:1.txt imported', 'c.zip:2.txt imported'],
  ]);
});

test('a dropped file leaves what came in of it', () => {
  const left = dropFile(FIRST, 'c.zip');
  expect(left).toMatchObject({ imported: 2, rejected: 1, retry: 'one' });
  expect(left.files.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'c.zip:1.txt']);
});
