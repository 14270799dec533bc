import { Failure } from '../../rpc/failure.ts';
import type { Decision } from './decisions.ts';
import { statementId, type FoundStatement } from './found.ts';
import { followOf, isFollow, isLost, moved, placeOf } from './statement-places.ts';
import type { ChangedStatement } from './changed-statement.ts';

export type { ChangedStatement } from './changed-statement.ts';

type Statements = Map<string, ChangedStatement>;
type Change = (statements: Statements, decision: Decision) => void;

const CHANGES: Readonly<Record<string, Change>> = {
  add: (all, { subjectId, detail }) =>
    all.set(subjectId, {
      ...(detail['statement'] as FoundStatement),
      id: subjectId,
      source: 'own',
      isDismissed: false,
      isChanged: false,
      anchor: null,
    }),
  edit: (all, { subjectId, detail }) => {
    const held = all.get(subjectId);
    const change = detail['change'] as Partial<FoundStatement>;
    // Put on words of this text by the reader, it is where it belongs.
    const anchor = change.range ? null : (held?.anchor ?? null);
    if (held) all.set(subjectId, { ...held, ...change, anchor, isChanged: true });
  },
  dismiss: (all, { subjectId }) => {
    const held = all.get(subjectId);
    if (held) all.set(subjectId, { ...held, isDismissed: true });
  },
  split: (all, { subjectId, detail }) => {
    const held = all.get(subjectId);
    if (!held) return;
    all.delete(subjectId);
    for (const part of splitAt(held, Number(detail['at']))) all.set(part.id, part);
  },
  merge: (all, { subjectId, detail }) => {
    const ids = detail['ids'] as string[];
    const parts = ids.flatMap((id) => all.get(id) ?? []);
    if (parts.length === 0) return;
    for (const { id } of parts) all.delete(id);
    const kept = detail['statement'] as ChangedStatement | undefined;
    all.set(
      subjectId,
      parts.length < ids.length && kept ? { ...kept, anchor: kept.anchor ?? null } : joined(subjectId, parts),
    );
  },
};

/** Applies the reader's decisions, in the order they were made, to what the rules propose in today's texts. */
export function applyChanges(proposed: readonly FoundStatement[], decisions: readonly Decision[]): ChangedStatement[] {
  let all: Statements = new Map();
  for (const step of walk(proposed, decisions)) all = step.all;
  const order = new Map(proposed.map(({ documentId }, index) => [documentId, index]));
  return [...all.values()].sort(
    (a, b) =>
      (order.get(a.documentId) ?? 0) - (order.get(b.documentId) ?? 0) ||
      // What has no place stands behind what has.
      Number(isLost(a)) - Number(isLost(b)) ||
      a.range.start - b.range.start ||
      a.range.end - b.range.end,
  );
}

/** Statements after a decision, at first before any. */
interface Step {
  readonly all: Statements;
  readonly sequence: number;
}

/** The same, decision by decision. What was decided in a text before is applied to that, and what is left of it moved. */
export function* walk(proposed: readonly FoundStatement[], decisions: readonly Decision[]): Generator<Step> {
  const all: Statements = new Map();
  const proposedNow = Map.groupBy(proposed, ({ documentId }) => documentId);
  const follows = Map.groupBy(decisions.filter(isFollow), ({ subjectId }) => subjectId);
  for (const [documentId, own] of proposedNow) if (!follows.has(documentId)) put(all, own);
  for (const [first] of follows.values()) if (first) put(all, followOf(first).bases);
  yield { all, sequence: 0 };
  for (const decision of decisions) {
    if (isFollow(decision)) {
      const { subjectId: documentId } = decision;
      const later = follows.get(documentId)?.find(({ sequence }) => sequence > decision.sequence);
      const next = later ? followOf(later).bases : (proposedNow.get(documentId) ?? []);
      cross(all, decision, next);
    } else CHANGES[decision.action]?.(all, decision);
    yield { all, sequence: decision.sequence };
  }
}

