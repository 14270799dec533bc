import type { AnchoredAnnotation, Annotation } from '../../domain/annotation.ts';
import type { Question } from '../../domain/question.ts';
import type { SynonymGroup } from '../../domain/search.ts';
import type { Statement } from '../../domain/statement.ts';

/** What the other modules know that searches ask for; each call gives what is there now. */
export interface WorkSource {
  annotations(): readonly Annotation[];
  /** The annotations of a document with their places in its text. */
  annotationsOf(documentId: string): Promise<readonly AnchoredAnnotation[]>;
  statements(): readonly Statement[];
  questions(): readonly Question[];
  synonyms(): readonly SynonymGroup[];
}
