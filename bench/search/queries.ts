import type { Article } from './corpus.ts';
import { createRandom } from './random.ts';

/** What a person may ask; every engine says it in its own language. */
export const QUERY_CLASSES = ['frequent word', 'four words', 'prefix', 'fuzzy', 'phrase'] as const;
export type QueryClass = (typeof QUERY_CLASSES)[number];

/** One query: its plain words; a prefix without its star, a fuzzy word with one letter wrong. */
export interface BenchQuery {
  readonly kind: QueryClass;
  readonly words: readonly string[];
}

const A_CLASS = 40;
/** Words in a tenth to a half of the articles. */
const FREQUENT = [0.1, 0.5] as const;

/** The same queries for the same articles. */
export function makeQueries(articles: readonly Article[]): BenchQuery[] {
  const random = createRandom(99);
  const sample = Array.from({ length: 2000 }, () => articles[Math.floor(random() * articles.length)] as Article);
  const counts = new Map<string, number>();
  for (const { text } of sample)
    for (const word of new Set(wordsIn(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const share = (word: string): number => (counts.get(word) ?? 0) / sample.length;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const known = [...counts.keys()].filter((word) => word.length > 3).sort();
  const frequent = known.filter((word) => share(word) >= FREQUENT[0] && share(word) <= FREQUENT[1]);
  const middling = known.filter((word) => share(word) >= 0.01 && share(word) <= 0.3);
  const long = known.filter((word) => word.length >= 7 && share(word) > 0.002);
  const make: Record<QueryClass, () => readonly string[]> = {
    'frequent word': () => [pick(frequent)],
    'four words': () => [pick(middling), pick(middling), pick(frequent), pick(middling)],
    prefix: () => [pick(long).slice(0, 5)],
    fuzzy: () => {
      const word = pick(long);
      const at = 1 + Math.floor(random() * (word.length - 2));
      return [`${word.slice(0, at)}${word.slice(at + 1)}`];
    },
    phrase: () => {
      const words = wordsIn(pick(sample).text);
      const at = Math.floor(random() * (words.length - 3));
      return words.slice(at, at + 3);
    },
  };
  return QUERY_CLASSES.flatMap((kind) => Array.from({ length: A_CLASS }, () => ({ kind, words: make[kind]() })));
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
