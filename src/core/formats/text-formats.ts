import { decode } from './decode.ts';
import type { Reading } from './format.ts';
import { splitFrontMatter } from './front-matter.ts';
import { declaredCharset, readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

/** A format whose bytes are text: they are decoded first. */
export interface TextFormat {
  readonly mediaType: string;
  readonly endings: readonly string[];
  readonly charset?: (bytes: Uint8Array) => string | undefined;
  readonly read: (source: string) => Reading;
}

/** Every format that is text. */
export const TEXT_FORMATS: readonly TextFormat[] = [
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

/** Decodes and reads a text; `encoding` is the person's choice and goes before everything. Fails with `NOT_TEXT`. */
export function readText(format: TextFormat, bytes: Uint8Array, encoding?: string): Reading {
  const { text, ...decoded } = decode(bytes, format.charset?.(bytes), encoding);
  const reading = format.read(text);
  return { ...reading, encoding: decoded.encoding, warnings: [...decoded.warnings, ...reading.warnings] };
}
