import { readFile, rename } from 'node:fs/promises';
import lunr from 'lunr';
import { z } from 'zod';
import { sha256OfText, writeFileAtomic } from '../storage/storage.ts';
import { ANALYZER_VERSION } from './analyzer.ts';

/** First line of an index file: what it holds and the digest of the second line, which is Lunr's own JSON. */
const header = z.strictObject({
  format: z.literal('synoptic-lunr/1'),
  analyzer: z.literal(ANALYZER_VERSION),
  /** Digest over the ids and text digests of the documents in it. */
  fingerprint: z.string(),
  documents: z.int(),
  sha256: z.string(),
});

/** What came of looking for an index on the disk. */
export type LoadedIndex =
  | { readonly outcome: 'loaded'; readonly index: lunr.Index; readonly documents: number }
  | { readonly outcome: 'absent' | 'outdated' | 'damaged' };

/** Loads the index at `path` if it is whole and holds just the documents of `fingerprint`; a damaged file is renamed away. */
export async function loadIndex(path: string, fingerprint: string): Promise<LoadedIndex> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return { outcome: 'absent' };
    throw error;
  }
  try {
    return parseIndex(content, fingerprint);
  } catch {
    await rename(path, `${path}.damaged`).catch(() => undefined);
    return { outcome: 'damaged' };
  }
}

function parseIndex(content: string, fingerprint: string): LoadedIndex {
  const end = content.indexOf('\n');
  const raw: unknown = JSON.parse(content.slice(0, end));
  const parsed = header.safeParse(raw);
  if (!parsed.success && (raw as { analyzer?: unknown }).analyzer !== ANALYZER_VERSION) return { outcome: 'outdated' };
  const found = header.parse(raw);
  const payload = content.slice(end + 1);
  if (sha256OfText(payload) !== found.sha256) throw new Error('the digest differs');
  if (found.fingerprint !== fingerprint) return { outcome: 'outdated' };
  return { outcome: 'loaded', index: lunr.Index.load(JSON.parse(payload) as object), documents: found.documents };
}

/** Writes `index` so that it is whole or absent after a crash. */
export async function saveIndex(
  path: string,
  index: lunr.Index,
  about: { fingerprint: string; documents: number },
): Promise<void> {
  const payload = JSON.stringify(index);
  const first = { format: 'synoptic-lunr/1', analyzer: ANALYZER_VERSION, ...about, sha256: sha256OfText(payload) };
  await writeFileAtomic(path, Buffer.from(`${JSON.stringify(first)}\n${payload}`));
}
