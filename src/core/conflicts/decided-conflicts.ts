import type { TextRange } from '../../domain/text-range.ts';
import type { Decision } from './decisions.ts';
import { clausesId, marksName, type FoundConflict, type FoundSide } from './found.ts';
import type { FollowedConflict, SideName, SidePlace } from './followed-conflict.ts';
import { followOf, isFollow } from './statement-places.ts';

/** A conflict that the reader decided on, in the texts as they are. */
export interface DecidedConflict {
  /** The name its decisions are kept under, which stays the same whatever its places are named now. */
  readonly subject: string;
  /** The last word on it. */
  readonly decision: Decision;
  /** As it was found when it was decided on; null where that was not kept and no text has followed. */
  readonly conflict: FoundConflict | null;
  readonly places: Readonly<Record<SideName, SidePlace>> | null;
}

/** The places of a conflict in the texts it was found in. */
export const placesOf = ({ a, b }: FoundConflict): Record<SideName, SidePlace> => ({
  a: { documentId: a.statement.documentId, clause: a.clause, anchor: null },
  b: { documentId: b.statement.documentId, clause: b.clause, anchor: null },
});

/** Follows the reader's decisions on conflicts, in the order they were made, through the texts their documents got. */
export function followDecided(decisions: readonly Decision[]): DecidedConflict[] {
  const held = new Map<string, DecidedConflict>();
  for (const decision of decisions) {
    if (isFollow(decision)) {
      for (const followed of followOf(decision).conflicts ?? []) move(held, followed);
      continue;
    }
    const { subjectId: subject } = decision;
    const found = decision.detail['conflict'] as FoundConflict | undefined;
    const before = held.get(subject) ?? { conflict: null, places: null };
    held.set(subject, found ? { subject, decision, conflict: found, places: placesOf(found) } : { ...before, subject, decision }); // prettier-ignore
  }
  return [...held.values()];
}

function move(held: Map<string, DecidedConflict>, { subject, conflict, sides }: FollowedConflict): void {
  const before = held.get(subject);
  const known = before?.conflict ?? conflict;
  if (!before || !known) return;
  const { a, b } = before.places ?? placesOf(known);
  held.set(subject, { ...before, conflict: known, places: { a: { ...a, ...sides.a }, b: { ...b, ...sides.b } } });
}

/** The name of its clauses today; of one whose words have none, null; of one whose places were not kept, the name it had. */
function clausesToday({ subject, conflict, places }: DecidedConflict): string | null {
  return conflict && places ? clausesAt(conflict, places) : subject;
}

/** The name of the rule and the clauses of a conflict, which all points have that they differ in. */
export const clausesOf = (conflict: FoundConflict): string => clausesAt(conflict, placesOf(conflict)) ?? '';

function clausesAt({ rule }: FoundConflict, { a, b }: Readonly<Record<SideName, SidePlace>>): string | null {
  if (!a.clause || !b.clause) return null;
  return clausesId(rule, [
    { documentId: a.documentId, range: a.clause },
    { documentId: b.documentId, range: b.clause },
  ]);
}

/** The decided conflicts among those that were found, by the names of those, and the ones that are found no more. */
export interface Attached {
  readonly byId: ReadonlyMap<string, DecidedConflict>;
  /** The rules propose it nowhere any more. */
  readonly unfound: readonly DecidedConflict[];
}

/**
 * Attaches decisions to what is found today: to the point they were made on where rule and clauses are the same, and where
 * a clause begins or ends elsewhere in a new text, to the only conflict of the same rule that shares words with both; such a
 * place is `changed`. Two clauses can differ in several points: one is known by its values and by the words that decide.
 */
