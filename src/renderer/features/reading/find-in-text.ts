import type { TextRange } from '../../../domain/text-range.ts';

/** More places than this are not listed: the words are too common to step through. */
const MOST = 2000;

/** Every place where the words stand in the text, whatever their case; none for white space. */
export function findInText(text: string, words: string): readonly TextRange[] {
  const wanted = words.trim();
  if (wanted === '') return [];
  // White space matches any white space, so that a line break does not hide a place.
  const pattern = wanted
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
  const found: TextRange[] = [];
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    if (found.length === MOST) break;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
