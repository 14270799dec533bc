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

/** Writes a BagIt 1.0 bag with SHA-256 into a new folder; same content, same bytes. Fails with `BAG_EXISTS`. */
export async function writeBag(root: string, { payload, info }: BagContent): Promise<void> {
  await mkdir(root, { recursive: true });
  if ((await readdir(root)).length > 0) {
    throw new Failure('BAG_EXISTS', `The folder ${root} is not empty. Choose a new one.`);
  }
  for (const [path, bytes] of toBagFiles({ payload, info })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes, { flag: 'wx' });
  }
}

/** The files of such a bag by their paths, payload first; same content, same bytes. */
export function toBagFiles({ payload, info }: BagContent): [path: string, bytes: Uint8Array][] {
  const files = [...payload].map(([path, bytes]): [string, Uint8Array] => [`data/${path}`, bytes]).sort(byPath);
  const size = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const lines = [...info, ['Payload-Oxum', `${size}.${files.length}`] as const];
  const tags: [string, Uint8Array][] = [
    ['bag-info.txt', utf8(lines.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join(''))],
    ['bagit.txt', utf8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['manifest-sha256.txt', utf8(toManifest(files))],
  ];
  return [...files, ...tags, ['tagmanifest-sha256.txt', utf8(toManifest(tags))]];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function toManifest(files: readonly (readonly [string, Uint8Array])[]): string {
  const line = ([path, bytes]: readonly [string, Uint8Array]): string =>
    `${createHash('sha256').update(bytes).digest('hex')}  ${encodePath(path)}\n`;
  return files.map(line).join('');
}
