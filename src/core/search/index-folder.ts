import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../storage/storage.ts';
import { fromFile } from './byte-source.ts';
import type { ListCache } from './list-cache.ts';
import type { LiveIndex } from './live-index.ts';
import { MANIFEST, readManifest, writeManifest, type ManifestEntry } from './manifest.ts';
import { openSegment, type Segment } from './segment.ts';

/** A segment as a builder leaves it: in the folder, or as bytes where nothing can be written. */
export interface BuiltSegment {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** What was found in the folder. */
export interface OpenedFolder {
  /** Segments that were damaged and set aside; their documents are to be indexed again. */
  readonly damaged: number;
  /** Whether the manifest names just the segments that were found. */
  readonly isNamed: boolean;
}

/** Files that nobody names are left to other processes for so long, in milliseconds; one may be about to name them. */
const ORPHAN_AGE = 10 * 60 * 1000;
/** Ending of files set aside for whoever wants to look. */
const DAMAGED = '.damaged';

/** A name no other segment has. */
export const newSegmentName = (): string => `s-${randomUUID()}.seg`;

/** Writes a segment into `folder`; where that fails it stays in memory, for the index can always be made anew. */
export async function storeSegment(
  folder: string | null,
  bytes: Uint8Array,
  name = newSegmentName(),
): Promise<BuiltSegment> {
  if (folder === null) return { name, bytes };
  try {
    await writeFileAtomic(join(folder, name), bytes);
    return { name, bytes: null };
  } catch {
    return { name, bytes };
  }
}

/** Adds the whole segments in `folder` to `index`, renames the damaged ones away and removes what nobody needs. */
export async function loadFolder(
  folder: string,
  index: LiveIndex,
  { writable, cache }: { readonly writable: boolean; readonly cache: ListCache },
): Promise<OpenedFolder> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name !== MANIFEST).sort();
  const segments = files.filter((name) => name.endsWith('.seg'));
  const manifest = await readManifest(folder);
  const wanted = manifest ?? segments.map((file): ManifestEntry => ({ file, deleted: [] }));
  let damaged = 0;
  for (const { file, deleted } of wanted) {
    const opened = tryOpen(join(folder, file), cache);
    if (typeof opened !== 'string') index.add(file, opened, deleted);
    else if (opened !== 'missing') {
      damaged += opened === 'damaged' ? 1 : 0;
      if (writable) await setAside(join(folder, file), opened);
    }
  }
  if (writable) {
    const named = new Set(wanted.map(({ file }) => file));
    await removeOrphans(
      folder,
      files.filter((file) => !named.has(file)),
    );
  }
  return { damaged, isNamed: manifest !== undefined && index.segments.length === manifest.length };
}

/** Names the segments of `index` that are in the folder. */
export async function saveManifest(folder: string, index: LiveIndex, inMemory: ReadonlySet<string>): Promise<void> {
  const stored = index.segments.filter(({ name }) => !inMemory.has(name));
  await writeManifest(
    folder,
    stored.map((segment) => ({ file: segment.name, deleted: segment.deadDocuments() })),
  );
}

function tryOpen(path: string, cache: ListCache): Segment | 'missing' | 'damaged' | 'outdated' {
  try {
    return openSegment(fromFile(path), cache);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return 'missing';
    return (error as { reason?: string }).reason === 'outdated' ? 'outdated' : 'damaged';
  }
}

async function setAside(path: string, reason: 'damaged' | 'outdated'): Promise<void> {
  if (reason === 'outdated') await rm(path, { force: true });
  else await rename(path, `${path}${DAMAGED}`).catch(() => undefined);
}

/** What a crash, a merge or an older version left behind. */
async function removeOrphans(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (file.endsWith(DAMAGED)) continue;
    const path = join(folder, file);
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() && Date.now() - found.mtimeMs > ORPHAN_AGE) await rm(path, { force: true });
  }
}
