import { toCanonicalText, type RawBlock } from './canonical.ts';
import { decode } from './decode.ts';
import { rejection, type DescriptionHints, type FormatResult } from './format.ts';
import { splitFrontMatter } from './front-matter.ts';
import { declaredCharset, readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

export { toCanonicalText } from './canonical.ts';

/** The text of a file in whatever encoding it is; see `decode`. */
export const decodeText = (bytes: Uint8Array): string => decode(bytes).text;
export type { DescriptionHints, FormatResult } from './format.ts';

/** A file as a reader gets it: bytes and a name, never a path. */
export interface FormatInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

interface Reading {
  readonly blocks: readonly RawBlock[];
  readonly hints: DescriptionHints;
  readonly warnings: readonly string[];
}

interface Format {
  readonly mediaType: string;
  readonly endings: readonly string[];
  readonly charset?: (bytes: Uint8Array) => string | undefined;
  readonly read: (source: string) => Reading;
}

/** Every format that is read; adding one is one entry here and one file beside it. */
const FORMATS: readonly Format[] = [
  {
    mediaType: 'text/plain',
    endings: ['txt', 'text'],
    read: (source) => ({ blocks: readPlainText(source), hints: {}, warnings: [] }),
  },
  {
    mediaType: 'text/markdown',
    endings: ['md', 'markdown'],
    read: (source) => {
      const { body, hints, warnings } = splitFrontMatter(source);
      return { blocks: readMarkdown(body), hints, warnings };
    },
  },
  {
    mediaType: 'text/html',
    endings: ['html', 'htm', 'xhtml'],
    charset: declaredCharset,
    read: (source) => ({ ...readHtml(source), warnings: [] }),
  },
];

/** First bytes of formats that are not text, whatever their names end in. */
const SIGNATURES: readonly [name: string, bytes: readonly number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['gzip', [0x1f, 0x8b]],
];

const endingOf = (fileName: string): string => /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

const readableEndings: readonly string[] = FORMATS.flatMap(({ endings }) => endings);

/**
 * Reads a file into canonical text and hints.
 * Fails with `EMPTY_FILE`, `UNSUPPORTED_FORMAT`, `NOT_TEXT` or `NO_TEXT`; never partly.
 */
export function readFormat({ bytes, fileName }: FormatInput): FormatResult {
  if (bytes.length === 0) throw rejection('EMPTY_FILE', 'The file is empty: it holds no bytes.');
  const format = formatOf(bytes, fileName);
  const { text, encoding, warnings } = decode(bytes, format.charset?.(bytes));
  const reading = format.read(text);
  const canonical = toCanonicalText(reading.blocks);
  if (canonical.text === '')
    throw rejection('NO_TEXT', 'No words were found in the file, so there is nothing to read or search.');
  return {
    canonical,
    hints: reading.hints,
    mediaType: format.mediaType,
    encoding,
    warnings: [...warnings, ...reading.warnings],
  };
}

function formatOf(bytes: Uint8Array, fileName: string): Format {
  const signature = SIGNATURES.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (signature) {
    throw rejection(
      'UNSUPPORTED_FORMAT',
      `The file is a ${signature[0]}, which cannot be read yet. Save its text as .txt, .md or .html.`,
    );
  }
  const format = FORMATS.find(({ endings }) => endings.includes(endingOf(fileName)));
  if (!format) {
    const known = readableEndings.map((ending) => `.${ending}`).join(', ');
    throw rejection('UNSUPPORTED_FORMAT', `Files of this kind cannot be read yet. Readable are ${known} and .jsonl.`);
  }
  return format;
}
