import { writeFileSync } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createAnnotations, type Annotations } from '../../src/core/annotations/annotations.ts';
import { backUp, listBackups, openArchive, restoreBackup, type Archive } from '../../src/core/archive/archive.ts';
import type { Importer } from '../../src/core/import/import.ts';
import { sourceWorkers } from '../../src/core/source-workers.ts';
import { createRandom } from '../search/random.ts';
import { valueOf } from './note-value.ts';
import { hear, say } from './words.ts';

/** Everything a person would miss: `state kind id value`, one a line, then `ready`. */
async function tellState(library: string, archive: Archive, annotations: Annotations): Promise<void> {
  for (const each of annotations.all()) say(`state note ${each.id} ${valueOf(each)}`);
  for (const id of annotations.removed()) say(`state note ${id} removed`);
  for (const { folder, state } of listBackups(library)) say(`state backup ${basename(folder)} ${state}`);
  for (const { id, originalSha256 } of archive.documents()) {
    await archive.text(id);
    if ((await archive.readOriginal(originalSha256)) === null) throw new Error(`no original of ${id}`);
    say(`state document ${id} ${originalSha256}`);
  }
  say(`ready ${archive.database.readOnly ? 'reading' : 'writing'}`);
}

/** One change of a note, chosen by `random`; says it when it is acknowledged. */
async function changeOnce(annotations: Annotations, archive: Archive, random: () => number): Promise<void> {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const what = random();
  const chosen = pick(annotations.all());
  const hidden = pick([...annotations.removed()]);
  const body = `Note ${Math.floor(random() * 1e9)} ${'сбор '.repeat(Math.floor(random() * 40))}`;
  const saved = (id: string, value: string): void => say(`ack note ${id} ${value}`);
  if (what < 0.1 && hidden !== undefined) {
    saved(hidden, valueOf(await annotations.restore(hidden)));
  } else if (what < 0.2 && chosen) {
    annotations.remove(chosen.id);
    saved(chosen.id, 'removed');
  } else if (what < 0.6 && chosen) {
    saved(chosen.id, valueOf(await annotations.update(chosen.id, chosen.revision, { body })));
  } else {
    const [document] = archive.documents();
    if (document === undefined) throw new Error('no document');
    const { id: documentId, textSha256 } = document;
    const wanted = { motivation: 'commenting', documentId, textSha256, colour: null, body } as const;
    const made = await annotations.create({ ...wanted, tags: ['t'], range: { start: 0, end: 5 } });
    saved(made.id, valueOf(made));
  }
}

type Work = (archive: Archive, annotations: Annotations, random: () => number, places: Places) => Promise<void>;

interface Places {
  readonly library: string;
  readonly folder: string;
}

const annotate: Work = async (archive, annotations, random) => {
  for (;;) await changeOnce(annotations, archive, random);
};

/** Backs up, and restores what it backed up, with a change of a note in between. */
const backingUp: Work = async (archive, annotations, random, { folder, library }) => {
  const { signal } = new AbortController();
  for (let number = 0; ; number += 1) {
    const made = await backUp(library, { reason: 'asked', signal });
    say(`ack backup ${basename(made.folder)} ${made.state}`);
    const { missing } = await restoreBackup(made.folder, join(folder, `restored-${process.pid}-${number}`));
    if (missing.length > 0) throw new Error('an original is missing');
    await changeOnce(annotations, archive, random);
  }
};

/** Loaded only where it is used: most processes are killed after a moment, and starting them is what takes the time. */
async function openImporter(archive: Archive): Promise<Importer> {
  const { createImporter } = await import('../../src/core/import/import.ts');
  return createImporter(archive, sourceWorkers.reader);
}

const importing: Work = async (archive, _annotations, random, { folder }) => {
  const importer = await openImporter(archive);
  for (let number = 0; ; number += 1) {
    const path = join(folder, `letter-${process.pid}-${number}.txt`);
    writeFileSync(path, `Letter ${Math.floor(random() * 1e12)} of ${process.pid}. ${'Words. '.repeat(200)}`);
    const context = { signal: new AbortController().signal, report: () => undefined };
    const { report } = await importer.run([{ path, shownAs: `letter-${number}.txt` }], context);
    for (const { documentId } of report.files) {
      if (documentId) say(`ack document ${documentId} ${archive.document(documentId).originalSha256}`);
    }
  }
};

