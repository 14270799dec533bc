import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportProgress } from '../../domain/import-report.ts';
import { Failure } from '../../rpc/failure.ts';
import { openArchive, type Archive } from '../archive/archive.ts';
import { createImporter, forkReader, type StartReader } from './import.ts';
import { testWorkers } from '../test-workers.ts';

let place: string;
let archive: Archive;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-readers-'));
  archive = await openArchive(join(place, 'library'), []);
});
afterEach(() => {
  archive.close();
  rmSync(place, { recursive: true, force: true });
});

const READER = testWorkers.reader;

/** Real readers; counts requests that were sent to one that had not done with the one before. */
function watchReaders(): { readonly start: StartReader; readonly overlaps: () => number } {
  let overlaps = 0;
  const start: StartReader = (module) => {
    const reader = forkReader(module);
    let isBusy = false;
    return {
      get pid() {
        return reader.pid;
      },
      send: (request) => {
        if (isBusy) overlaps += 1;
        isBusy = true;
        reader.send(request);
      },
      listen: ({ message, exit }) =>
        reader.listen({
          exit,
          message: (said) => {
            if ((said as { kind: string }).kind === 'done') isBusy = false;
            message(said);
          },
        }),
      kill: reader.kill,
    };
  };
  return { start, overlaps: () => overlaps };
}

function folder(name: string): { path: string; shownAs: string } {
  const path = join(place, name);
  mkdirSync(path);
  for (let file = 0; file < 20; file += 1) writeFileSync(join(path, `${file}.txt`), `Letter ${file} of ${name}.`);
  return { path, shownAs: name };
}

const context = { signal: new AbortController().signal, report: () => undefined };

test('two imports at once share the readers, each of which reads one file at a time', async () => {
  const { start, overlaps } = watchReaders();
  const importer = createImporter(archive, READER, start);
  const both = await Promise.all([folder('one'), folder('two')].map((each) => importer.run([each], context)));
  await importer.close();
  expect(both.map(({ report }) => report)).toMatchObject([
    { imported: 20, rejected: 0 },
    { imported: 20, rejected: 0 },
  ]);
  expect(overlaps()).toBe(0);
});

test('an import that is paused keeps no reader from another', async () => {
  const { start } = watchReaders();
  const importer = createImporter(archive, READER, start);
  const begun = Promise.withResolvers<undefined>();
  let isBegun = false;
  const report = ({ stage, isPaused }: ImportProgress): void => {
    if (stage !== 'reading' || isBegun || isPaused) return;
    isBegun = true;
    importer.pause(true);
    begun.resolve(undefined);
  };
  const paused = importer.run([folder('one')], { ...context, report });
  await begun.promise;
  expect((await importer.run([folder('two')], context)).report).toMatchObject({ imported: 20, rejected: 0 });
  importer.pause(false);
  expect((await paused).report).toMatchObject({ imported: 20, rejected: 0 });
  await importer.close();
});

test('an import after one that failed finds no reader at work for that', async () => {
  const { start, overlaps } = watchReaders();
  let isFull = true;
  const full: Archive = {
    ...archive,
    stage: async () => {
      const staging = await archive.stage();
      const add: typeof staging.add = (document) => {
        if (isFull) throw new Failure('LIBRARY_FULL', 'The disk is full.');
        staging.add(document);
      };
      return { ...staging, add };
    },
  };
  const importer = createImporter(full, READER, start);
  const files = folder('in');
  for (let turn = 0; turn < 3; turn += 1)
    await expect(importer.run([files], context)).rejects.toMatchObject({ code: 'LIBRARY_FULL' });
  isFull = false;
  expect((await importer.run([files], context)).report).toMatchObject({ imported: 20, rejected: 0 });
  await importer.close();
  expect(overlaps()).toBe(0);
});
