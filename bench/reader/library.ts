import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HighlightColour } from '../../src/domain/annotation.ts';
import { openBenchLibrary } from '../bench-library.ts';
import { makeTexts } from './documents.ts';

const COLOURS: readonly HighlightColour[] = ['yellow', 'green', 'blue', 'pink', 'orange', 'violet'];
/** Words of one highlight and the room around it, in characters. */
const LENGTH = 30;

interface MadeLibrary {
  readonly plain: string;
  readonly marked: string;
  readonly characters: number;
}

/** Makes a library of two documents, and sets `highlights` evenly over one of them; gives their ids. */
export async function makeLibrary(folder: string, characters: number, highlights: number): Promise<MadeLibrary> {
  const { core, client } = await openBenchLibrary(join(folder, 'library'));
  const texts = makeTexts(characters);
  const paths = (['plain', 'marked'] as const).map((name) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, texts[name]);
    return path;
  });
  await client['archive.importFiles']({ selection: core.addSelection(paths) });
  const { documents } = await client['archive.listDocuments']({});
  const idOf = (name: string): string =>
    documents.find(({ description }) => description.identifier.startsWith(name))?.id ?? '';
  const { document, text } = await client['archive.getDocument']({ documentId: idOf('marked') });
  const step = Math.floor((text.length - 100) / highlights);
  for (let number = 0; number < highlights; number += 1) {
    const start = 40 + number * step;
    await client['annotations.create']({
      motivation: 'highlighting',
      documentId: document.id,
      textSha256: document.textSha256,
      range: { start, end: start + Math.min(LENGTH, step) },
      colour: COLOURS[number % COLOURS.length] ?? 'yellow',
    });
  }
  await core.close();
  return { plain: idOf('plain'), marked: document.id, characters: text.length };
}
