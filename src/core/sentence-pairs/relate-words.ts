import { areOpposite } from './opposites.ts';
import type { PairWord } from './pair-words.ts';
import { haveOneRoot, senseDistance, sensesOf, type Part } from './word-net.ts';

/** How the second word stands to the first. */
export type WordRelation =
  | 'same'
  | 'synonym'
  | 'root'
  /** The second is more general: "animal" to "dog". */
  | 'broader'
  | 'narrower'
  | 'opposite'
  /** Two kinds of one thing: "cat" to "dog". */
  | 'sibling'
  | 'none';

/** A relation with its nearness, from 0 to 1. */
export interface Related {
  readonly relation: WordRelation;
  readonly nearness: number;
}

/** So far up a broader word still says the same thing in general. */
const BROADER = 4;
/** What meets this near is two kinds of one thing. */
const SIBLING = 2;

const PLAIN: Readonly<Record<Exclude<WordRelation, 'sibling' | 'none'>, number>> = {
  same: 1,
  synonym: 0.95,
  root: 0.85,
  broader: 0.8,
  narrower: 0.7,
  opposite: 0,
};

const known = new Map<string, Related>();

/** How `b` stands to `a`, by form, root and WordNet. */
export function relateWords(a: PairWord, b: PairWord): Related {
  const key = `${a.part}${a.lemma} ${b.part}${b.lemma}`;
  let related = known.get(key);
  if (!related) known.set(key, (related = relate(a, b)));
  return related;
}

const plain = (relation: keyof typeof PLAIN): Related => ({ relation, nearness: PLAIN[relation] });

function relate(a: PairWord, b: PairWord): Related {
  if (a.lemma === b.lemma || a.text.toLowerCase() === b.text.toLowerCase()) return plain('same');
  if (a.part === 'm' || b.part === 'm') return { relation: 'none', nearness: 0 };
  const one = basesOf(a);
  const other = basesOf(b);
  const some = (test: (x: string, y: string) => boolean): boolean => one.some((x) => other.some((y) => test(x, y)));
  if (some((x, y) => x === y)) return plain('same');
  if (some(areOpposite)) return plain('opposite');
  if (some(haveOneRoot)) return plain('root');
  const { up, down, across } = senseDistance(allSenses(a, one), allSenses(b, other));
  if (up === 0 || down === 0) return plain('synonym');
  if (up <= BROADER && up <= down) return plain('broader');
  if (down <= BROADER) return plain('narrower');
  const nearness = across === Infinity ? 0 : 1 / (1 + across);
  return { relation: across <= SIBLING ? 'sibling' : 'none', nearness };
}

/** The forms a word may have in WordNet; the tagger takes some participles for nouns and the other way round. */
function basesOf({ lemma, text }: PairWord): string[] {
  const word = text.toLowerCase();
  const stripped = /(?:ing|ed)$/.test(word) ? word.replace(/(?:ing|ed)$/, '') : word.replace(/s$/, '');
  return [...new Set([lemma, word, stripped, `${stripped}e`, stripped.replace(/(.)\1$/, '$1')])].filter(
    (form) => form.length > 1,
  );
}

function allSenses({ part }: PairWord, forms: readonly string[]): string[] {
  const first = part === 'm' ? 'n' : part;
  const parts: readonly Part[] = first === 'n' || first === 'v' ? ['n', 'v'] : ['a', 'r'];
  return [...new Set(parts.flatMap((each) => senses(forms, each).slice(0, each === first ? 5 : 2)))];
}

/** The senses of the first form that has any. */
function senses(forms: readonly string[], part: Part): readonly string[] {
  for (const form of forms) {
    const found = sensesOf(form, part);
    if (found.length > 0) return found;
  }
  return [];
}
