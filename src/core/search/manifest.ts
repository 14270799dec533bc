import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256OfText, writeFileAtomic } from '../storage/storage.ts';

/** Name of the file that names the live segments; without it every whole segment in the folder counts. */
export const MANIFEST = 'index.json';

const manifestEntry = z.strictObject({
  file: z.string().regex(/^[\w-]+\.seg$/),
  /** Numbers of the documents that no longer count, rising. */
  deleted: z.array(z.int().nonnegative()),
});

/** A live segment and its deletions. */
export type ManifestEntry = Readonly<z.infer<typeof manifestEntry>>;

const manifest = z.strictObject({ format: z.literal('synoptic-index/1'), segments: z.array(manifestEntry) });

/** The live segments in their order; undefined when the manifest is missing or not whole. */
export async function readManifest(folder: string): Promise<readonly ManifestEntry[] | undefined> {
  try {
    const [digest, body] = (await readFile(join(folder, MANIFEST), 'utf8')).split('\n');
    if (body === undefined || sha256OfText(body) !== digest) return undefined;
    return manifest.parse(JSON.parse(body)).segments;
  } catch {
    return undefined;
  }
}

/** Replaces the manifest, whole or not at all: the SHA-256 of its second line, and that line. */
export async function writeManifest(folder: string, segments: readonly ManifestEntry[]): Promise<void> {
  const body = JSON.stringify({ format: 'synoptic-index/1', segments });
  await writeFileAtomic(join(folder, MANIFEST), Buffer.from(`${sha256OfText(body)}\n${body}\n`));
}
