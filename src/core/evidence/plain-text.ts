import type { TextRange } from '../../domain/text-range.ts';

/** A text made alike for looking up: one case, one kind of quotation mark, dash and space. */
export interface PlainText {
  readonly plain: string;
  /** The range of the first text that a range of `plain` stands for. */
  rangeOf(start: number, end: number): TextRange;
}

const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u02bc\u201c\u201d\u201e\u201f\u00ab\u00bb"]/u, "'"],
  [/[\u2010-\u2015\u2212]/u, '-'],
  [/\s/u, ' '],
];

/** Makes a text plain letter by letter, so that every place can be found again in the first one. */
export function toPlainText(text: string): PlainText {
  const places: number[] = [];
  let plain = '';
  let at = 0;
  for (const letter of text) {
    const small = letter.normalize('NFKC').toLowerCase();
    const kept = letter === '\u00ad' ? '' : (SAME.find(([test]) => test.test(small))?.[1] ?? small);
    if (!(kept === ' ' && plain.endsWith(' '))) {
      plain += kept;
      for (let count = 0; count < kept.length; count += 1) places.push(at);
    }
    at += letter.length;
  }
  places.push(at);
  const placeOf = (index: number): number => places[Math.min(index, places.length - 1)] ?? at;
  return { plain, rangeOf: (start, end) => ({ start: placeOf(start), end: placeOf(end) }) };
}
