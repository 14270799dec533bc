import type { CanonicalText } from '../../domain/archive-document.ts';
import { describeDistinctly } from '../../domain/describe-range.ts';
import type { AnchorState, Selectors } from '../../domain/selector.ts';
import { createTextAnchor } from '../anchoring/anchoring.ts';
import { clausesOf, followDecided, placesOf, type DecidedConflict } from './decided-conflicts.ts';
import type { FollowedConflict } from './followed-conflict.ts';
import type { FoundConflict } from './found.ts';
import type { LibraryComparison } from './library-comparison.ts';

/** Selectors in other characters of the same bytes; null where they are the same, or nothing is left of them. */
export type Translate = (selectors: Selectors) => Selectors | null;

/** How the reader's decisions on conflicts stand in the next text of a document. */
export interface FollowedConflicts {
  readonly states: Readonly<Record<AnchorState, number>>;
  readonly followed: readonly FollowedConflict[];
}

const SIDES = ['a', 'b'] as const;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Decisions on conflicts with a side in a document, with what they were decided on. */
export async function decidedIn(conflicts: LibraryComparison, documentId: string): Promise<DecidedConflict[]> {
  const decided = followDecided(conflicts.decisions.aboutConflicts());
  const unknown = new Set(decided.filter(({ conflict }) => conflict === null).map(({ subject }) => subject));
  const found = unknown.size === 0 ? new Map<string, FoundConflict>() : await findKept(conflicts, unknown);
  return decided
    .map((each): DecidedConflict => {
      const conflict = each.conflict ?? found.get(each.subject) ?? null;
      return { ...each, conflict, places: each.places ?? (conflict && placesOf(conflict)) };
    })
    .filter(({ places }) => SIDES.some((side) => places?.[side].documentId === documentId));
}

/** What decisions were made on that did not keep it; the editions are compared only where the own documents do not tell. */
async function findKept(conflicts: LibraryComparison, ids: ReadonlySet<string>): Promise<Map<string, FoundConflict>> {
  const kept = new Map<string, FoundConflict>();
  for (const scope of ['own', 'all'] as const) {
    if (kept.size === ids.size) break;
    for (const each of (await conflicts.found(scope)).conflicts) {
      const name = clausesOf(each);
      if (ids.has(name) && !kept.has(name) && !each.isLessLikely) kept.set(name, each);
    }
  }
  return kept;
}

interface InText {
  readonly documentId: string;
  /** The text before. */
  readonly text: string;
  readonly translate: Translate | null;
}

/** Looks the clauses of decided conflicts up in the next text of their document. */
export function followConflicts(
  next: CanonicalText,
  decided: readonly DecidedConflict[],
  { documentId, text, translate }: InText,
): FollowedConflicts {
  const look = createTextAnchor(next.text);
  const states = { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphan: 0 };
  const followed = decided.flatMap(({ subject, decision, conflict, places }): FollowedConflict[] => {
    if (!conflict || !places) return [];
    const sides: Mutable<FollowedConflict['sides']> = {};
    let worst: AnchorState = 'exact';
    for (const side of SIDES) {
      const { documentId: of, clause, anchor } = places[side];
      if (of !== documentId) continue;
      const made = anchor?.selectors ?? (clause && describeDistinctly(text, clause));
      if (!made) continue;
      const selectors = translate?.(made) ?? made;
      const { state, range } = look(selectors);
      sides[side] = { clause: range, anchor: { state, selectors } };
      worst = worse(worst, state);
    }
    states[worst] += 1;
    return [{ subject, ...(decision.detail['conflict'] ? {} : { conflict }), sides }];
  });
  return { states, followed };
}

const ORDER: readonly AnchorState[] = ['exact', 'moved', 'changed', 'ambiguous', 'orphan'];
const worse = (a: AnchorState, b: AnchorState): AnchorState => (ORDER.indexOf(a) < ORDER.indexOf(b) ? b : a);
