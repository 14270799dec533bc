import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallInput, CallOutput } from '../../../rpc/operation.ts';

/** What the notebook shows; an empty string takes everything. */
export type NotebookFilter = Readonly<Record<keyof CallInput<SynopticContract['notebook.list']>['filter'], string>>;
export type Grouping = CallInput<SynopticContract['notebook.list']>['by'];
/** What the notebook holds. */
export type Held = CallOutput<SynopticContract['notebook.get']>;

export const NO_FILTER: NotebookFilter = {
  kind: '',
  colour: '',
  tag: '',
  documentId: '',
  state: '',
  days: '',
  questionId: '',
  words: '',
};
