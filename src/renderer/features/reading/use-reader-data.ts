import { useMemo } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import type { DocumentStatements } from './apparatus-lines.ts';
import { proposedRanges } from './proposed-lines.ts';

/** A document with its text, as the reader holds it. */
export type LoadedDocument = CallOutput<SynopticContract['archive.getDocument']>;

/** What lies on a document's text. */
export interface ReaderData {
  readonly annotations: readonly AnchoredAnnotation[];
  readonly statements: DocumentStatements;
  readonly statementRanges: readonly TextRange[];
  /** What the rules set against other documents; empty for documents of an edition, for which its ledger speaks. */
  readonly proposed: readonly CallOutput<SynopticContract['conflicts.list']>['conflicts'][number][];
  /** Words the search found here, in order. */
  readonly matches: readonly TextRange[];
  /** Whether everything that takes room beside or under a passage was read, or could not be; proposals may come later. */
  readonly complete: boolean;
}

/** Proposed differences shown beside and under a text; the list of conflicts has the others. */
export const MOST_PROPOSED = 60;
const NOTHING: readonly never[] = [];
const NO_STATEMENTS: DocumentStatements = { statements: [], questions: [] };

interface Wanted {
  readonly query: string;
  /** Whether differences that rules find are to be shown: finding them takes the machine some time. */
  readonly proposed: boolean;
}

/** Annotations, statements, proposed differences and search matches of a document; empty until they are read. */
export function useReaderData({ id: documentId, editionId }: ArchiveDocument, wanted: Wanted): ReaderData {
  const annotations = useCall('annotations.list', { documentId });
  const listed = useCall('statements.list', { documentId });
  const found = useCall(
    'conflicts.list',
    { documentId, limit: MOST_PROPOSED, scope: 'own' },
    { enabled: wanted.proposed && editionId === null },
  );
  const { matches, complete } = useMatches(documentId, wanted.query);
  const statements = listed.data ?? NO_STATEMENTS;
  const proposed = found.data?.conflicts ?? NOTHING;
  const statementRanges = useMemo(
    () => [...statements.statements.map(({ range }) => range), ...proposedRanges(proposed, documentId)],
    [statements, proposed, documentId],
  );
  return {
    annotations: annotations.data?.annotations ?? NOTHING,
    statements,
    statementRanges,
    proposed,
    matches,
    complete: complete && !annotations.isPending && !listed.isPending,
  };
}

function useMatches(documentId: string, query: string): Pick<ReaderData, 'matches' | 'complete'> {
  const { data, isPending } = useCall('search.query', { text: query }, { enabled: query !== '' });
  const matches = useMemo(() => {
    const hit = data?.hits.find((each) => each.documentId === documentId);
    if (hit === undefined) return NOTHING;
    const passages = [hit, ...hit.more].flatMap(({ matches }) => matches);
    return passages.toSorted((a, b) => a.start - b.start);
  }, [data, documentId]);
  return { matches, complete: query === '' || !isPending };
}
