import { useMemo } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import type { DocumentStatements } from './apparatus-lines.ts';

/** A document with its text, as the reader holds it. */
export type LoadedDocument = CallOutput<SynopticContract['archive.getDocument']>;

/** What lies on a document's text. */
export interface ReaderData {
  readonly annotations: readonly AnchoredAnnotation[];
  readonly statements: DocumentStatements;
  readonly statementRanges: readonly TextRange[];
  /** Words the search found here, in order. */
  readonly matches: readonly TextRange[];
}

const NOTHING: readonly never[] = [];
const NO_STATEMENTS: DocumentStatements = { statements: [], questions: [] };

/** Annotations, statements and search matches of a document; empty until they are read. */
export function useReaderData(documentId: string, query: string): ReaderData {
  const annotations = useCall('annotations.list', { documentId });
  const listed = useCall('statements.list', { documentId });
  const matches = useMatches(documentId, query);
  const statements = listed.data ?? NO_STATEMENTS;
  const statementRanges = useMemo(() => statements.statements.map(({ range }) => range), [statements]);
  return { annotations: annotations.data?.annotations ?? NOTHING, statements, statementRanges, matches };
}

function useMatches(documentId: string, query: string): readonly TextRange[] {
  const { data } = useCall('search.query', { text: query }, { enabled: query !== '' });
  return useMemo(() => {
    const hit = data?.hits.find((each) => each.documentId === documentId);
    if (hit === undefined) return NOTHING;
    const passages = [hit, ...hit.more].flatMap(({ matches }) => matches);
    return passages.toSorted((a, b) => a.start - b.start);
  }, [data, documentId]);
}
