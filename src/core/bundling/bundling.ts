import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { edition as editionSchema, type Edition } from '../../domain/archive-document.ts';
import { Failure } from '../../rpc/failure.ts';
import { checkEdition, editionInvalid, schemaProblems, toJson, type EditionProblem } from '../editions/editions.ts';
import {
  createBeside,
  createReader,
  discover,
  forkReader,
  type DiscoveredFile,
  type StartReader,
} from '../import/import.ts';
import { mergeInto, readShard } from './merge-shards.ts';
import { toNames } from './names.ts';
import { writeSources, type Source } from './read-shard.ts';
import { SHARD_FILE, type ShardRecord } from './shard.ts';
import { isSidecar, readSidecars, type Sidecars } from './sidecars.ts';

/** What is asked of a build. */
export interface BundleOptions {
  /** Folder of originals, with sidecars beside them. */
  readonly folder: string;
  /** Folder of the bag (or of the shard); replaced only where it is one already. */
  readonly out: string;
  /** What the edition says of itself, before `edition.yaml`. */
  readonly edition: Partial<Edition>;
  /** Builds only every so manieth file; the parts are merged afterwards. */
  readonly shard?: { readonly index: number; readonly of: number };
  readonly readerUrl: URL;
  readonly startReader?: StartReader | undefined;
  readonly signal: AbortSignal;
  readonly report: (progress: { readonly done: number; readonly total: number; readonly path: string }) => void;
}

/** What was built. */
export interface Bundled {
  readonly edition: Edition;
  readonly documents: number;
  /** Files, or parts of some, that could not be read; the others are in. */
  readonly rejected: ShardRecord['rejected'];
}

/**
 * Builds an edition, or a shard of one, from a folder of originals in any format that is read. The same folder gives the
 * same bytes, in one run or in shards. Fails with `EDITION_INVALID` or `BAG_EXISTS`, and then leaves `out` as it was.
 */
