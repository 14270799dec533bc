import { z } from 'zod';
import { documentId, sha256 } from './archive-document.ts';
import { anchorState, selectors } from './selector.ts';
import { textRange } from './text-range.ts';

/**
 * Why an annotation was made, in the W3C's words: bookmark, highlight, note on a passage, note on the whole document.
 * A note on a document carries the selectors of its first words, for formats that want a place.
 */
export const motivation = z.enum(['bookmarking', 'highlighting', 'commenting', 'describing']);
export type Motivation = z.infer<typeof motivation>;

export const highlightColour = z.enum(['yellow', 'green', 'blue', 'pink', 'orange', 'violet']);
export type HighlightColour = z.infer<typeof highlightColour>;

/** The words an annotation is about, in the text that it was made on. */
export const annotationTarget = z.strictObject({
  documentId,
  textSha256: sha256,
  selectors,
});
export type AnnotationTarget = Readonly<z.infer<typeof annotationTarget>>;

export const annotation = z.strictObject({
  id: z.string().regex(/^[\w-]+$/),
  motivation,
  target: annotationTarget,
  /** Markdown; empty for a bare bookmark or highlight. */
  body: z.string(),
  colour: highlightColour.nullable(),
  tags: z.array(z.string().min(1)),
  /** ISO 8601 instants. */
  created: z.string(),
  modified: z.string(),
  /** Counts the saved versions, from 1. */
  revision: z.int().positive(),
});
export type Annotation = Readonly<z.infer<typeof annotation>>;

/** An annotation with the place its target was found at in today's text. */
export const anchoredAnnotation = annotation.extend({
  anchor: z.strictObject({ state: anchorState, range: textRange.nullable(), passage: z.int().positive().nullable() }),
  /** Title of the document, for lists. */
  documentTitle: z.string(),
});
export type AnchoredAnnotation = Readonly<z.infer<typeof anchoredAnnotation>>;
