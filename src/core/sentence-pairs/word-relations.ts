import { haveOneRoot, senseDistance, sensesOf } from './word-net.ts';

/** So far up a noun may stand below a kind. */
const FAR = 6;

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?<=[^s])s$/, '')
    .replace(/ie$/, 'y')
    .replace(/men$/, 'man');

const known = new Map<string, boolean>();

/** Whether an English noun, as it stands, names a kind of person by its commonest sense: “anglers”, “survivor”. */
export function isPersonNoun(word: string): boolean {
  const noun = singular(word);
  const held = known.get(noun);
  if (held !== undefined) return held;
  const found = senseDistance(sensesOf(noun, 'n').slice(0, 1), sensesOf('person', 'n').slice(0, 1)).up <= FAR;
  known.set(noun, found);
  return found;
}

/** Whether two English nouns, as they stand, can name the same: one has a sense of the other, or both have one root. */
export function canNameTheSame(a: string, b: string): boolean {
  const [one, other] = [singular(a), singular(b)];
  const { up, down } = senseDistance(sensesOf(one, 'n').slice(0, 2), sensesOf(other, 'n').slice(0, 2));
  return haveOneRoot(one, other) || Math.min(up, down) <= 1;
}
