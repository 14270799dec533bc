import { truncateSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { makeZip } from '../../src/core/formats/testing/make-files.ts';
import { createRandom } from '../search/random.ts';
import { readSourceText } from '../search/source-text.ts';

/** What was generated. */
export interface Generated {
  readonly bytes: number;
  /** Names of good files, each holding the word made of its number: `mark17`. */
  readonly good: readonly string[];
  readonly poisonous: readonly string[];
}

const FILES_OF_FOLDER = 500;
const POISON_EVERY = 100;
/** Names that `poison.mjs` hangs on and dies of, a bomb, and a file without an end to it. */
const POISONS = ['crash', 'bomb', 'sparse', 'hang'] as const;
const SPARSE_BYTES = 4 * 1024 ** 3;
const BOMB_BYTES = 256 * 1024 * 1024;

/** Fills `folder` with `count` files: html, txt, md and docx in turn, one in a hundred poisonous. */
async function generateFiles(folder: string, count: number): Promise<Generated> {
  const random = createRandom(14);
  const { sentences } = readSourceText();
  const passage = (): string =>
    Array.from({ length: 4 }, () => sentences[Math.floor(random() * sentences.length)]).join(' ');
  const [good, poisonous]: [string[], string[]] = [[], []];
  let bytes = 0;
  const bomb = makeZip({ 'word/document.xml': new Uint8Array(BOMB_BYTES), '[Content_Types].xml': '<Types/>' });
  for (let number = 0; number < count; number += 1) {
    const place = join(folder, String(Math.floor(number / FILES_OF_FOLDER)));
    mkdirSync(place, { recursive: true });
    if (number % POISON_EVERY === POISON_EVERY - 1) {
      const kind = POISONS[Math.floor(number / POISON_EVERY) % POISONS.length] as (typeof POISONS)[number];
      const name = `${kind}-${number}.${kind === 'bomb' ? 'docx' : 'txt'}`;
      // Each of its own, so that none is only a duplicate of another.
      writeFileSync(join(place, name), kind === 'bomb' ? Buffer.concat([bomb]) : `Poison ${number}.`);
      if (kind === 'sparse') truncateSync(join(place, name), SPARSE_BYTES);
      poisonous.push(name);
      continue;
    }
    const paragraphs = [`mark${number} ${passage()}`, ...Array.from({ length: 5 }, passage)];
    const { name, content } = await write(number, paragraphs);
    writeFileSync(join(place, name), content);
    bytes += content.length;
    good.push(name);
  }
  return { bytes, good, poisonous };
}

async function write(number: number, paragraphs: readonly string[]): Promise<{ name: string; content: Uint8Array }> {
  switch (number % 4) {
    case 0: {
      const body = paragraphs.map((each) => `<p>${each.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
      return { name: `page-${number}.html`, content: Buffer.from(`<title>${number}</title>${body.join('\n')}`) };
    }
    case 1:
      return { name: `text-${number}.txt`, content: Buffer.from(paragraphs.join('\n\n')) };
    case 2:
      return { name: `note-${number}.md`, content: Buffer.from(`# ${number}\n\n${paragraphs.join('\n\n')}`) };
    default: {
      const children = paragraphs.map((text) => new Paragraph(text));
      return {
        name: `word-${number}.docx`,
        content: await Packer.toBuffer(new Document({ sections: [{ children }] })),
      };
    }
  }
}

const [folder, count] = process.argv.slice(2);
if (folder !== undefined) process.stdout.write(JSON.stringify(await generateFiles(folder, Number(count))));
