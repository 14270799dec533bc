import { createHash, getHashes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BagFindings } from './bag-problem.ts';

/** Every plain file under `root`, as paths with `/`, in the order of their code units. Links are reported, not followed. */
export async function listFiles(root: string, findings: BagFindings): Promise<string[]> {
  const files: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile()) files.push(path);
      else findings.problems.push({ code: 'NOT_A_FILE', path, message: 'Only plain files may lie in a bag.' });
    }
  };
  await visit('');
  return files.sort();
}

/**
 * Digest of all tag files of a bag, those beside its payload, with their paths: they list the digests of the payload, so
 * that this one stands for the whole bag. In lower-case hexadecimal.
 */
export async function digestTagFiles(root: string): Promise<string> {
  const hash = createHash('sha256');
  const files: string[] = [];
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.isFile()) files.push(entry.name);
    if (!entry.isDirectory() || entry.name === 'data') continue;
    const inside = await listFiles(join(root, entry.name), { problems: [], warnings: [] });
    files.push(...inside.map((path) => `${entry.name}/${path}`));
  }
  for (const path of files.sort()) hash.update(`${path}\0${await digestFile(join(root, path), 'sha256')}\n`);
  return hash.digest('hex');
}

/** Sum of the sizes of `files` in bytes. */
export async function totalBytes(root: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(root, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The name `node:crypto` has for the algorithm of a manifest's name, or null when it does not know it. */
export function hashName(algorithm: string): string | null {
  const plain = algorithm.replaceAll('-', '');
  return getHashes().find((name) => [algorithm, plain].includes(name.toLowerCase())) ?? null;
}

/** Digest of a file in lower-case hexadecimal, read as a stream. */
export async function digestFile(path: string, algorithm: string): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
