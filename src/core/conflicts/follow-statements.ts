import { createHash } from 'node:crypto';
import type { CanonicalText } from '../../domain/archive-document.ts';
import { describeDistinctly } from '../../domain/describe-range.ts';
import type { AnchorState } from '../../domain/selector.ts';
import type { Archive } from '../archive/archive.ts';
import { createTextAnchor } from '../anchoring/anchoring.ts';
import type { Decision } from './decisions.ts';
import { decidedIn, followConflicts, type Translate } from './follow-conflicts.ts';
import { statementId, type FoundStatement } from './found.ts';
import type { LibraryComparison } from './library-comparison.ts';
import type { QuestionChange } from './question-changes.ts';
import { applyChanges, walk, walkKept, type ChangedStatement } from './statement-changes.ts';
import { isFollow, placeOf, type Follow, type FollowedPlace } from './statement-places.ts';

/** How the reader's statements of a document, and decisions on conflicts with it, stand in its next text. */
export interface FollowedStatements {
  readonly states: Readonly<Record<AnchorState, number>>;
  readonly decisions: Readonly<Record<AnchorState, number>>;
  /** Keeps where they went, within the transaction that gives the document its text. */
  keep(run: (sql: string, ...values: string[]) => void): void;
}

/** Follows the reader's statements into a text that is to be their document's. */
export type FollowStatements = (next: CanonicalText, translate: Translate | null) => FollowedStatements;

/**
 * Looks at what the reader decided on statements of a document while its text is still there. Fails as the reading of
 * documents does.
 */
export async function followStatements(
  archive: Archive,
  conflicts: LibraryComparison,
  documentId: string,
): Promise<FollowStatements> {
  const about = conflicts.decisions.aboutStatements();
  const inQuestions = conflicts.decisions.standing('question');
  const since = about.findLast((each) => isFollow(each) && each.subjectId === documentId)?.sequence ?? 0;
  const touched = touchedSince(since, [...about, ...inQuestions]);
  const proposed =
    touched.size === 0 ? [] : (await conflicts.statements('own')).filter((each) => each.documentId === documentId);
  const bases = proposed.filter(({ id }) => touched.has(id));
  const seen = new Map<string, ChangedStatement>();
  const see = ({
    all,
    sequence,
  }: {
    readonly all: ReadonlyMap<string, ChangedStatement>;
    readonly sequence: number;
  }) => {
    if (sequence < since) return;
    for (const each of all.values())
      if (each.documentId === documentId) seen.set(`${each.id} ${each.range.start} ${each.range.end}`, each);
  };
  for (const step of walk(bases, about)) see(step);
  for (const { found, at } of keptOf(documentId, inQuestions)) for (const step of walkKept(found, about, at)) see(step);
  const decided = await decidedIn(conflicts, documentId);
  const text = seen.size + decided.length === 0 ? null : (await archive.text(documentId)).text;
  const readers = applyChanges(bases, about).filter(
    (each) => each.documentId === documentId && (each.source === 'own' || each.isChanged || each.isDismissed),
  );
  return (next, translate) => {
    const places = text === null ? [] : placesIn(next, { seen: [...seen.values()], text, documentId, translate });
    const { states: decisions, followed } = followConflicts(next, decided, { documentId, text: text ?? '', translate });
    const states = { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphan: 0 };
    for (const each of readers) states[placeOf(places, each)?.anchor.state ?? 'orphan'] += 1;
    const follow = { bases, places, ...(followed.length > 0 ? { conflicts: followed } : {}) };
    const isNeeded = places.length + followed.length > 0;
    return { states, decisions, keep: (run) => void (isNeeded && keep(run, documentId, follow)) };
  };
}

/** Names of statements that something was decided on after a decision. */
function touchedSince(since: number, decisions: readonly Decision[]): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { subject, subjectId, sequence, detail } of decisions) {
    if (sequence <= since || subject === 'text') continue;
    if (subject === 'statement') touched.add(subjectId);
    for (const id of (detail['ids'] ?? []) as string[]) touched.add(id);
    if (typeof detail['statementId'] === 'string') touched.add(detail['statementId']);
  }
  return touched;
}

/** The statements of a document that questions hold, each with the decision that keeps it. */
function keptOf(
  documentId: string,
  decisions: readonly Decision[],
): { readonly found: FoundStatement; readonly at: number }[] {
  return decisions.flatMap(({ sequence: at, detail }) => {
    const { kept, base } = detail as QuestionChange;
    const own = kept && 'found' in kept ? [kept.found] : [];
    const all = [...own, ...(base?.statements.map(({ found }) => found) ?? [])];
    return all.filter((found) => found.documentId === documentId).map((found) => ({ found, at }));
  });
}

interface Seen {
  readonly seen: readonly ChangedStatement[];
  readonly text: string;
  readonly documentId: string;
  readonly translate: Translate | null;
}

function placesIn(next: CanonicalText, { seen, text, documentId, translate }: Seen): FollowedPlace[] {
  const look = createTextAnchor(next.text);
  const found = seen.map(({ id, range: from, anchor }) => {
    const made = anchor?.selectors ?? describeDistinctly(text, from);
    const selectors = translate?.(made) ?? made;
    const { state, range } = look(selectors);
    const passage =
      range && (next.blocks.find(({ start, end }) => start <= range.start && range.start < end)?.number ?? null);
    return { id, from, anchor: { state, selectors }, to: range && { range, passage } };
  });
  const names = namesIn(found, documentId, next.sha256);
  return found.map((place) => ({ ...place, name: names.get(place.id) ?? place.id }));
}

/** A statement of the reader's keeps its name; one of the rules is named by its place, which is where its words went. */
function namesIn(
  places: readonly Omit<FollowedPlace, 'name'>[],
  documentId: string,
  textSha256: string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, own] of Map.groupBy(places, (place) => place.id)) {
    const first = own.find(({ from }) => statementId(documentId, from) === id) ?? own[0];
    const byPlace = first?.to ? statementId(documentId, first.to.range) : undefined;
    const byName = `p-${createHash('sha256').update(`${id} ${textSha256}`).digest('hex').slice(0, 16)}`;
    const name = id.startsWith('own-') ? id : byPlace === undefined || taken.has(byPlace) ? byName : byPlace;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

function keep(run: (sql: string, ...values: string[]) => void, documentId: string, follow: Follow): void {
  run(
    "INSERT INTO decision (subject, subject_id, action, detail, at) VALUES ('text', ?, 'follow', ?, ?)",
    documentId,
    JSON.stringify(follow),
    new Date().toISOString(),
  );
}
