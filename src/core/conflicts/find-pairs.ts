import type { Claim, ClauseClaim, DateClaim, QuantityClaim } from './claim.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import { compareAgents, compareCauses, compareWinners, namesCause } from './cause-rules.ts';
import { compareCall, compareCondition, compareRejection } from './call-rules.ts';
import { alignDates, rankDates } from './date-alignment.ts';
import { compareDates } from './date-rules.ts';
import { compareHearsay } from './hearsay-rules.ts';
import { alignDenials, denialsIn, type Denials } from './denial-alignment.ts';
import { alignFigures, rankFigures, type FiguresByMeasure } from './figure-alignment.ts';
import { measureOf } from './measure.ts';
import { spokenOf, type SpokenOf } from './context-signs.ts';
import { likelyPairs } from './likely-rules.ts';
import { oppositesOf } from './opposites.ts';
import { compareOpen, compareUnneeded } from './open-rules.ts';
import type { Surroundings } from './pair-signs.ts';
import { pairName, type ConflictPair, type Facing } from './pair.ts';
import { compareDeed } from './deed-rules.ts';
import { comparePolarity } from './polarity-rules.ts';
import { compareQuantities, quantityKeys } from './quantity-rules.ts';
import { replyPairs } from './reply-rules.ts';
import { compareTerms } from './term-rules.ts';
import { judgePairs, weighPairs } from './weigh-pairs.ts';
import { compareNote, compareNoteWords } from './note-rules.ts';
import { compareFormula, compareHeadline, comparePresupposition } from './wording-rules.ts';

/** The claims of one document by what they can meet under. */
interface ClaimIndex {
  readonly quantities: ReadonlyMap<string, readonly PlacedClaim<QuantityClaim>[]>;
  readonly figures: FiguresByMeasure;
  readonly dates: ReadonlyMap<string, readonly PlacedClaim<DateClaim>[]>;
  readonly dated: readonly PlacedClaim<DateClaim>[];
  readonly clauses: ReadonlyMap<string, readonly PlacedClaim<ClauseClaim>[]>;
  readonly denials: Denials;
  readonly spoken: SpokenOf;
  readonly bodies: readonly PlacedClaim<ClauseClaim>[];
  readonly heads: readonly PlacedClaim<ClauseClaim>[];
  readonly causes: readonly PlacedClaim<ClauseClaim>[];
}

/** Pairs of two documents, or of one with itself, in the order of their claims; only claims that share a key meet. */
export function createPairFinder(corpus: Corpus): (a: number, b: number) => readonly ConflictPair[] {
  const indexes = new Map<number, ClaimIndex>();
  const indexOf = (at: number): ClaimIndex => {
    const known = indexes.get(at) ?? indexClaims(corpus, at);
    indexes.set(at, known);
    return known;
  };
  return (a, b) => {
    const [left, right] = [indexOf(a), indexOf(b)];
    const meet = { corpus, isOne: a === b };
    const counted = meeting(left.quantities, right.quantities, meet, compareQuantities);
    const dated = meeting(left.dates, right.dates, meet, compareDates);
    const clauses = clausePairs(left, right, meet);
    const said = new Set(clauses.map(pairName));
    const aligned = corpus.tellOfOne(a, b)
      ? [
          ...alignFigures(left, right, { corpus, known: new Set(counted.map(pairName)) }),
          ...alignDates(left, right, { corpus, known: new Set(dated.map(pairName)) }),
          ...alignDenials(left.denials, right.denials, { corpus, known: said }),
        ]
      : [];
    const ruled = [
      ...counted.map((pair) => rankFigures(pair, corpus, [left.spoken, right.spoken])),
      ...dated.map((pair) => rankDates(pair, corpus, [left.spoken, right.spoken])),
      ...clauses,
      ...aligned,
      ...causePairs(left, right, meet),
      ...(a === b
        ? [...replyPairs(left.bodies, corpus, said), ...notePairs(corpus, a), ...headlinePairs(corpus, left)]
        : compareTerms(corpus, a, b)),
    ];
    const around: Surroundings = { corpus, spokenIn: (at) => indexOf(at).spoken };
    const likely = corpus.tellOfOne(a, b) ? likelyPairs(left.spoken, right.spoken, { corpus, ruled }) : [];
    return judgePairs([...weighPairs(ruled, around), ...likely], around);
  };
}

function indexClaims(corpus: Corpus, document: number): ClaimIndex {
  const placed = (corpus.documents[document]?.claims.claims ?? []).map((claim) => ({ document, claim }));
  const quantities = placed.filter((each): each is PlacedClaim<QuantityClaim> => each.claim.kind === 'quantity');
  const dates = placed.filter((each): each is PlacedClaim<DateClaim> => each.claim.kind === 'date');
  const clauses = placed.filter((each): each is PlacedClaim<ClauseClaim> => each.claim.kind === 'clause');
  const bodies = clauses.filter(isBody);
  return {
    quantities: byKeys(quantities.filter(isNoNote), quantityKeys),
    figures: byKeys(quantities.filter(isBody), (claim) => [measureOf(claim)]),
    dates: byKeys(dates.filter(isNoNote), eventTerms),
    dated: dates.filter(isBody),
    clauses: byKeys(clauses.filter(isNoNote), meetingTerms),
    denials: denialsIn(bodies),
    spoken: spokenOf(bodies),
    bodies,
    heads: clauses.filter(({ claim }) => claim.role === 'headline'),
    causes: clauses.filter(({ claim }) => namesCause(claim)),
  };
}

const isBody = ({ claim }: PlacedClaim): boolean => claim.role === 'body';
const isNoNote = ({ claim }: PlacedClaim): boolean => claim.role !== 'footnote';

