import { align, isCovered, type Aligned } from './align.ts';
import { areOppositeParticles } from './opposites.ts';
import type { PairSentence, PairWord } from './pair-words.ts';
import { relateWords, type WordRelation } from './relate-words.ts';

/** Measures of a pair of sentences by name; counts, shares from 0 to 1, and 0 or 1 for yes and no. */
export type PairFeatures = Readonly<Record<string, number>>;

const PARTS = ['n', 'v', 'a', 'r', 'm'] as const;
const RELATIONS: readonly WordRelation[] = ['synonym', 'root', 'broader', 'narrower', 'opposite', 'sibling', 'none'];

/** A pair with each word beside its nearest in the other sentence. */
export interface AlignedPair {
  readonly a: PairSentence;
  readonly b: PairSentence;
  readonly ofA: readonly Aligned[];
  readonly ofB: readonly Aligned[];
}

/** Puts two sentences beside each other. */
export const alignPair = (a: PairSentence, b: PairSentence): AlignedPair => ({
  a,
  b,
  ofA: align(a.words, b.words),
  ofB: align(b.words, a.words),
});

/** What the decision between contradiction, entailment and neither is made from. */
export function pairFeatures(pair: AlignedPair): PairFeatures {
  const negation = negationFeatures(pair);
  const covered = coverFeatures(pair);
  const order = orderFeatures(pair);
  const opposed = opposedFeatures(pair);
  return {
    ...negation,
    ...covered,
    ...order,
    ...opposed,
    ...countFeatures('b', pair.ofB),
    ...countFeatures('a', pair.ofA),
    ...joined({ ...negation, ...covered, ...order, ...opposed }),
  };
}

const yes = (value: boolean): number => (value ? 1 : 0);
const shareOf = (all: readonly Aligned[], test: (each: Aligned) => boolean): number =>
  all.length === 0 ? 1 : all.filter(test).length / all.length;
const meanNearness = (all: readonly Aligned[]): number =>
  all.length === 0 ? 1 : all.reduce((sum, { related }) => sum + related.nearness, 0) / all.length;

function negationFeatures({ a, b, ofA, ofB }: AlignedPair) {
  const inA = a.negations.length > 0;
  const inB = b.negations.length > 0;
  const one = inA !== inB;
  // Seen from the sentence that is denied: does the other one say that, or something narrower?
  const denied = inA ? ofA : ofB;
  const said = inA ? ofB : ofA;
  return {
    oneNegated: yes(one),
    bothNegated: yes(inA && inB),
    aNegated: yes(inA),
    existenceDenied: yes(one && /^(?:there (?:is|are|was|were) (?:no|not)|no(?:body)?\b)/i.test(inA ? a.text : b.text)),
    deniedCovered: one ? shareOf(denied, (each) => isCovered(each, 'narrower')) : 0,
    deniedOpen: one ? denied.filter((each) => !isCovered(each, 'narrower')).length : 0,
    deniedNear: one ? meanNearness(denied) : 0,
    saidCovered: one ? shareOf(said, (each) => isCovered(each, 'broader')) : 0,
    saidOpen: one ? said.filter((each) => !isCovered(each, 'broader')).length : 0,
    deniedVerb: one ? nearnessOfFirst(denied, 'v') : 0,
    deniedNoun: one ? nearnessOfFirst(denied, 'n') : 0,
  };
}

function nearnessOfFirst(words: readonly Aligned[], part: string): number {
  return words.find(({ word }) => word.part === part)?.related.nearness ?? 0.5;
}

function coverFeatures({ a, b, ofA, ofB }: AlignedPair) {
  const open = ofB.filter((each) => !isCovered(each, 'narrower'));
  const openA = ofA.filter((each) => !isCovered(each, 'broader') && !isCovered(each, 'narrower'));
  return {
    bSame: shareOf(ofB, ({ related }) => related.relation === 'same'),
    // From b's side a narrower word in a says more than b asks for.
    bCovered: shareOf(ofB, (each) => isCovered(each, 'narrower')),
    bNear: meanNearness(ofB),
    aSame: shareOf(ofA, ({ related }) => related.relation === 'same'),
    aCovered: shareOf(ofA, (each) => isCovered(each, 'broader')),
    aNear: meanNearness(ofA),
    bOpen: open.length,
    aOpen: openA.length,
    bFarthest: Math.min(1, ...open.map(({ related }) => related.nearness)),
    aFarthest: Math.min(1, ...openA.map(({ related }) => related.nearness)),
    bWords: ofB.length,
    aWords: ofA.length,
    longer: ofB.length - ofA.length,
    alike: yes(a.lemmas.join(' ') === b.lemmas.join(' ')),
  };
}

function orderFeatures({ a, b, ofA, ofB }: AlignedPair) {
  const common = commonSubsequence(a.lemmas, b.lemmas);
  const pairsOf = (lemmas: readonly string[]): string[] => lemmas.slice(1).map((lemma, at) => `${lemmas[at]} ${lemma}`);
  const inA = new Set(pairsOf(a.lemmas));
  const subject = firstOf(a.words, b.words, 'n');
  const verb = firstOf(a.words, b.words, 'v');
  return {
    inOrderB: common / Math.max(1, b.lemmas.length),
    inOrderA: common / Math.max(1, a.lemmas.length),
    pairsB: pairsOf(b.lemmas).filter((each) => inA.has(each)).length / Math.max(1, b.lemmas.length - 1),
    subject: subject?.nearness ?? 0.5,
    subjectOpposite: yes(subject?.relation === 'opposite'),
    subjectSibling: yes(subject?.relation === 'sibling'),
    verb: verb?.nearness ?? 0.5,
    verbOpposite: yes(verb?.relation === 'opposite'),
    verbSibling: yes(verb?.relation === 'sibling'),
    firstVerbOfB: nearnessOfFirst(ofB, 'v'),
    firstNounOfB: nearnessOfFirst(ofB, 'n'),
    firstVerbOfA: nearnessOfFirst(ofA, 'v'),
    passiveTurned: yes(isPassive(a.text) !== isPassive(b.text)),
    namesTurned: yes(namesTurned(ofB)),
  };
}

