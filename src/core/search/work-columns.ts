import type { Annotation } from '../../domain/annotation.ts';
import type { Statement } from '../../domain/statement.ts';
import type { DocumentColumns } from './columns.ts';
import { dayRangeOf, type DayRange } from './day-range.ts';
import type { WorkKind } from './query-vocabulary.ts';
import type { WorkSource } from './work-source.ts';

/** Documents by one value, under the words that people know it by. */
export interface WorkGroup {
  readonly label: string;
  readonly documents: Set<number>;
}

/** What the person's work and the statements say of documents, by the numbers of the columns. */
export interface WorkColumns {
  readonly tags: ReadonlyMap<string, WorkGroup>;
  readonly kinds: ReadonlyMap<string, WorkGroup>;
  /** By the ids of the questions. */
  readonly questions: ReadonlyMap<string, WorkGroup>;
  readonly said: readonly { readonly document: number; readonly days: DayRange }[];
}

/** The kind of work that an annotation is. */
export const KIND_OF_MOTIVATION: Readonly<Record<Annotation['motivation'], WorkKind>> = {
  commenting: 'note',
  describing: 'note',
  highlighting: 'highlight',
  bookmarking: 'bookmark',
};

/** Gathers the work as it is now. */
export function gatherWork(work: WorkSource, columns: DocumentColumns): WorkColumns {
  const tags = new Map<string, WorkGroup>();
  const kinds = new Map<string, WorkGroup>();
  const questions = new Map<string, WorkGroup>();
  const said: { document: number; days: DayRange }[] = [];
  for (const { target, motivation, tags: own } of work.annotations()) {
    const document = columns.numberOf(target.documentId);
    if (document === undefined) continue;
    addTo(kinds, KIND_OF_MOTIVATION[motivation], document);
    for (const tag of own) addTo(tags, tag, document);
  }
  const texts = new Map(work.questions().map(({ id, text }) => [id, text]));
  for (const statement of work.statements()) {
    const document = columns.numberOf(statement.documentId);
    if (document === undefined) continue;
    addTo(kinds, 'statement', document);
    for (const { questionId } of statement.answers)
      addTo(questions, questionId, document, texts.get(questionId) ?? questionId);
    const days = daysSaid(statement);
    if (days) said.push({ document, days });
  }
  return { tags, kinds, questions, said };
}

const daysSaid = ({ said }: Statement): DayRange | null => said && dayRangeOf(said.edtf);

function addTo(groups: Map<string, WorkGroup>, value: string, document: number, label = value): void {
  const group = groups.get(value) ?? { label, documents: new Set() };
  group.documents.add(document);
  groups.set(value, group);
}
