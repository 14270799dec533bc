import type { Case } from './cases.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What the cases come to. */
export interface Verdict {
  /** Quotations whose words are unchanged and whose place can be told. */
  readonly findable: readonly Case[];
  /** Of these, the ones not shown at their place. */
  readonly missed: readonly Case[];
  /** Called exact or moved, and not the place. */
  readonly wrong: readonly Case[];
  /** Passages that stand twice with everything around them. */
  readonly alike: readonly Case[];
  /** Of these, the ones not called ambiguous. */
  readonly toldApart: readonly Case[];
  /** Called changed, where not one character of the quotation is left. */
  readonly misplaced: readonly Case[];
}

/** Compares every answer with where the quotation really is. */
export function judgeCases(all: readonly Case[]): Verdict {
  const findable = all.filter(({ tracked }) => tracked.intact && tracked.truth && !tracked.alike);
  const alike = all.filter(({ tracked }) => tracked.alike && tracked.intact && tracked.truth);
  return {
    findable,
    missed: findable.filter((each) => !isFound(each)),
    wrong: all.filter((each) => isPlaced(each) && !isTrue(each) && !isRestored(each)),
    alike,
    toldApart: alike.filter(({ anchor }) => anchor.state !== 'ambiguous'),
    misplaced: all.filter(
      (each) => each.anchor.state === 'changed' && !overlaps(each.tracked.truth, each.anchor.range),
    ),
  };
}

const isPlaced = ({ anchor }: Case): boolean => anchor.state === 'exact' || anchor.state === 'moved';

const isFound = ({ tracked: { text, truth }, anchor: { range } }: Case): boolean =>
  truth !== null && range !== null && bare(text, truth) === bare(text, range);

const isTrue = ({ tracked: { truth, alike }, anchor: { range } }: Case): boolean =>
  !alike && truth !== null && range !== null && truth.start === range.start && truth.end === range.end;

/** Words that stand as they were recorded, surroundings included, are that passage, however they came there. */
function isRestored({ tracked: { text, truth, intact }, anchor: { range }, recorded }: Case): boolean {
  if (!range) return false;
  const around = text.slice(Math.max(0, range.start - 60), range.end + 60);
  if (letters(around).includes(letters(recorded))) return true;
  return !intact && truth !== null && range.start <= truth.start && range.end >= truth.end;
}

const letters = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A range without white space and marks at its ends. */
function bare(text: string, { start, end }: Range): string {
  const words = text.slice(start, end);
  const lead = words.search(/[\p{L}\p{N}\p{S}]/u);
  const trail = /[^\p{L}\p{N}\p{M}\p{S}]*$/u.exec(words)?.[0].length ?? 0;
  return lead === -1 ? `${start}-${end}` : `${start + lead}-${end - trail}`;
}

const overlaps = (a: Range | null, b: Range | null): boolean =>
  a !== null && b !== null && a.start < b.end && b.start < a.end;
