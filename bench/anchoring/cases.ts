import { readFileSync } from 'node:fs';
import { createTextAnchor } from '../../src/core/anchoring/anchoring.ts';
import type { Anchor } from '../../src/core/anchoring/anchor.ts';
import { readFormat } from '../../src/core/formats/formats.ts';
import { describeRange } from '../../src/domain/describe-range.ts';
import { createRandom } from '../search/random.ts';
import { MUTATIONS, paragraphsOf, sentencesOf } from './mutations.ts';
import { readOtherwise } from './other-reader.ts';
import type { Tracked } from './tracked-text.ts';

const LANGUAGES = ['en', 'ru', 'uk', 'de'] as const;

/** One quotation, what was done to its text, and where it was found afterwards. */
export interface Case {
  readonly language: string;
  readonly edits: string;
  readonly quote: string;
  /** The quotation with its recorded surroundings. */
  readonly recorded: string;
  readonly tracked: Tracked;
  readonly anchor: Anchor;
}

/** `count` edited texts in each language, and a tenth of that read by another reader; the same seed, the same cases. */
export function makeCases(count: number, seed: number): Case[] {
  return LANGUAGES.flatMap((language, index) => casesOf(language, count, createRandom(seed + index)));
}

function casesOf(language: string, wanted: number, random: () => number): Case[] {
  const bytes = readFileSync(new URL(`texts/${language}.html`, import.meta.url));
  const read = readFormat({ bytes, fileName: `${language}.html` });
  const text = read.canonical.text;
  const names = Object.keys(MUTATIONS);
  const made: Case[] = [];
  for (let count = 0; count < wanted; count += 1) {
    const range = chooseQuotation(text, random);
    let tracked: Tracked = { text, truth: range, intact: true, alike: false, copied: false };
    const edits = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => names[Math.floor(random() * names.length)],
    );
    // A passage that was copied whole stays copied: later edits would tell the places apart again.
    for (const name of edits) {
      if (tracked.alike || (tracked.copied && /^(?:delete|replace|shuffle|swap)/.test(name ?? ''))) continue;
      tracked = MUTATIONS[name as string]?.(tracked, random) ?? tracked;
    }
    made.push(toCase({ language, edits: edits.join('+') }, text, range, tracked));
  }
  const other = readOtherwise(bytes.toString('utf8'));
  for (let count = 0; count < wanted / 10; count += 1) {
    const range = chooseQuotation(text, random);
    made.push(
      toCase({ language, edits: 're-extracted' }, text, range, { text: other, ...sameWords(text, range, other) }),
    );
  }
  return made;
}

/** Whole sentences, whole paragraphs, runs of words, and single words. */
function chooseQuotation(text: string, random: () => number): { start: number; end: number } {
  const kind = random();
  const words = [...text.matchAll(/\S*\p{L}\S*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const from = Math.floor(random() * words.length);
  const most = kind < 0.1 ? 1 : kind < 0.6 ? 12 : 40;
  const to = Math.min(words.length - 1, from + Math.floor(random() * most));
  if (kind < 0.75) return { start: words[from]?.start ?? 0, end: words[to]?.end ?? text.length };
  const units = kind < 0.92 ? sentencesOf(text) : paragraphsOf(text);
  const unit = units[Math.floor(random() * units.length)] ?? { start: 0, end: text.length };
  return { start: unit.start, end: unit.start + text.slice(unit.start, unit.end).trimEnd().length };
}

function toCase(
  about: Pick<Case, 'language' | 'edits'>,
  text: string,
  range: { start: number; end: number },
  tracked: Tracked,
): Case {
  const selectors = describeRange(text, range);
  const [{ prefix, exact, suffix }] = selectors;
  const anchor = createTextAnchor(tracked.text)(selectors, { sameText: tracked.text === text });
  return { ...about, quote: exact, recorded: prefix + exact + suffix, tracked, anchor };
}

/** The n-th letter of a text is the n-th letter of the same text read otherwise, after what else that reader took in. */
function sameWords(text: string, range: { start: number; end: number }, other: string): Omit<Tracked, 'text'> {
  const letters = (words: string): number[] => [...words.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const mine = letters(text);
  const theirs = letters(other);
  const plain = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
  const offset = [...plain(other).slice(0, plain(other).indexOf(plain(text)))].length;
  if (!plain(other).includes(plain(text))) throw new Error('The other reader did not take in the whole text.');
  const first = mine.findIndex((at) => at >= range.start);
  const last = mine.findLastIndex((at) => at < range.end);
  const start = (theirs[first + offset] ?? 0) - ((mine[first] ?? 0) - range.start);
  const end = (theirs[last + offset] ?? 0) + (range.end - (mine[last] ?? 0));
  return { truth: { start, end }, intact: true, alike: false, copied: false };
}
