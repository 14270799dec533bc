import type { TextRange } from '../../domain/text-range.ts';

/** What a dragged quotation is for a note of ours, besides the plain words that any program takes. */
export const QUOTATION_TYPE = 'text/x-synoptic-quotation';

/** A citation as it is copied, in its parts: the words as they are quoted, the reference, and the line that can be checked. */
export function partsOfCitation(text: string): readonly [words: string, reference: string, check: string] {
  const [, words, reference = '', check = ''] =
    /^([\s\S]+)\n\n([^\n]+)\n([^\n]*text SHA-256 [0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return [words ?? text.trim(), reference, check];
}

interface Quotation {
  readonly words: string;
  /** How its source is named. */
  readonly reference: string;
  readonly documentId: string;
  readonly range: TextRange;
}

const escaped = (words: string): string => words.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');

/** A quotation in a note: the words, and under them their source as a link to where they stand. */
export function quotationMarkdown({ words, reference, documentId, range }: Quotation): string {
  const lines = words.split('\n').map((line) => `> ${line}`.trimEnd());
  return `${lines.join('\n')}\n>\n> [${escaped(reference)}](document:${documentId}@${range.start}-${range.end})\n`;
}
