import type { Selectors } from '../../domain/selector.ts';
import type { TextRange } from '../../domain/text-range.ts';
import type { Decision } from './decisions.ts';
import type { FollowedConflict } from './followed-conflict.ts';
import type { FoundStatement } from './found.ts';
import type { ChangedStatement, StatementAnchor } from './changed-statement.ts';

/** Where a statement of a text before went. */
export interface FollowedPlace {
  readonly id: string;
  /** In the text before. */
  readonly from: TextRange;
  /** Its name in the new text: names of the rules are made of places. */
  readonly name: string;
  readonly anchor: StatementAnchor;
  /** In the new text; null where it has no sure place in it. */
  readonly to: { readonly range: TextRange; readonly passage: number | null } | null;
}

/** What is kept when a document gets another text, so that what the reader decided in the one before goes on to hold. */
export interface Follow {
  /** What the rules had proposed in the text before, of what the reader decided on. */
  readonly bases: readonly FoundStatement[];
  readonly places: readonly FollowedPlace[];
  /** Where the clauses of conflicts went that the reader decided on; missing where there are none. */
  readonly conflicts?: readonly FollowedConflict[];
}

/** Whether a decision is the following of a new text; its subject is the document. */
export const isFollow = ({ subject }: Decision): boolean => subject === 'text';

/** What such a decision keeps. */
export const followOf = ({ detail }: Pick<Decision, 'detail'>): Follow => detail as unknown as Follow;

/** Whether it has no sure place in today's text; its range means nothing then. */
export const isLost = ({ anchor }: Pick<ChangedStatement, 'anchor'>): boolean =>
  anchor?.state === 'orphan' || anchor?.state === 'ambiguous';

type Placed = Pick<FoundStatement, 'id' | 'range'>;

/** Where a statement went; undefined where it stood at none of its places then. */
export const placeOf = (places: readonly FollowedPlace[], { id, range }: Placed): FollowedPlace | undefined =>
  places.find(({ id: own, from }) => own === id && from.start === range.start && from.end === range.end);

/** A statement at its place in the next text. */
export function moved(statement: ChangedStatement, places: readonly FollowedPlace[]): ChangedStatement {
  const { name, anchor, to } = placeOf(places, statement) ?? unfollowed(places, statement);
  return { ...statement, ...(to ?? { passage: null }), id: name, anchor };
}

/** What was taken back since can leave a statement that stood nowhere when the text came: it stays, without a place. */
function unfollowed(places: readonly FollowedPlace[], { id, range }: Placed): FollowedPlace {
  const near =
    places.find((place) => place.id === id) ??
    places.find(({ from }) => from.start < range.end && range.start < from.end);
  const selectors = near?.anchor.selectors ?? NO_WORDS;
  return { id, from: range, name: near?.id === id ? near.name : id, anchor: { state: 'orphan', selectors }, to: null };
}

const NO_WORDS: Selectors = [
  { type: 'TextQuoteSelector', exact: '…', prefix: '', suffix: '' },
  { type: 'TextPositionSelector', start: 0, end: 0 },
];

/** The name that a statement has now, which had `id` at decision `since`. */
export function nameNow(id: string, since: number, decisions: readonly Decision[]): string {
  let name = id;
  for (const decision of decisions) {
    if (!isFollow(decision) || decision.sequence < since) continue;
    name = followOf(decision).places.find((place) => place.id === name)?.name ?? name;
  }
  return name;
}

/** The decisions on a statement of a document under the names it had, in their order. */
export function decisionsOn(
  { id, documentId }: Pick<FoundStatement, 'id' | 'documentId'>,
  decisions: readonly Decision[],
): readonly Decision[] {
  const found: Decision[] = [];
  let name: string | undefined = id;
  for (const decision of decisions.toReversed()) {
    if (isFollow(decision) && decision.subjectId === documentId)
      name = followOf(decision).places.find((place) => place.name === name)?.id;
    else if (!isFollow(decision) && decision.subjectId === name) found.unshift(decision);
  }
  return found;
}
