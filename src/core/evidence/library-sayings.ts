import type { TextRange } from '../../domain/text-range.ts';
import type { Archive } from '../archive/archive.ts';
import {
  applyChanges,
  isLost,
  type FoundStatement,
  type LibraryComparison,
  type ReadingReport,
  type Scope,
} from '../conflicts/conflicts.ts';
import type { Statements } from '../statements/statements.ts';
import { fromLedger, fromRules, type Saying } from './saying.ts';

/** The statements of the library, those of ledgers and those of the rules. */
export interface LibrarySayings {
  /** All statements of some documents in reading order; where a ledger has one, the rules' for the same words are left out. */
  of(documentIds: Iterable<string>, scope: Scope, report: ReadingReport): Promise<Saying[]>;
}

/** Whether two ranges share a letter. */
export const touches = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

interface Parts {
  readonly archive: Archive;
  readonly statements: Statements;
  readonly conflicts: LibraryComparison;
}

/** Reads statements of a library; what the rules found is asked for again only when documents came, went or became others. */
export function createLibrarySayings({ archive, statements, conflicts }: Parts): LibrarySayings {
  let held: { readonly key: string; readonly found: Promise<readonly FoundStatement[]> } | undefined;
  const proposed = (scope: Scope, report: ReadingReport): Promise<readonly FoundStatement[]> => {
    const now = archive.contents().documents.map(({ id, row }) => `${id} ${row}`);
    const key = [scope, ...now].join('\n');
    if (held?.key === key) return held.found;
    const found = conflicts.statements(scope, report);
    held = { key, found };
    found.catch(() => (held = undefined));
    return found;
  };
  return {
    of: async (documentIds, scope, report) => {
      const wanted = new Set(documentIds);
      const here = (await proposed(scope, report)).filter(({ documentId }) => wanted.has(documentId));
      const changed = applyChanges(here, conflicts.decisions.aboutStatements());
      const sayings: Saying[] = [];
      for (const documentId of wanted) {
        const curated = (await statements.inDocument(documentId)).statements.map(fromLedger);
        const text = await archive.plainText(documentId);
        // Related headlines and the like are furniture of the page, not words of the report.
        const own = changed.filter(
          (each) => each.documentId === documentId && !each.isDismissed && !isLost(each) && each.role !== 'teaser',
        );
        const read = own.map((each) => fromRules(each, text));
        sayings.push(...curated, ...read.filter(({ range }) => !curated.some((each) => touches(each.range, range))));
      }
      return sayings;
    },
  };
}
