import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IndexHolder } from '../../src/core/search/index-holder.ts';
import { readManifest } from '../../src/core/search/manifest.ts';

const DOCUMENTS = 12;

/** An index of a few documents in `folder`, as the app keeps it. */
async function makeIndex(folder: string): Promise<void> {
  mkdirSync(folder);
  const holder = new IndexHolder();
  await holder.open({ kind: 'open', folder, writable: true });
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const text = `The ferry toll rises to ${number} roubles. Сбор за паром вырос. `.repeat(5);
    const document = { id: `d-${number}`, title: `Letter ${number}`, text, language: 'en' };
    holder.add({ kind: 'add', documents: [{ ...document, textSha256: String(number).padStart(64, '0') }] });
  }
  await holder.flush();
}

/** Whether an index is seen not to be the one that was written: nothing of what is damaged is asked. */
async function isNoticed(folder: string, file: string): Promise<boolean> {
  if (file.endsWith('.json')) return (await readManifest(folder)) === undefined;
  const { documents, damaged } = await new IndexHolder().open({ kind: 'open', folder, writable: false });
  return damaged > 0 && documents < DOCUMENTS;
}

/** Flips single bits of an index's segments and manifest, and counts those that are not noticed. */
export async function flipIndex(
  place: string,
  { flips: times, flip }: { readonly flips: number; readonly flip: (path: string) => void },
): Promise<number> {
  const folder = join(place, 'flipped-index');
  await makeIndex(folder);
  const files = readdirSync(folder);
  let missed = 0;
  for (let time = 0; time < times; time += 1) {
    const file = files[time % files.length] ?? '';
    const path = join(folder, file);
    const before = readFileSync(path);
    flip(path);
    if (!(await isNoticed(folder, file))) missed += 1;
    writeFileSync(path, before);
  }
  return missed;
}
