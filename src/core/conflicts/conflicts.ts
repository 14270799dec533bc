import type { Archive } from '../archive/archive.ts';
import { questionHandlers, type ComparisonModules, type QuestionHandlers } from './conflict-handlers.ts';
import type { ConflictWorker } from './conflict-worker.ts';
import { createLibraryComparison, type LibraryComparison } from './library-comparison.ts';
import { createDecisions } from './decisions.ts';
import { ownQuestionHandlers, type OwnQuestionHandlers } from './own-question-handlers.ts';
import { createProposalStore } from './proposal-store.ts';
import { placeHandlers, type PlaceHandlers } from './place-handlers.ts';
import { statementHandlers, type StatementHandlers } from './statement-handlers.ts';

/** Finds what documents claim, sets it side by side, and says where it differs and why. */
export { readClaims } from './claims.ts';
export { compareLibrary, createComparer, type Comparison } from './compare-library.ts';
export type { ComparedDocument } from './corpus.ts';
export type { DocumentClaims } from './claim.ts';
export type { Found, FoundConflict, FoundSide, FoundStatement } from './found.ts';
export type { LibraryComparison, ReadingReport, Scope } from './library-comparison.ts';
export type { Decision } from './decisions.ts';
export { attachDecided, followDecided } from './decided-conflicts.ts';
export { isBehind } from './judged-conflicts.ts';
export { createConflictWorker, type ConflictWorker } from './conflict-worker.ts';
export { createQuestions, type Questions } from './questions.ts';
export { followStatements, type FollowedStatements, type FollowStatements } from './follow-statements.ts';
export { applyChanges, type ChangedStatement } from './statement-changes.ts';
export { isLost } from './statement-places.ts';

/** The comparison of an archive's documents by `worker`. */
export function createConflicts(archive: Archive, worker: ConflictWorker): LibraryComparison {
  return createLibraryComparison({
    archive,
    worker,
    store: createProposalStore(archive.database),
    decisions: createDecisions(archive.database),
  });
}

/** The operations on questions, statements and conflicts. */
export type ComparisonHandlers = QuestionHandlers & OwnQuestionHandlers & StatementHandlers & PlaceHandlers;

/** Answers what is asked of questions, statements and conflicts. */
export function conflictHandlers(modules: ComparisonModules): ComparisonHandlers {
  return {
    ...questionHandlers(modules),
    ...ownQuestionHandlers(modules),
    ...statementHandlers(modules),
    ...placeHandlers(modules),
  };
}
