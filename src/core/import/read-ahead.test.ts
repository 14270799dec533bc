import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive, type Archive } from '../archive/archive.ts';
import { createImporter, type ReaderListener, type StartReader } from './import.ts';
import type { ReadRequest } from './reading.ts';

let place: string;
let archive: Archive;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-ahead-'));
  archive = await openArchive(join(place, 'library'), []);
});
afterEach(() => {
  archive.close();
  rmSync(place, { recursive: true, force: true });
});

/** Readers that reject every file at once, and a file called `hang.txt` when they are let go. */
function hangOnOne(): { readonly start: StartReader; readonly last: Promise<undefined>; readonly letGo: () => void } {
  const { promise: last, resolve: sawLast } = Promise.withResolvers<undefined>();
  const { promise: hung, resolve: letGo } = Promise.withResolvers<undefined>();
  const start: StartReader = () => {
    let listener: ReaderListener | undefined;
    return {
      pid: undefined,
      listen: (next) => (listener = next),
      kill: () => undefined,
      send: (request) => {
        const { fileName } = request as Extract<ReadRequest, { readonly kind: 'file' }>;
        if (fileName === 'z-last.txt') sawLast(undefined);
        const outcome = { outcome: 'rejected', part: null, code: 'READER_FAILED', message: 'No.' };
        void (fileName === 'hang.txt' ? hung : Promise.resolve()).then(() => {
          listener?.message({ kind: 'outcome', outcome });
          listener?.message({ kind: 'done' });
        });
      },
    };
  };
  return { start, last, letGo: () => letGo(undefined) };
}

test('behind a file that hangs and one that is too large to be read, the others are read ahead', async () => {
  const folder = join(place, 'in');
  mkdirSync(folder);
  const names = [
    'hang.txt',
    'large.txt',
    ...Array.from({ length: 12 }, (_, number) => `n-${number}.txt`),
    'z-last.txt',
  ];
  for (const name of names) writeFileSync(join(folder, name), name);
  truncateSync(join(folder, 'large.txt'), 4 * 1024 ** 3);
  const { start, last, letGo } = hangOnOne();
  const importer = createImporter(archive, new URL('file:///reader.ts'), start);
  const context = { signal: new AbortController().signal, report: () => undefined };
  const run = importer.run([{ path: folder, shownAs: 'in' }], context);
  await last;
  letGo();
  const { report } = await run;
  expect(report.files.map(({ code }) => code)).toEqual(
    names.map((name) => (name === 'large.txt' ? 'TOO_LARGE' : 'READER_FAILED')),
  );
  await importer.close();
});
