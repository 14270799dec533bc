import { idfIn, type Lengths } from './bm25.ts';
import { Board } from './board.ts';
import type { ListPlace } from './dictionary.ts';
import { DocumentSet } from './document-set.ts';
import type { FoundTerm } from './expand.ts';
import type { LiveIndex } from './live-index.ts';
import type { LiveSegment } from './live-segment.ts';
import type { PlannedPhrase, Presence, QueryPlan } from './query-plan.ts';
import { Best, type Ranked } from './ranked.ts';
import { FIELDS } from './segment-format.ts';

/** The best documents of a query, best first, and how many match. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  readonly total: number;
}

/** Ranks the documents of `index` by Lunr's presence rules and scores; no more than `limit` are kept. */
export function rank(index: LiveIndex, plan: QueryPlan, limit: number): Ranking {
  const { segments } = index;
  const best = new Best(limit, segments);
  let total = 0;
  if (isImpossible(plan)) return { ranked: [], total };
  const largest = segments.reduce((most, { segment }) => Math.max(most, segment.documents), 0);
  const board = Board.ofSize(largest);
  segments.forEach((live, number) => {
    const within = plan.within && (plan.within[number] ?? NONE);
    const wanted = within ?? phraseDocuments(live, number, plan);
    if (wanted?.length === 0) return;
    board.begin(live.segment.documents);
    if (plan.onlyProhibited) board.seeAll();
    if (wanted) board.confine(wanted);
    if (within) board.seeConfined();
    for (let field = 0; field < FIELDS.length; field += 1) scoreField({ index, plan, live, number, field, board });
    plan.required.forEach((presence, stage) =>
      eachList(presence, number, (place) => board.meet(live.segment, place, stage)),
    );
    for (const presence of plan.prohibited) eachList(presence, number, (place) => board.refuse(live.segment, place));
    for (const refused of refusedByPhrases(live, number, plan))
      refused.forEach((document) => board.refuseOne(document));
    total += board.settle(plan.required.length, live, number, best);
  });
  return { ranked: best.sorted(), total };
}

const NONE = new Int32Array(0);

const isImpossible = ({ required, phrases }: QueryPlan): boolean =>
  required.some(({ terms }) => terms.length === 0) ||
  phrases.some(({ terms, prohibited }) => terms === null && !prohibited);

interface Scoring {
  readonly index: LiveIndex;
  readonly plan: QueryPlan;
  readonly live: LiveSegment;
  readonly number: number;
  readonly field: number;
  readonly board: Board;
}

function scoreField({ index, plan, live, number, field, board }: Scoring): void {
  const magnitude = plan.magnitudes[field] as number;
  const lengths = live.segment.lengths[field] as Lengths;
  const average = index.averageLength(field);
  for (const { found, weights, instead } of plan.weighted) {
    const place = found.entries[number]?.[field];
    const weight = weights[field] ?? null;
    if (!place || weight === null) continue;
    // A query of weights that are all 0 has no length; Lunr scores it 0.
    const factor = weight === 0 ? 0 : weight / magnitude;
    const scoring = { idf: idfIn(index, found.frequency), factor, lengths, average };
    board.score(live.segment, place, scoring, placesOf(instead, number, field));
  }
}

function placesOf(terms: ReadonlySet<FoundTerm> | null, number: number, field: number): ListPlace[] {
  return [...(terms ?? [])].flatMap(({ entries }) => entries[number]?.[field] ?? []);
}

function eachList({ terms, fields }: Presence, number: number, visit: (place: ListPlace) => void): void {
  for (const { entries } of terms)
    for (const field of fields) {
      const place = entries[number]?.[field];
      if (place) visit(place);
    }
}

/** The documents of a segment that hold every required phrase, rising; undefined when there is no such phrase. */
function phraseDocuments(live: LiveSegment, number: number, { phrases }: QueryPlan): Int32Array | undefined {
  const asked = phrases.filter(({ prohibited }) => !prohibited);
  const holding = asked.map((phrase) => holdersOf(phrase, live, number));
  return holding.length === 0 ? undefined : holding.reduce((all, each) => all.intersect(each)).toArray();
}

function refusedByPhrases(live: LiveSegment, number: number, { phrases }: QueryPlan): Int32Array[] {
  const refused = phrases.filter(({ prohibited, terms }) => prohibited && terms);
  return refused.map((phrase) => holdersOf(phrase, live, number).toArray());
}

function holdersOf(phrase: PlannedPhrase, { segment }: LiveSegment, number: number): DocumentSet {
  const holders = new DocumentSet(segment.documents);
  for (let field = 0; field < FIELDS.length; field += 1)
    for (const document of phrase.matches(segment, number, field).documents) holders.add(document);
  return holders;
}
