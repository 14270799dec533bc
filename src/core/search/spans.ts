/** Matched words of a text: the number of the first, and how many. */
export type WordSpan = readonly [first: number, count: number];

/** A term or phrase and where it stands in one field of a document. */
export interface TermSpans {
  readonly term: string;
  readonly spans: readonly WordSpan[];
}
