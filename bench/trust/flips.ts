import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotations } from '../../src/core/annotations/annotations.ts';
import { openArchive } from '../../src/core/archive/archive.ts';
import { verifyBag } from '../../src/core/editions/editions.ts';
import { createImporter } from '../../src/core/import/import.ts';
import { repairLibrary } from '../../src/core/repair/repair.ts';
import { sourceWorkers } from '../../src/core/source-workers.ts';
import { createRandom } from '../search/random.ts';
import { flipIndex } from './flip-index.ts';
import { withFolder, type Part, type PartOptions, type PartResult } from './part.ts';

/**
 * What became of a flipped bit: told and mended; told where no second copy exists; told of the file, where it stands in no row
 * that a person wrote; not told, and without any effect; or not told with one.
 */
type Fate = 'mended' | 'told' | 'told of the file' | 'no effect' | 'missed';

/** What a library says of itself. */
interface Told {
  readonly state: string;
  readonly isDamaged: boolean;
  readonly isFileChanged: boolean;
}

const quiet = { signal: new AbortController().signal, report: () => undefined };

/** A library with documents and notes, every version of them. */
async function makeLibrary(library: string, folder: string): Promise<void> {
  const archive = await openArchive(library, []);
  const importer = createImporter(archive, sourceWorkers.reader);
  const chosen = Array.from({ length: 6 }, (_, number) => {
    const path = join(folder, `letter-${number}.md`);
    writeFileSync(
      path,
      `# Letter ${number}\n\n${`The ferry toll rises to ${number} roubles. `.repeat(20)}\n\nSecond passage.`,
    );
    return { path, shownAs: `letter-${number}.md` };
  });
  await importer.run(chosen, quiet);
  await importer.close();
  const annotations = createAnnotations(archive);
  for (const { id: documentId, textSha256 } of archive.documents()) {
    const target = { documentId, textSha256, range: { start: 0, end: 6 } };
    const { id } = await annotations.create({
      ...target,
      motivation: 'commenting',
      body: 'Первая.',
      colour: null,
      tags: ['a'],
    });
    await annotations.update(id, 1, { body: `Сбор объявлен. ${'Word '.repeat(30)}` });
  }
  archive.close();
}

/** Everything a person has in a library, as one string. */
async function tellAll(library: string, check: boolean): Promise<Told> {
  const archive = await openArchive(library, []);
  try {
    const checked = check ? await archive.verify({}) : null;
    const documents = archive.documents().map(({ fixity: _, ...rest }) => rest);
    const texts = await Promise.all(documents.map(({ id }) => archive.text(id).catch(() => 'damaged')));
    const versions = archive.database.all('SELECT * FROM annotation_version ORDER BY annotation_id, revision');
    const state = JSON.stringify([documents, texts, createAnnotations(archive).all(), versions]);
    const { isJournalAnew = false, isFileChanged = false, changed = 0, unknown = 0 } = checked?.work ?? {};
    const isDamaged = checked !== null && (!checked.intact || isJournalAnew || changed + unknown > 0);
    return { state, isDamaged, isFileChanged };
  } finally {
    archive.close();
  }
}

async function fateOf(library: string, whole: string, repairs: boolean): Promise<Fate> {
  const damaged: Told = { state: '', isDamaged: true, isFileChanged: true };
  const told = await tellAll(library, true).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'LIBRARY_DAMAGED') return damaged;
    throw error;
  });
  let { state, isDamaged } = told;
  if (state !== whole && isDamaged && repairs) {
    await repairLibrary({ library, readerUrl: sourceWorkers.reader, signal: quiet.signal });
    ({ state } = await tellAll(library, false));
  }
  isDamaged ||= readdirSync(join(library, 'journal')).some((name) => name.includes('set-aside'));
  if (isDamaged) return state === whole ? 'mended' : 'told';
  if (told.isFileChanged && state === whole) return 'told of the file';
  return state === whole ? 'no effect' : 'missed';
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function flip(path: string, random: () => number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(path, bytes);
}

