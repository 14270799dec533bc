import type { TextRange } from '../../domain/text-range.ts';

/** Names the draft of a new note on a range of a document. */
export function toDraftKey(documentId: string, { start, end }: TextRange): string {
  return `${draftPrefix(documentId)}${start}-${end}`;
}

/** What the names of a document's new notes begin with. */
export function draftPrefix(documentId: string): string {
  return `new|${documentId}|`;
}

/** The document and the range a draft is about; null when it is the draft of a note that exists. */
export function parseDraftKey(key: string): { readonly documentId: string; readonly range: TextRange } | null {
  const [, documentId, start, end] = /^new\|(.+)\|(\d+)-(\d+)$/.exec(key) ?? [];
  return documentId === undefined ? null : { documentId, range: { start: Number(start), end: Number(end) } };
}
