import lists from './lexicon/opposites.json' with { type: 'json' };
import { wordNetOpposites } from './word-net.ts';

const pairs = new Set(lists.pairs.flatMap((pair) => bothWays(pair)));
const particles = new Set(lists.particles.flatMap((pair) => bothWays(pair)));

function bothWays(pair: string): string[] {
  const [one = '', other = ''] = pair.split(' ');
  return [`${one} ${other}`, `${other} ${one}`];
}

/** Whether two words, as dictionary forms in lower case, exclude each other: by our own list, WordNet, or a prefix of negation. */
export function areOpposite(a: string, b: string): boolean {
  return pairs.has(`${a} ${b}`) || wordNetOpposites(a, b) || isNegatedForm(a, b) || isNegatedForm(b, a);
}

/** Whether two particles turn a verb round: "put on", "put off". */
export const areOppositeParticles = (a: string, b: string): boolean => particles.has(`${a} ${b}`);

/** "unsafe" is the opposite of "safe"; short words only look so ("in", "until"). */
function isNegatedForm(negated: string, plain: string): boolean {
  return plain.length > 3 && (negated === `un${plain}` || negated === `in${plain}` || negated === `non${plain}`);
}
