import type { RivalName, Voice } from '../../domain/reason.ts';
import { oppositesOf } from './opposites.ts';
import type { Corpus } from './corpus.ts';
import type { ClauseClaim } from './claim.ts';
import { voiceOf, statementOf, type ConflictPair } from './pair.ts';
import type { PlacedClaim } from './corpus.ts';

const isWordingTerm = (term: string): boolean => oppositesOf(term).some(({ kind }) => kind === 'wording');

const ADJECTIVES = new Set(['partial', 'mass_size', 'general_full']);

interface Used {
  readonly claim: ClauseClaim;
  readonly range: ClauseClaim['focus'][number]['range'];
}

/** Two documents that call one thing by rival names: at most one pair for each two documents and two names. */
export function compareTerms(corpus: Corpus, a: number, b: number): ConflictPair[] {
  if (corpus.likeness(a, b) < 0.15) return [];
  const [left, right] = [usesOf(corpus, a), usesOf(corpus, b)];
  const pairs: ConflictPair[] = [];
  for (const [term, use] of left) {
    const [word = '', head] = term.split('+');
    for (const { term: opposite, kind } of oppositesOf(word)) {
      const rival = head === undefined ? opposite : `${opposite}+${head}`;
      const other = right.get(rival);
      // A document that uses both names has none of its own.
      if (kind !== 'wording' || !other || right.has(term) || left.has(rival)) continue;
      pairs.push(pairOf(corpus, { a, b, use, other, term, rival }));
    }
  }
  return pairs;
}

/** The rival names a document uses; adjectives together with the noun they stand before. */
function usesOf(corpus: Corpus, at: number): Map<string, Used> {
  const uses = new Map<string, Used>();
  for (const claim of corpus.documents[at]?.claims.claims ?? []) {
    if (claim.kind !== 'clause' || claim.role === 'footnote') continue;
    for (const { term, range } of claim.focus)
      if (isWordingTerm(term) && !ADJECTIVES.has(term) && !uses.has(term)) uses.set(term, { claim, range });
    for (const { term, head, range } of claim.attributes) {
      const name = `${term}+${head}`;
      if (ADJECTIVES.has(term) && head !== '' && !uses.has(name)) uses.set(name, { claim, range });
    }
  }
  return uses;
}

/** The rival names as a reader knows them, by their terms. */
const NAMES: ReadonlyMap<string, RivalName> = new Map([
  ['war', 'war'],
  ['invasion', 'invasion'],
  ['operation', 'operation'],
  ['partial', 'partial'],
  ['mass_size', 'mass'],
  ['general_full', 'general or full'],
]);

function nameOf(each: string): RivalName {
  const name = NAMES.get(each.split('+')[0] ?? each);
  if (name === undefined) throw new RangeError(`a rival name without words: ${each}`);
  return name;
}

interface Named {
  readonly a: number;
  readonly b: number;
  readonly use: Used;
  readonly other: Used;
  readonly term: string;
  readonly rival: string;
}

function pairOf(corpus: Corpus, { a, b, use, other, term, rival }: Named): ConflictPair {
  const [left, right] = [
    { document: a, claim: use.claim },
    { document: b, claim: other.claim },
  ];
  return {
    kind: 'wording',
    rule: 'term',
    a: left,
    b: right,
    marksA: [use.range],
    marksB: [other.range],
    reason: {
      code: 'two-names',
      a: whoCalls(corpus, left),
      term: nameOf(term),
      b: whoCalls(corpus, right),
      rival: nameOf(rival),
    },
    ourSum: null,
    score: 2.2 + corpus.likeness(a, b),
    topic: `term|${['war', 'invasion', 'operation'].includes(term) ? 'war' : (term.split('+')[1] ?? term)}`,
    asks: { code: 'what-it-is-called', term: nameOf(term), rival: nameOf(rival) },
  };
}

/** Only quoted words are the speaker's own; in all others the outlet has chosen them. */
function whoCalls(corpus: Corpus, placed: PlacedClaim): Voice {
  const statement = statementOf(corpus, placed);
  if (statement.manner === 'quoted') return voiceOf(statement);
  return voiceOf({ ...statement, speaker: { ...statement.speaker, kind: 'publisher' } });
}
