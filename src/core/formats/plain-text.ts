import type { RawBlock } from './canonical.ts';

/** Lines of a hard-wrapped text end in this band, measured in characters. */
const WRAP_FROM = 45;
const WRAP_TO = 100;
/** A text counts as hard-wrapped when this share of its inner lines ends in the band. */
const WRAPPED_SHARE = 0.6;
/** Fewer inner lines than this tell nothing about wrapping. */
const MIN_INNER_LINES = 4;

/**
 * Splits a plain text into paragraphs at blank lines; a single line break joins two lines only where the whole text is
 * hard-wrapped, and otherwise begins a new paragraph.
 */
export function readPlainText(text: string): RawBlock[] {
  const groups = text
    .split(/\r\n?|\n|\u2028/)
    .join('\n')
    .split(/\n[^\S\n]*\n|\f|\u2029/)
    .map((group) => group.split('\n').filter((line) => line.trim() !== ''));
  const joins = isHardWrapped(groups);
  return groups
    .flatMap((lines) => (joins ? [lines.join(' ')] : lines))
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}

function isHardWrapped(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.flatMap((lines) => lines.slice(0, -1)).map((line) => line.length);
  const banded = inner.filter((length) => length >= WRAP_FROM && length <= WRAP_TO).length;
  return inner.length >= MIN_INNER_LINES && banded / inner.length >= WRAPPED_SHARE;
}
