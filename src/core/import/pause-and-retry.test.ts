import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportProgress } from '../../domain/import-report.ts';
import { makeZip } from '../formats/testing/make-files.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

/** Begins an import of 40 files, and resolves when it has come to the tenth. */
async function begin(signal: AbortSignal): Promise<{ report: Promise<unknown>; furthest: () => ImportProgress }> {
  for (let index = 0; index < 40; index += 1) opened.write(`in/${index}.txt`, `Document number ${index}.`);
  const selection = opened.core.addSelection([join(opened.place, 'in')]);
  const reached = Promise.withResolvers<undefined>();
  let furthest: ImportProgress = { stage: 'discovering', done: 0, total: 0, path: null };
  const onProgress = (progress: ImportProgress): void => {
    furthest = progress;
    if (progress.done === 10) reached.resolve(undefined);
  };
  const report = opened.client['archive.importFiles']({ selection }, { signal, onProgress });
  report.catch(() => undefined);
  await reached.promise;
  return { report, furthest: () => furthest };
}

test('a paused import waits, tells of files and bytes, and goes on to the end', async () => {
  const { report, furthest } = await begin(new AbortController().signal);
  expect(await opened.client['archive.pauseImports']({ isPaused: true })).toEqual({ imports: 1 });
  const before = furthest();
  // Time enough for the rest of it, were it not waiting: another core takes the same files in.
  const other = await openTestCore();
  await other.importing(join(opened.place, 'in'));
  await other.dispose();
  expect(furthest().done).toBeLessThanOrEqual(before.done + 1);
  expect(furthest()).toMatchObject({ stage: 'reading', total: 40, bytes: { total: 40 * 18 + 30 } });
  expect((await opened.client['archive.listDocuments']({})).documents).toEqual([]);
  await opened.client['archive.pauseImports']({ isPaused: false });
  expect(await report).toMatchObject({ imported: 40, rejected: 0 });
  expect(await opened.client['archive.pauseImports']({ isPaused: true })).toEqual({ imports: 0 });
  expect(await opened.importing(opened.write('later.txt', 'Not held up.'))).toMatchObject({ imported: 1 });
});

test('a paused import can be cancelled, and leaves nothing', async () => {
  const stop = new AbortController();
  const { report } = await begin(stop.signal);
  await opened.client['archive.pauseImports']({ isPaused: true });
  stop.abort();
  await expect(report).rejects.toMatchObject({ code: 'CANCELLED' });
  expect((await opened.client['archive.listDocuments']({})).documents).toEqual([]);
});

test('files that were not added are tried again, all or some, with another choice', async () => {
  const zip = makeZip({ 'good.txt': 'Inside.', 'bad.pdf': '%PDF-1.7 cut' });
  opened.write('in/all.zip', zip);
  opened.write('in/empty.txt', '');
  opened.write('in/good.txt', 'Words.');
  // «Паром» in windows-1251, told to be UTF-16.
  opened.write('in/odd.txt', Uint8Array.from([0xcf, 0x00, 0xf0, 0x00, 0xee, 0x07, 0x08]));
  const first = await opened.importing(join(opened.place, 'in'));
  expect(first).toMatchObject({ imported: 2, rejected: 3 });
  const left = first.files.filter(({ outcome }) => outcome === 'rejected').map(({ path, file }) => file ?? path);
  expect(left).toEqual(['in/all.zip', 'in/empty.txt', 'in/odd.txt']);
  opened.write('in/odd.txt', Uint8Array.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]));
  const options = { encoding: 'windows-1251' };
  const again = { selection: first.retry ?? '', options, only: ['in/odd.txt'] };
  const second = await opened.client['archive.importFiles'](again);
  expect(second.files).toMatchObject([{ path: 'in/odd.txt', outcome: 'imported', encoding: 'windows-1251' }]);
  const third = await opened.client['archive.importFiles']({ selection: second.retry ?? '' });
  expect(third).toMatchObject({ imported: 0, duplicates: 1, rejected: 2 });
  await opened.client['archive.forgetSelection']({ selection: third.retry ?? '' });
  const gone = opened.client['archive.importFiles']({ selection: third.retry ?? '' });
  await expect(gone).rejects.toMatchObject({ code: 'SELECTION_NOT_FOUND' });
});