export async function bundle(options: BundleOptions): Promise<Bundled> {
  const { folder, out, shard = { index: 0, of: 1 } } = options;
  const isShard = options.shard !== undefined;
  await refuseForeign(out, isShard ? SHARD_FILE : 'bagit.txt');
  const { sources, found, edition, sidecars } = await readFolder(folder, options);
  const draft = `${out}.draft`;
  await rm(draft, { recursive: true, force: true });
  try {
    const record = await writeShard(draft, sources, { ...options, found, edition, shard });
    if (isShard) await writeFile(join(draft, SHARD_FILE), toJson(record));
    else await finish(draft, [record], sidecars);
    await rm(out, { recursive: true, force: true });
    await rename(draft, out);
    return { edition, documents: record.documents.length, rejected: rejectedOf([record]) };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Puts the shards of one build together; byte for byte what one run would have given. The sidecars are read from
 * `folder` again. Fails with `EDITION_INVALID` where a shard is missing or of another build, or with `BAG_EXISTS`.
 */
export async function merge({
  shards,
  folder,
  out,
}: {
  readonly shards: readonly string[];
  readonly folder: string;
  readonly out: string;
}): Promise<Bundled> {
  await refuseForeign(out, 'bagit.txt');
  const records = await Promise.all(shards.map((shard) => readShard(shard)));
  const draft = `${out}.draft`;
  await rm(draft, { recursive: true, force: true });
  try {
    await mergeInto(draft, shards, records);
    const problems: EditionProblem[] = [];
    const paths = (await originalsOf(folder)).map(({ path }) => path);
    const sidecars = await readSidecars(folder, paths, problems);
    if (problems.length > 0) throw editionInvalid(folder, problems);
    await finish(draft, records, sidecars);
    await rm(out, { recursive: true, force: true });
    await rename(draft, out);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const [first] = records as [ShardRecord];
  return {
    edition: first.edition,
    documents: records.reduce((sum, { documents }) => sum + documents.length, 0),
    rejected: rejectedOf(records),
  };
}

/** What could not be read and is not in the edition as a picture beside a page either. */
function rejectedOf(records: readonly ShardRecord[]): ShardRecord['rejected'] {
  const taken = new Set(records.flatMap(({ beside }) => beside));
  return records.flatMap(({ rejected }) => rejected).filter(({ path }) => !taken.has(path));
}

async function finish(draft: string, records: readonly ShardRecord[], sidecars: Sidecars): Promise<void> {
  const { finishEdition } = await import('./finish-edition.ts');
  await finishEdition(draft, records, sidecars);
  await checkEdition(draft);
}

interface FolderRead {
  readonly sources: readonly Source[];
  /** Everything that pages lie among. */
  readonly found: readonly DiscoveredFile[];
  readonly edition: Edition;
  readonly sidecars: Sidecars;
}

async function readFolder(folder: string, options: BundleOptions): Promise<FolderRead> {
  const problems: EditionProblem[] = [];
  const found = await originalsOf(folder);
  const paths = found.map(({ path }) => path);
  const sidecars = await readSidecars(folder, paths, problems);
  const all = new Set(paths);
  const originals = found.filter(({ path }) => !isSidecar(path, all));
  const names = toNames(originals.map(({ path }) => path));
  const about = editionSchema.safeParse({ ...defaultsFor(folder), ...sidecars.edition, ...options.edition });
  if (!about.success) problems.push(...schemaProblems('edition', about.error));
  if (originals.length === 0) problems.push({ where: folder, message: 'There is no file to read in the folder.' });
  if (!about.success || problems.length > 0) throw editionInvalid(folder, problems);
  const sources = originals.map(({ file, path }) => ({
    file,
    path,
    name: names.get(path) ?? '',
    change: sidecars.descriptions.get(path) ?? {},
  }));
  return { sources, found: found.map(({ file }) => file), edition: about.data, sidecars };
}

/** What an edition says that nobody has said anything of. */
function defaultsFor(folder: string): Edition {
  const title = basename(resolve(folder));
  const id =
    title
      .toLowerCase()
      .replace(/[^\w.-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'edition';
  const issued = new Date().toISOString().slice(0, 10);
  return { id, title, version: '1', issued, rights: 'Not stated.', abstract: '' };
}

async function originalsOf(folder: string): Promise<{ readonly file: DiscoveredFile; readonly path: string }[]> {
  const root = resolve(folder);
  const files = await discover([{ path: root, shownAs: '' }]);
  const unreadable = files.find((file) => file.unreadable !== undefined && file.path === root);
  if (unreadable) throw editionInvalid(folder, [{ where: folder, message: unreadable.unreadable ?? '' }]);
  return files
    .filter((file) => file.unreadable === undefined)
    .map((file) => ({ file, path: file.shownAs.split(sep).join('/') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function writeShard(
  draft: string,
  sources: readonly Source[],
  options: BundleOptions & {
    readonly found: readonly DiscoveredFile[];
    readonly edition: Edition;
    readonly shard: { readonly index: number; readonly of: number };
  },
): Promise<ShardRecord> {
  const { shard, edition, found, readerUrl, startReader = forkReader, signal, report } = options;
  const own = sources.filter((_, index) => index % shard.of === shard.index);
  await mkdir(draft, { recursive: true });
  const reader = createReader(readerUrl, startReader);
  let done = 0;
  try {
    const onFile = (path: string): void => report({ done: done++, total: own.length, path });
    const beside = createBeside(found);
    const written = await writeSources(own, { root: draft, edition, reader, beside, signal, onFile });
    return { format: 'synoptic-shard/1', ...shard, edition, ...written };
  } finally {
    reader.close();
  }
}

async function refuseForeign(out: string, mark: string): Promise<void> {
  const isThere = (path: string): Promise<boolean> =>
    stat(path).then(
      () => true,
      () => false,
    );
  if ((await isThere(out)) && !(await isThere(join(out, mark))))
    throw new Failure(
      'BAG_EXISTS',
      `${out} is there and is not one of ours, so it is not replaced. Choose another folder.`,
    );
}