function byKeys<C extends Claim>(
  placed: readonly PlacedClaim<C>[],
  keysOf: (claim: C) => Iterable<string>,
): Map<string, PlacedClaim<C>[]> {
  const map = new Map<string, PlacedClaim<C>[]>();
  for (const each of placed) {
    for (const key of keysOf(each.claim)) {
      const held = map.get(key);
      if (held) held.push(each);
      else map.set(key, [each]);
    }
  }
  return map;
}

/** What a clause can meet another under: its points, and what it wants, turns down or makes a condition. */
const meetingTerms = ({ focus, wanted, condition, rejection }: ClauseClaim): ReadonlySet<string> =>
  new Set([
    ...[...focus, ...wanted, ...condition].map(({ term }) => term),
    ...(wanted.length > 0 || rejection ? [PROPOSAL] : []),
  ]);
/** A proposal and its rejection may share no word. */
const PROPOSAL = '#proposal';

const eventTerms = (claim: Claim): readonly string[] => claim.terms.filter((term) => !term.startsWith('@'));

interface Meeting {
  readonly corpus: Corpus;
  readonly isOne: boolean;
}

type Compare<C extends Claim> = (facing: Facing<C>) => ConflictPair | undefined;

function meeting<C extends Claim>(
  left: ReadonlyMap<string, readonly PlacedClaim<C>[]>,
  right: ReadonlyMap<string, readonly PlacedClaim<C>[]>,
  { corpus, isOne }: Meeting,
  compare: Compare<C>,
): ConflictPair[] {
  const met = new Set<string>();
  const pairs: ConflictPair[] = [];
  for (const [key, mine] of left) {
    for (const a of mine) {
      for (const b of right.get(key) ?? []) {
        const name = `${a.claim.id}:${b.claim.id}`;
        if (
          met.has(name) ||
          (isOne &&
            (a.claim.id >= b.claim.id ||
              (a.claim.sentence === b.claim.sentence && a.claim.statement === b.claim.statement)))
        )
          continue;
        met.add(name);
        const pair = compare({ a, b, corpus });
        if (pair) pairs.push(pair);
      }
    }
  }
  return pairs;
}

/** Rules for two clauses; the first that has something to say is heard. */
const CLAUSE_RULES: readonly Compare<ClauseClaim>[] = [
  comparePolarity,
  comparePresupposition,
  compareUnneeded,
  compareOpen,
  compareDeed,
  compareFormula,
  compareHearsay,
  compareCall,
  compareCondition,
  compareRejection,
  compareWinners,
  compareAgents,
];

function firstPair(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  for (const compare of CLAUSE_RULES) {
    const pair = compare(facing);
    if (pair) return pair;
  }
  return undefined;
}

function clausePairs(left: ClaimIndex, right: ClaimIndex, { corpus, isOne }: Meeting): ConflictPair[] {
  const met = new Set<string>();
  const pairs: ConflictPair[] = [];
  for (const [term, mine] of left.clauses) {
    const rivals = [term, ...oppositesOf(term).map((opposite) => opposite.term)].flatMap(
      (key) => right.clauses.get(key) ?? [],
    );
    for (const a of mine) {
      for (const b of rivals) {
        const name = `${a.claim.id}:${b.claim.id}`;
        if (met.has(name) || (isOne && a.claim.id >= b.claim.id)) continue;
        met.add(name);
        const pair = firstPair({ a, b, corpus });
        if (pair) pairs.push(pair);
      }
    }
  }
  return pairs;
}

/** Clauses that name a cause meet each other, whatever the cause. */
function causePairs(left: ClaimIndex, right: ClaimIndex, { corpus, isOne }: Meeting): ConflictPair[] {
  const pairs: ConflictPair[] = [];
  for (const a of left.causes) {
    for (const b of right.causes) {
      if (isOne && a.claim.id >= b.claim.id) continue;
      const pair = compareCauses({ a, b, corpus }) ?? compareAgents({ a, b, corpus });
      if (pair) pairs.push(pair);
    }
  }
  return pairs;
}

function headlinePairs(corpus: Corpus, { heads, clauses }: ClaimIndex): ConflictPair[] {
  return heads.flatMap((head) => {
    const bodies = new Map(
      head.claim.focus
        .flatMap(({ term }) => clauses.get(term) ?? [])
        .filter(({ claim }) => claim.role === 'body')
        .map((body) => [body.claim.id, body] as const),
    );
    const found = [...bodies.values()].flatMap((body) => compareHeadline({ a: head, b: body, corpus }) ?? []);
    return found.sort((a, b) => b.score - a.score).slice(0, 1);
  });
}

/** Dates and words of a sentence against those of the notes it refers to; one pair of each for each note. */
function notePairs(corpus: Corpus, document: number): ConflictPair[] {
  const { claims = [], notes = [] } = corpus.documents[document]?.claims ?? {};
  const placed = <C extends Claim>(kind: C['kind'], at: number): PlacedClaim<C>[] =>
    claims.flatMap((claim) => (claim.kind === kind && claim.sentence === at ? [{ document, claim: claim as C }] : []));
  return notes.flatMap(({ from, to }) => {
    const dates = placed<DateClaim>('date', from).flatMap((text) =>
      placed<DateClaim>('date', to).flatMap((note) => compareNote(document, { text, note }) ?? []),
    );
    const words = placed<ClauseClaim>('clause', from).flatMap((a) =>
      placed<ClauseClaim>('clause', to).flatMap((b) => compareNoteWords({ a, b, corpus }) ?? []),
    );
    return [...dates.slice(0, 1), ...words.slice(0, 1)];
  });
}