/** Says what became of a try: nothing more where it went well, and `failed <code>` where it was not saved. */
async function attempt(once: () => Promise<void>): Promise<void> {
  await once().catch((error: unknown) => say(`failed ${(error as { code?: string }).code ?? String(error)}`));
}

/** Changes one note for each line it hears. */
const byWord: Work = async (archive, annotations, random) => {
  for (let word = hear(); word !== 'end'; word = hear()) {
    await attempt(() => changeOnce(annotations, archive, random));
    say('done');
  }
  archive.close();
};

/**
 * Imports the folder that each line names, or checks everything where it is `check`, and says how many documents there
 * are then. Says first which thread its files are written by.
 */
const importByWord: Work = async (archive) => {
  const importer = await openImporter(archive);
  say(`pool ${basename(await readlink('/proc/thread-self'))}`);
  for (let word = hear(); word !== 'end'; word = hear()) {
    await attempt(() => (word === 'check' ? sayWrong(archive) : importFolder(archive, importer, word)));
    say(`count ${archive.documents().length}`);
  }
  await importer.close();
  archive.close();
};

async function importFolder(archive: Archive, importer: Importer, path: string): Promise<void> {
  const context = { signal: new AbortController().signal, report: () => undefined };
  const { report } = await importer.run([{ path, shownAs: basename(path) }], context);
  for (const { documentId } of report.files) {
    if (documentId) say(`ack document ${documentId} ${archive.document(documentId).originalSha256}`);
  }
}

const tell: Work = (archive) => Promise.resolve(archive.close());

/** Checks everything, and says `object <outcome> <what>` of what is not intact, and `work changed unknown anew`. */
async function sayWrong(archive: Archive): Promise<void> {
  const { objects, work } = await archive.verify({});
  for (const { outcome, what } of objects) if (outcome !== 'intact') say(`object ${outcome} ${what}`);
  say(`work ${work.changed} ${work.unknown} ${work.isJournalAnew}`);
}

const check: Work = async (archive) => {
  await sayWrong(archive);
  archive.close();
};

/** Imports a first document, for the others to write on. */
const begin: Work = async (archive, _annotations, _random, { folder }) => {
  const path = join(folder, 'first.txt');
  writeFileSync(path, 'The ferry toll rises on the first of May.');
  const importer = await openImporter(archive);
  await importer.run([{ path, shownAs: 'first.txt' }], {
    signal: new AbortController().signal,
    report: () => undefined,
  });
  await importer.close();
  archive.close();
};

const WORKS: Readonly<Record<string, Work>> = {
  begin,
  annotate,
  import: importing,
  backup: backingUp,
  'by-word': byWord,
  'import-by-word': importByWord,
  tell,
  check,
};

/** As the app does when it opens a library; loaded only where a text is missing. */
async function readTexts(archive: Archive): Promise<void> {
  if (archive.withoutText().length === 0) return;
  const { readLostTexts } = await import('../../src/core/repair/repair.ts');
  await readLostTexts(archive, { readerUrl: sourceWorkers.reader, signal: new AbortController().signal });
}

/** Opens the library, says what is in it, and works: `actor.ts <work> <library> <seed> <folder>`. */
async function main([name = '', library = '', seed = '1', folder = '']: readonly string[]): Promise<void> {
  say('opening');
  const archive = await openArchive(library, []);
  await readTexts(archive);
  const annotations = createAnnotations(archive);
  await tellState(library, archive, annotations);
  await WORKS[name]?.(archive, annotations, createRandom(Number(seed)), { folder, library });
}

/** Sets the clock of this process wrong by so many milliseconds. */
function shiftClock(by: number): void {
  const now = Date.now;
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: [] | [string]) {
      if (given.length === 0) super(now() + by);
      else super(...given);
    }
    static override now(): number {
      return now() + by;
    }
  } as DateConstructor;
}

if (process.env['SYNOPTIC_TRUST_CLOCK']) shiftClock(Number(process.env['SYNOPTIC_TRUST_CLOCK']));
if (import.meta.main) await main(process.argv.slice(2));
