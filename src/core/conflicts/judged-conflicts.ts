import type { Archive } from '../archive/archive.ts';
import { attachDecided, followDecided, type DecidedConflict } from './decided-conflicts.ts';
import { loweredBy, type Decisions } from './decisions.ts';
import type { FoundConflict } from './found.ts';
import type { LibraryComparison, ReadingReport, Scope } from './library-comparison.ts';
import { withChanges } from './changed-found.ts';

/** A conflict with the reader's last word on it. */
export interface Judged {
  readonly conflict: FoundConflict;
  readonly decided: DecidedConflict | undefined;
  /** False where the rules propose it no more in a text that came after the decision: it is as it was decided on. */
  readonly isFound: boolean;
}

/**
 * Whether it stands behind all that are likelier, and only where it is asked for. What the reader decided on does not: it is
 * looked for among the others.
 */
export const isBehind = ({ conflict, decided }: Pick<Judged, 'conflict' | 'decided'>): boolean =>
  conflict.isLessLikely && decided === undefined;

/**
 * The conflicts with the last decision about each, the reader's kind in place of ours, and dismissed rules moved down; behind
 * them those that were decided on and are found no more, and at the end the less likely ones.
 */
export async function judge(
  { archive, conflicts }: { readonly archive: Archive; readonly conflicts: LibraryComparison },
  scope: Scope,
  report?: ReadingReport,
): Promise<Judged[]> {
  const { decisions } = conflicts;
  const found = await conflicts.found(scope, report);
  const counts = decisions.byRule();
  // Whatever the reader did to statements since, a decision is on what the rules propose.
  const { byId, unfound } = attachDecided(found.conflicts, followDecided(decisions.aboutConflicts()));
  const ids = new Set(found.conflicts.map(({ id }) => id));
  const judged = withChanges(found, decisions.aboutStatements())
    .conflicts.map((conflict, rank) => ({
      ...{ conflict, rank, decided: byId.get(conflict.id), isFound: true },
      worth: conflict.worth - loweredBy(counts.get(conflict.rule)),
    }))
    .sort((a, b) => b.worth - a.worth || a.rank - b.rank);
  return [
    ...judged.filter((each) => !isBehind(each)),
    ...unfound.filter(isWithin(archive, scope)).flatMap((each) => asDecided(each, ids)),
    ...judged.filter(isBehind),
  ].map(({ conflict, decided, isFound }) => ({ conflict, decided, isFound }));
}

/** As it was decided on; the name of its decisions is its own, unless other words that are found have it now. */
const asDecided = (decided: DecidedConflict, taken: ReadonlySet<string>): Judged[] => {
  const { conflict, subject } = decided;
  const id = taken.has(subject) ? `${subject}-kept` : subject;
  return conflict ? [{ conflict: { ...conflict, id }, decided, isFound: false }] : [];
};

/** Both documents are here, and where editions are not compared neither is of one. */
function isWithin(archive: Archive, scope: Scope): (decided: DecidedConflict) => boolean {
  const ofEditions = new Set(
    scope === 'all' ? [] : archive.editions.flatMap(({ documents }) => documents.map(({ id }) => id)),
  );
  const isHere = (id: string): boolean => !ofEditions.has(id) && archive.title(id) !== undefined;
  return ({ places }) => places !== null && isHere(places.a.documentId) && isHere(places.b.documentId);
}

/** The name a decision on a conflict is kept under: that of the ones before, and of a first one the name of its places. */
export function subjectOf({ conflict, decided }: Judged, decisions: Decisions): string {
  if (decided) return decided.subject;
  const taken = new Set(followDecided(decisions.aboutConflicts()).map(({ subject }) => subject));
  // Other words stood at the very same places in a text before.
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? conflict.id : `${conflict.id}-${number}`;
    if (!taken.has(name)) return name;
  }
}