/** A statement as it was kept at decision `since`, with what was decided later and in the texts that came later. */
export function* walkKept(kept: FoundStatement, decisions: readonly Decision[], since: number): Generator<Step> {
  const { documentId } = kept;
  const before = decisions.findLast((each) => isFollow(each) && each.subjectId === documentId && each.sequence < since);
  const all: Statements = new Map();
  put(all, [kept]);
  yield { all, sequence: before?.sequence ?? 0 };
  for (const decision of decisions) {
    if (decision.sequence <= (before?.sequence ?? 0)) continue;
    if (isFollow(decision)) {
      if (decision.subjectId === documentId) carry(all, decision, () => true);
    } else if (decision.action !== 'add' || decision.subjectId === kept.id) CHANGES[decision.action]?.(all, decision);
    yield { all, sequence: decision.sequence };
  }
}

function put(all: Statements, statements: readonly FoundStatement[]): void {
  for (const statement of statements) {
    const { anchor = null } = statement as Partial<ChangedStatement>;
    all.set(statement.id, { ...statement, anchor, source: 'proposed', isDismissed: false, isChanged: false });
  }
}

/** Leaves a text of a document for the next: what the reader made goes along, and stands in place of what the rules propose. */
function cross(all: Statements, decision: Decision, next: readonly FoundStatement[]): void {
  const { bases, places } = followOf(decision);
  const isUntouched = ({ id }: FoundStatement): boolean => {
    const held = all.get(id);
    return held !== undefined && !isReaders(held);
  };
  const covered = bases
    .filter((base) => !isUntouched(base))
    .flatMap((base) => placeOf(places, base)?.to?.range ?? [])
    .map(({ start, end }) => `${start} ${end}`);
  const carried = carry(all, decision, isReaders);
  put(
    all,
    next.filter(({ range: { start, end } }) => !covered.includes(`${start} ${end}`)),
  );
  for (const statement of carried) all.set(statement.id, statement);
}

const isReaders = ({ source, isChanged, isDismissed }: ChangedStatement): boolean =>
  source === 'own' || isChanged || isDismissed;

/** Moves those of a document that are `wanted` into its next text; the others are gone. */
function carry(
  all: Statements,
  { subjectId, ...decision }: Decision,
  wanted: (statement: ChangedStatement) => boolean,
): ChangedStatement[] {
  const { places } = followOf(decision);
  const own = [...all.values()].filter(({ documentId }) => documentId === subjectId);
  for (const { id } of own) all.delete(id);
  const carried = own.filter(wanted).map((statement) => moved(statement, places));
  for (const statement of carried) all.set(statement.id, statement);
  return carried;
}

/** The two parts of a statement cut at an offset of the document. Fails with `RANGE_INVALID` outside of it. */
export function splitAt(statement: ChangedStatement, at: number): readonly [ChangedStatement, ChangedStatement] {
  const { start, end } = statement.range;
  if (!(at > start && at < end))
    throw new Failure('RANGE_INVALID', 'A statement can only be cut between its first and its last letter.', {
      start,
      end,
      at,
    });
  const part = (from: number, to: number): ChangedStatement => {
    const range = { start: from, end: to };
    return {
      ...statement,
      id: statementId(statement.documentId, range),
      range,
      values: [],
      isChanged: true,
      anchor: null,
    };
  };
  return [part(start, at), part(at, end)];
}

/** Statements joined under a new name; the first one's speaker and dates hold. */
export function joined(id: string, parts: readonly ChangedStatement[]): ChangedStatement {
  const [first] = parts;
  if (!first) throw new RangeError('nothing to join');
  const start = Math.min(...parts.map(({ range }) => range.start));
  const end = Math.max(...parts.map(({ range }) => range.end));
  return {
    ...first,
    id,
    range: { start, end },
    values: parts.flatMap(({ values }) => values),
    isChanged: true,
    anchor: null,
  };
}
