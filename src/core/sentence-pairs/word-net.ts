import lexicon from './lexicon/wordnet-3.1.json' with { type: 'json' };

/** Parts of speech of WordNet: noun, verb, adjective, adverb. */
export type Part = 'n' | 'v' | 'a' | 'r';

/** How far up the tree of kinds two senses are followed. */
const REACH = 6;

interface WordNet {
  readonly senses: Listed;
  readonly kinds: Listed;
  readonly opposites: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
}

let loaded: WordNet | undefined;

/** Read on first use: whoever compares no English pays nothing. */
function wordNet(): WordNet {
  loaded ??= {
    senses: listed(lexicon.senses, 'n '.length),
    kinds: listed(lexicon.kinds),
    opposites: new Set(lexicon.opposites.split('\n')),
    roots: new Set(lexicon.roots.split('\n')),
  };
  return loaded;
}

/** What is listed under a key. */
type Listed = (key: string) => readonly string[];

/** Reads what is listed under the keys that lines begin with, of which so many characters stand before its last word. */
function listed(text: string, before = 0): Listed {
  const lines = new Map(text.split('\n').map((line) => [line.slice(0, line.indexOf(' ', before)), line]));
  // Few of many thousand lines are ever asked for.
  return (key) =>
    lines
      .get(key)
      ?.slice(key.length + 1)
      .split(' ') ?? [];
}

const inOrder = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Whether WordNet gives two words as antonyms. */
export const wordNetOpposites = (a: string, b: string): boolean => wordNet().opposites.has(inOrder(a, b));

/** Whether two words are derived from one another: "surf", "surfer". */
export const haveOneRoot = (a: string, b: string): boolean => wordNet().roots.has(inOrder(a, b));

/** The senses of a word, the commonest first; empty when it is not known. */
export const sensesOf = (word: string, part: Part): readonly string[] => wordNet().senses(`${part} ${word}`);

const above = new Map<string, ReadonlyMap<string, number>>();

/** The senses a sense is a kind of, with the number of steps; itself at 0. */
function kindsOf(sense: string): ReadonlyMap<string, number> {
  let found = above.get(sense);
  if (found) return found;
  const { kinds } = wordNet();
  const steps = new Map([[sense, 0]]);
  let level = [sense];
  for (let step = 1; step <= REACH && level.length > 0; step += 1) {
    level = level.flatMap((each) => kinds(each)).filter((each) => !steps.has(each));
    for (const each of level) steps.set(each, step);
  }
  found = steps;
  above.set(sense, found);
  return found;
}

/** How two groups of senses are related, in steps through the tree of kinds; `Infinity` where they are not. */
export interface SenseDistance {
  /** From a sense of the first up to one of the second: "dog" to "animal". */
  readonly up: number;
  /** From a sense of the second up to one of the first. */
  readonly down: number;
  /** Through the nearest kind of both. */
  readonly across: number;
}

/** The shortest ways between any sense of one word and any of another. */
export function senseDistance(a: readonly string[], b: readonly string[]): SenseDistance {
  let up = Infinity;
  let down = Infinity;
  let across = Infinity;
  for (const one of a) {
    const ofOne = kindsOf(one);
    for (const other of b) {
      const ofOther = kindsOf(other);
      up = Math.min(up, ofOne.get(other) ?? Infinity);
      down = Math.min(down, ofOther.get(one) ?? Infinity);
      for (const [kind, steps] of ofOne) across = Math.min(across, steps + (ofOther.get(kind) ?? Infinity));
    }
  }
  return { up, down, across };
}