export function attachDecided(found: readonly FoundConflict[], decided: readonly DecidedConflict[]): Attached {
  const byId = new Map<string, DecidedConflict>();
  const byClauses = Map.groupBy(decided.length > 0 ? found : [], clausesOf);
  const isFree = ({ id }: FoundConflict): boolean => !byId.has(id);
  // Of two that came to stand in one place, the newer word holds there; what is not known by its point comes last.
  const newest = decided.toSorted(
    (x, y) => Number(x.conflict === null) - Number(y.conflict === null) || y.decision.sequence - x.decision.sequence,
  );
  const left = newest.filter((each) => {
    const now = samePoint((byClauses.get(clausesToday(each) ?? '') ?? []).filter(isFree), each);
    if (now) byId.set(now.id, each);
    return !now;
  });
  const unfound = left.filter((each) => {
    const near = hasFollowed(each) ? found.filter((conflict) => isFree(conflict) && sharesWords(conflict, each)) : [];
    const now = samePoint(near, each) ?? onlyOne(near.filter((conflict) => mayBeMeant(conflict, each)));
    if (now) byId.set(now.id, withChangedPlaces(each));
    return !now;
  });
  return { byId, unfound };
}

/** The one with the same values and the same words that decide, or with one of both; of a decision that kept none, the likely one. */
function samePoint(found: readonly FoundConflict[], { conflict: kept }: DecidedConflict): FoundConflict | undefined {
  if (kept === null) return found.find(({ isLessLikely }) => !isLessLikely);
  const byValue = found.filter((each) => isAlike(each, kept, valueOf));
  const byMarks = found.filter((each) => isAlike(each, kept, marksOf));
  return onlyOne(byMarks.filter((each) => byValue.includes(each))) ?? onlyOne(byMarks) ?? onlyOne(byValue);
}

const onlyOne = (found: readonly FoundConflict[]): FoundConflict | undefined =>
  found.length === 1 ? found[0] : undefined;

/** Whether it can be the point of a decision whose words are others now. */
const mayBeMeant = (found: FoundConflict, { conflict: kept, places }: DecidedConflict): boolean =>
  !found.isLessLikely &&
  kept?.isLessLikely !== true &&
  [places?.a, places?.b].some((place) => place?.anchor?.state === 'changed');

const isAlike = (one: FoundConflict, other: FoundConflict, told: (side: FoundSide) => string): boolean =>
  bothOf(one, told) === bothOf(other, told);
const bothOf = ({ a, b }: FoundConflict, told: (side: FoundSide) => string): string =>
  [a, b].map(told).sort().join('|');

const valueOf = ({ value }: FoundSide): string => JSON.stringify(value);
const marksOf = ({ marks, clause }: FoundSide): string => marksName({ marks, range: clause });

/** Where the clause of a side went, among the places of the decision on its conflict. */
export function placeOfSide({ places }: DecidedConflict, { statement, clause }: FoundSide): SidePlace | undefined {
  const own = Object.values(places ?? {}).filter(({ documentId }) => documentId === statement.documentId);
  return own.find((place) => place.clause && overlap(place.clause, clause)) ?? own[0];
}

const hasFollowed = ({ places }: DecidedConflict): boolean => Boolean(places?.a.anchor ?? places?.b.anchor);

function sharesWords(found: FoundConflict, { conflict, places }: DecidedConflict): boolean {
  if (found.rule !== conflict?.rule || !places) return false;
  const now = placesOf(found);
  const isOn = (side: SidePlace, place: SidePlace): boolean =>
    side.documentId === place.documentId && side.clause !== null && place.clause !== null && overlap(side.clause, place.clause); // prettier-ignore
  return (isOn(now.a, places.a) && isOn(now.b, places.b)) || (isOn(now.a, places.b) && isOn(now.b, places.a));
}

/** More than half of the longer one. */
const overlap = (a: TextRange, b: TextRange): boolean =>
  2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) > Math.max(a.end - a.start, b.end - b.start);

function withChangedPlaces(decided: DecidedConflict): DecidedConflict {
  const changed = (place: SidePlace): SidePlace =>
    place.anchor ? { ...place, anchor: { ...place.anchor, state: 'changed' } } : place;
  const { places } = decided;
  return { ...decided, places: places && { a: changed(places.a), b: changed(places.b) } };
}