/** Flips single bits of one part of a library, each in a fresh copy. */
async function flipPart(
  pristine: string,
  part: string,
  { flips: times, random }: Flipping,
): Promise<Map<Fate, number>> {
  const { state: whole } = await tellAll(pristine, false);
  const counts = new Map<Fate, number>();
  for (let time = 0; time < times; time += 1) {
    const copy = `${pristine}-flipped`;
    rmSync(copy, { recursive: true, force: true });
    cpSync(pristine, copy, { recursive: true });
    const files = statSync(join(copy, part)).isFile() ? [join(copy, part)] : filesBelow(join(copy, part));
    flip(files[Math.floor(random() * files.length)] ?? '', random);
    const fate = await fateOf(copy, whole, part !== 'objects');
    counts.set(fate, (counts.get(fate) ?? 0) + 1);
  }
  return counts;
}

/** An original has no second copy within the library: the flip is told of, and everything else stays. */
function renameFate(counts: Map<Fate, number>): void {
  counts.set('told', (counts.get('told') ?? 0) + (counts.get('mended') ?? 0));
  counts.delete('mended');
}

interface Flipping {
  readonly flips: number;
  readonly random: () => number;
}

/** Whether a library that knew an edition before opens it and finds everything as it was. */
async function passes(library: string, bag: string): Promise<boolean> {
  if (!(await verifyBag(bag)).valid) return false;
  const archive = await openArchive(library, [bag]);
  try {
    return (await archive.verify({})).intact;
  } finally {
    archive.close();
  }
}

/** Flips bits of an edition; none may pass its manifests and what the library wrote down of it. */
async function flipEdition(folder: string, { flips: times, random }: Flipping): Promise<number> {
  const bag = join(folder, 'bag');
  cpSync('corpus/mobilisation-2022', bag, { recursive: true });
  const library = join(folder, 'reader');
  if (!(await passes(library, bag))) throw new Error('the edition is not whole');
  const files = filesBelow(bag);
  let missed = 0;
  for (let time = 0; time < times; time += 1) {
    const file = files[Math.floor(random() * files.length)] ?? '';
    const before = readFileSync(file);
    flip(file, random);
    if (await passes(library, bag)) missed += 1;
    writeFileSync(file, before);
  }
  return missed;
}

async function flipAll({ long, seed }: PartOptions, folder: string): Promise<PartResult> {
  const random = createRandom(seed);
  const pristine = join(folder, 'library');
  await makeLibrary(pristine, folder);
  const figures: string[] = [];
  const faults: string[] = [];
  const shares = { 'library.db': [60, 4000], journal: [30, 2500], objects: [20, 1500] } as const;
  for (const [part, [short, most]] of Object.entries(shares)) {
    const counts = await flipPart(pristine, part, { flips: long ? most : short, random });
    if (part === 'objects') renameFate(counts);
    const words = [...counts].sort().map(([fate, count]) => `${count} ${fate}`);
    figures.push(`${part}: ${long ? most : short} flips, ${words.join(', ')}`);
    const missed = counts.get('missed') ?? 0;
    if (missed > 0) faults.push(`${part}: ${missed} flips changed something and were not noticed`);
    if (part !== 'objects' && counts.has('told'))
      faults.push(`${part}: ${counts.get('told')} were noticed and not mended`);
    if (counts.has('no effect')) faults.push(`${part}: ${counts.get('no effect')} were not noticed`);
  }
  const times = long ? 1000 : 20;
  const missedOfIndex = await flipIndex(folder, { flips: times, flip: (path) => flip(path, random) });
  figures.push(`index: ${times} flips, ${missedOfIndex} not noticed`);
  if (missedOfIndex > 0) faults.push(`index: ${missedOfIndex} flips were not noticed`);
  const missed = existsSync('corpus/mobilisation-2022') ? await flipEdition(folder, { flips: times, random }) : 0;
  figures.push(`edition: ${times} flips, ${missed} not noticed`);
  if (missed > 0) faults.push(`edition: ${missed} flips were not noticed`);
  return { figures, faults };
}

/** Single bits that turn on the disk. */
export const flips: Part = { name: 'bit flips', run: (options) => withFolder((folder) => flipAll(options, folder)) };
