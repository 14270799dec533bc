import concepts from './lexicons/concepts.json' with { type: 'json' };
import lookAlikes from './lexicons/look-alikes.json' with { type: 'json' };
import { stemOf } from './stems.ts';
import type { PartOfSpeech } from './token.ts';

/** A phrase of several words that means a concept, by the stems of its words. */
interface Phrase {
  readonly stems: readonly string[];
  readonly concept: string;
}

/** Restricts a word to a part of speech: `lead/noun` is the metal, not the verb. */
const RESTRICTION: Readonly<Record<string, readonly PartOfSpeech[]>> = {
  noun: ['noun'],
  verb: ['verb'],
  adj: ['adjective'],
};

interface Entry {
  readonly concept: string;
  readonly only: readonly PartOfSpeech[] | null;
}

const words = new Map<string, Entry[]>();
const phrases = new Map<string, Phrase[]>();

for (const [concept, byLanguage] of Object.entries(concepts)) {
  for (const written of Object.values(byLanguage).flatMap((list) => list.split(' '))) {
    const [word = '', restriction] = written.split('/');
    const parts = word.split('_').map(stemOf);
    const [first = ''] = parts;
    if (parts.length > 1) {
      phrases.set(first, [...(phrases.get(first) ?? []), { stems: parts, concept }]);
    } else {
      const only = restriction === undefined ? null : (RESTRICTION[restriction] ?? null);
      words.set(first, [...(words.get(first) ?? []), { concept, only }]);
    }
  }
}

/** Whether a term is a concept of the lists and not the stem of a word. */
export const isConcept = (term: string): boolean => Object.hasOwn(concepts, term);

/** Words that share a stem with others and mean something else: an office is no officer, a village no villager. */
const apart = new Map<string, string | null>(Object.entries(lookAlikes));

/** The concept a word stands for, by its stem, or undefined; `word` is the word as it stands, in lower case. */
export function conceptOf(stem: string, pos: PartOfSpeech, word = ''): string | undefined {
  const own = apart.get(word);
  if (own !== undefined) return own ?? undefined;
  // What is restricted to a part of speech goes before what is not.
  const entries = words.get(stem) ?? [];
  const fitting = entries.find(({ only }) => only?.includes(pos)) ?? entries.find(({ only }) => only === null);
  return fitting?.concept;
}

/** The concept of the phrase that begins with the first of `stems`, and how many words it takes; the longest wins. */
export function phraseAt(stems: readonly string[], at: number): { concept: string; length: number } | undefined {
  let best: { concept: string; length: number } | undefined;
  for (const phrase of phrases.get(stems[at] ?? '') ?? []) {
    const length = matchLength(stems, at, phrase.stems);
    if (length > (best?.length ?? 0)) best = { concept: phrase.concept, length };
  }
  return best;
}

const POSSESSIVES = new Set(
  ['his', 'her', 'their', 'its', 'the', 'a', 'our', 'my', 'your', 'this', 'that', 'these', 'off', 'have', 'be'].map(
    stemOf,
  ),
);

/** Words that a phrase takes from `at` on, one possessive or article in between allowed; 0 where it does not stand there. */
function matchLength(stems: readonly string[], at: number, wanted: readonly string[]): number {
  let next = at;
  for (const [index, stem] of wanted.entries()) {
    if (stems[next] !== stem && index > 0 && POSSESSIVES.has(stems[next] ?? '')) next += 1;
    if (stems[next] !== stem) return 0;
    next += 1;
  }
  return next - at;
}