const isPassive = (text: string): boolean =>
  /\b(?:is|are|was|were|be|been|being)\b(?: \w+){0,2} (?:\w+ed|\w+en|\w+n|cut|put|set|hit|shut) (?:\w+ ){0,3}by\b/i.test(
    text,
  );

/** Two names that stand in the other order: who did it to whom may be turned round. */
function namesTurned(aligned: readonly Aligned[]): boolean {
  const places = aligned.flatMap(({ word, other, related }) =>
    word.isName && other && related.relation === 'same' ? other.start : [],
  );
  return places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0));
}

function firstOf(a: readonly PairWord[], b: readonly PairWord[], part: string) {
  const one = a.find((word) => word.part === part);
  const other = b.find((word) => word.part === part);
  return one && other ? relateWords(one, other) : null;
}

/** Length of the longest common subsequence. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    b.forEach((other, at) => {
      row[at + 1] = word === other ? (before[at] ?? 0) + 1 : Math.max(row[at] ?? 0, before[at + 1] ?? 0);
    });
    before = row;
  }
  return before[b.length] ?? 0;
}

function opposedFeatures({ a, b, ofA, ofB }: AlignedPair) {
  const opposite = [...ofA, ...ofB].filter(({ related }) => related.relation === 'opposite');
  const particles = ofB.some(
    ({ word, other, related }) =>
      other !== null && related.nearness > 0.6 && areOppositeParticles(word.particle ?? '', other.particle ?? ''),
  );
  const numbersOfA = numbersOf(a.words);
  const numbersOfB = numbersOf(b.words);
  const open = ofB.filter(({ related }) => related.nearness < 0.6);
  return {
    opposites: opposite.length,
    oppositeVerb: yes(opposite.some(({ word }) => word.part === 'v')),
    oppositeParticle: yes(particles || areOppositeParticles(firstParticle(a.words), firstParticle(b.words))),
    numbersDiffer: yes(numbersOfA.length > 0 && numbersOfB.some((number) => !numbersOfA.includes(number))),
    numberNew: yes(numbersOfA.length === 0 && numbersOfB.length > 0),
    openName: open.filter(({ word }) => word.isName).length,
    openVerb: open.filter(({ word }) => word.part === 'v').length,
    openNoun: open.filter(({ word }) => word.part === 'n' && !word.isName).length,
  };
}

/** "put on" and "take off" are turned round by their particles, whatever the verbs. */
const firstParticle = (words: readonly PairWord[]): string => words.find(({ part }) => part === 'v')?.particle ?? '';

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function numbersOf(words: readonly PairWord[]): number[] {
  return words.flatMap(({ part, text }) => {
    if (part !== 'm') return [];
    const small = SMALL.indexOf(text.toLowerCase());
    const number = small >= 0 ? small : Number.parseFloat(text.replaceAll(',', ''));
    return Number.isNaN(number) ? [] : [number];
  });
}

function countFeatures(side: string, aligned: readonly Aligned[]): PairFeatures {
  const counts: Record<string, number> = {};
  for (const part of PARTS)
    for (const relation of RELATIONS)
      counts[`${side}:${part}:${relation}`] = aligned.filter(
        ({ word, related }) => word.part === part && related.relation === relation,
      ).length;
  return counts;
}

/** What means something only together. */
function joined(f: Readonly<Record<string, number>>): PairFeatures {
  const of = (name: string): number => f[name] ?? 0;
  const same = 1 - of('oneNegated');
  const opposed = Math.min(1, of('opposites') + of('oppositeParticle'));
  return {
    'one negated, b near': of('oneNegated') * of('bNear'),
    'one negated, a near': of('oneNegated') * of('aNear'),
    'one negated, both near': of('oneNegated') * Math.min(of('bNear'), of('aNear')),
    'one negated, same subject': of('oneNegated') * of('subject'),
    'one negated, same verb': of('oneNegated') * of('verb'),
    'one negated, nothing open': of('oneNegated') * yes(of('deniedOpen') === 0),
    'one negated, said open': of('oneNegated') * of('saidOpen'),
    'one negated, in order': of('oneNegated') * of('inOrderB'),
    'none negated, b covered': same * yes(of('bOpen') === 0),
    'none negated, a covered': same * yes(of('aOpen') === 0),
    'none negated, b near': same * of('bNear'),
    'opposite, rest near': opposed * same * Math.min(of('bNear'), of('aNear')),
    'opposite, same subject': opposed * same * of('subject'),
    'opposite verb, same subject': of('oppositeVerb') * same * of('subject'),
    'sibling verb, same subject': of('verbSibling') * same * of('subject'),
    'numbers differ, rest near': of('numbersDiffer') * of('bNear'),
    'names turned, b covered': of('namesTurned') * of('bCovered'),
    'one negated, b covered': of('oneNegated') * of('bCovered'),
    'open verb, rest near': yes(of('openVerb') === 1 && of('bOpen') === 1) * same,
    'open name, rest near': yes(of('openName') > 0) * of('bNear'),
  };
}
