import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../rpc/failure.ts';
import { encodePath } from './bag-manifest.ts';

/** What goes into a bag: payload files by their path below `data/`, and the lines of `bag-info.txt`. */
export interface BagContent {
  readonly payload: ReadonlyMap<string, Uint8Array>;
  readonly info: readonly (readonly [label: string, value: string])[];
}

/** A payload file as it was written. */
export interface PayloadEntry {
  /** Below `data/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a BagIt 1.0 bag with SHA-256 into a new folder; same content, same bytes. Fails with `BAG_EXISTS`. */
export async function writeBag(root: string, { payload, info }: BagContent): Promise<void> {
  await mkdir(root, { recursive: true });
  if ((await readdir(root)).length > 0) {
    throw new Failure('BAG_EXISTS', `The folder ${root} is not empty. Choose a new one.`);
  }
  const entries: PayloadEntry[] = [];
  for (const [path, bytes] of payload) entries.push(await writePayload(root, path, bytes));
  await finishBag(root, entries, info);
}

/** Writes one payload file of a bag that is being made; fails where it is there. */
export async function writePayload(root: string, path: string, bytes: Uint8Array): Promise<PayloadEntry> {
  const file = join(root, 'data', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes, { flag: 'wx' });
  return toEntry(path, bytes);
}

/** Writes what makes a folder with its payload a bag; same entries, same bytes. */
export async function finishBag(
  root: string,
  entries: readonly PayloadEntry[],
  info: BagContent['info'],
): Promise<void> {
  for (const [path, bytes] of toTagFiles(entries, info)) await writeFile(join(root, path), bytes, { flag: 'wx' });
}

/** The files of such a bag by their paths, payload first; same content, same bytes. */
export function toBagFiles({ payload, info }: BagContent): [path: string, bytes: Uint8Array][] {
  const files = [...payload].map(([path, bytes]): [string, Uint8Array] => [`data/${path}`, bytes]).sort(byPath);
  const entries = [...payload].map(([path, bytes]) => toEntry(path, bytes));
  return [...files, ...toTagFiles(entries, info)];
}

function toEntry(path: string, bytes: Uint8Array): PayloadEntry {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function toTagFiles(entries: readonly PayloadEntry[], info: BagContent['info']): [path: string, bytes: Uint8Array][] {
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const size = sorted.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [...info, ['Payload-Oxum', `${size}.${sorted.length}`] as const];
  const manifest = sorted.map(({ path, sha256 }) => `${sha256}  ${encodePath(`data/${path}`)}\n`).join('');
  const tags: [string, Uint8Array][] = [
    ['bag-info.txt', utf8(lines.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join(''))],
    ['bagit.txt', utf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['manifest-sha256.txt', utf8(manifest)],
  ];
  return [...tags, ['tagmanifest-sha256.txt', utf8(toManifest(tags))]];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function toManifest(files: readonly (readonly [string, Uint8Array])[]): string {
  const line = ([path, bytes]: readonly [string, Uint8Array]): string =>
    `${createHash('sha256').update(bytes).digest('hex')}  ${encodePath(path)}\n`;
  return files.map(line).join('');
}
