import { pictureLimits, type PictureRefusal } from '../../domain/picture.ts';
import type { RawBlock } from './canonical.ts';
import { rejection, type DescriptionHints, type Reading } from './format.ts';
import { toInferredDate } from './front-matter.ts';
import { readHtml } from './html.ts';
import type { FindPicture } from './pictures.ts';
import { parseXml, wordsOf } from './xml.ts';
import type { FormatFile, ZipEntry } from './zip.ts';

/** What the parts of a document unpack to at most, as the directory says, in bytes. */
const MAX_PARTS = 256 * 1024 * 1024;

/** Reads a Word file: headings, paragraphs, lists, tables and notes. Fails with `DAMAGED` or `EXPANDS_TOO_FAR`. */
export async function readDocx(file: FormatFile): Promise<Reading> {
  const entries = await file.entries();
  checkParts(entries);
  const pictures = new Map<string, Uint8Array | PictureRefusal>();
  const html = await toHtml(file.bytes, pictures);
  const { blocks } = readHtml(html);
  const findPicture: FindPicture = (source) => pictures.get(source) ?? 'missing';
  return { blocks: blocks.map(toNote), hints: await hintsOf(entries), warnings: [], encoding: null, findPicture };
}

/** The library unpacks by itself, so what the directory says is looked at first; the rest is held from outside. */
function checkParts(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MAX_PARTS) throw rejection('EXPANDS_TOO_FAR', 'docx-large');
  const refused = entries.find((entry) => entry.refused !== null)?.refused;
  if (refused) throw refused;
}

/** Puts the pictures aside by the names that stand for them in the page. */
async function toHtml(bytes: Uint8Array, pictures: Map<string, Uint8Array | PictureRefusal>): Promise<string> {
  const { default: library } = await import('mammoth');
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { value } = await library.convertToHtml(
      { buffer },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: library.images.imgElement(async (image) => {
          const src = `word-picture-${pictures.size}`;
          pictures.set(src, pictures.size < pictureLimits.count ? await bytesOf(image) : 'too-many');
          return { src };
        }),
      },
    );
    return `<body>${value}</body>`;
  } catch {
    throw rejection('DAMAGED', 'docx-damaged');
  }
}

/** The bytes of a picture; one that is linked lies outside, and the library may not go there. */
function bytesOf(image: { readAsBuffer(): Promise<Uint8Array> }): Promise<Uint8Array | PictureRefusal> {
  return image.readAsBuffer().catch(() => 'outside' as const);
}

/** A note as the library writes it: its number comes from the list, and an arrow leads back to the text. */
const BACK = /\s*\u2191\s*$/u;

function toNote(block: RawBlock): RawBlock {
  if (block.kind !== 'listItem' || !BACK.test(block.text)) return block;
  const label = /(\d+)$/.exec(block.id ?? '')?.[1];
  const { pictures } = block;
  return {
    kind: 'footnote',
    text: block.text.replace(BACK, ''),
    ...(label === undefined ? {} : { label }),
    ...(pictures === undefined ? {} : { pictures }),
  };
}

/** Core properties (ECMA-376 part 2, section 11). */
async function hintsOf(entries: readonly ZipEntry[]): Promise<DescriptionHints> {
  const core = entries.find(({ name }) => name === 'docProps/core.xml');
  if (core === undefined) return {};
  const xml = parseXml(await core.read());
  const creator = wordsOf(xml, 'creator');
  const date = wordsOf(xml, 'created') ?? wordsOf(xml, 'modified');
  const found = {
    title: wordsOf(xml, 'title'),
    creator: creator === undefined ? undefined : [creator],
    issued: date === undefined ? undefined : toInferredDate(date),
    language: wordsOf(xml, 'language'),
    abstract: wordsOf(xml, 'description') ?? wordsOf(xml, 'subject'),
    type: wordsOf(xml, 'category'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
