import type { TextRange } from '../../domain/text-range.ts';
import type { Decision } from './decisions.ts';
import { conflictId, type FoundConflict, type FoundSide } from './found.ts';
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

/** The name of its places today; of one whose words have none, null; of one whose places were not kept, the name it had. */
export function nameToday({ subject, conflict, places }: DecidedConflict): string | null {
  if (!conflict || !places) return subject;
  return nameOf(conflict, places);
}

function nameOf({ rule }: FoundConflict, { a, b }: Readonly<Record<SideName, SidePlace>>): string | null {
  if (!a.clause || !b.clause) return null;
  return conflictId(rule, [
    { documentId: a.documentId, range: a.clause },
    { documentId: b.documentId, range: b.clause },
  ]);
}

/** The decided conflicts among those that were found, by the names of those, and the ones that are found no more. */
export interface Attached {
  readonly byId: ReadonlyMap<string, DecidedConflict>;
  /** In a text that came after the decision the rules propose it nowhere. */
  readonly unfound: readonly DecidedConflict[];
}

/**
 * Attaches decisions to what is found today: where rule and clauses are the same, and where a clause begins or ends
 * elsewhere in a new text, to the only conflict of the same rule that shares words with both; such a place is `changed`.
 * Two clauses can differ in several points: a decision goes to the one with the same values or the same words that decide,
 * and to another only where it is the only one and neither is less likely.
 */
export function attachDecided(found: readonly FoundConflict[], decided: readonly DecidedConflict[]): Attached {
  const byId = new Map<string, DecidedConflict>();
  const byName = Map.groupBy(decided.length > 0 ? found : [], (conflict) => nameOf(conflict, placesOf(conflict)) ?? '');
  const left: DecidedConflict[] = [];
  // Of two that came to stand in one place, the newer word holds there.
  for (const each of decided.toSorted((x, y) => y.decision.sequence - x.decision.sequence)) {
    const now = meantAmong(byName.get(nameToday(each) ?? '') ?? [], each);
    if (now && !byId.has(now.id)) byId.set(now.id, each);
    else if (hasFollowed(each)) left.push(each);
  }
  const unfound = left.filter((each) => {
    const near = found.filter(
      (conflict) =>
        !byId.has(conflict.id) &&
        sharesWords(conflict, each) &&
        (mayBeMeant(conflict, each) || isSamePoint(conflict, each)),
    );
    const [only] = near;
    if (!only || near.length > 1) return true;
    byId.set(only.id, withChangedPlaces(each));
    return false;
  });
  return { byId, unfound };
}

function meantAmong(found: readonly FoundConflict[], decided: DecidedConflict): FoundConflict | undefined {
  const likely = found.filter((conflict) => mayBeMeant(conflict, decided));
  return found.find((conflict) => isSamePoint(conflict, decided)) ?? (likely.length === 1 ? likely[0] : undefined);
}

const mayBeMeant = (found: FoundConflict, { conflict: kept }: DecidedConflict): boolean =>
  !found.isLessLikely && kept?.isLessLikely !== true;

const isSamePoint = (found: FoundConflict, { conflict: kept }: DecidedConflict): boolean =>
  kept !== null && (isAlike(found, kept, valueName) || isAlike(found, kept, marksName));

const isAlike = (one: FoundConflict, other: FoundConflict, nameOf: (side: FoundSide) => string): boolean =>
  sidesOf(one, nameOf) === sidesOf(other, nameOf);
const sidesOf = ({ a, b }: FoundConflict, nameOf: (side: FoundSide) => string): string =>
  [a, b].map(nameOf).sort().join('|');

const valueName = ({ value }: FoundSide): string => JSON.stringify(value);
/** Within the clause, which may stand elsewhere in another text. */
const marksName = ({ marks, clause }: FoundSide): string =>
  marks.map(({ start, end }) => `${start - clause.start}:${end - clause.start}`).join(' ');

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
