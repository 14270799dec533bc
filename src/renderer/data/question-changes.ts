import type { SynopticContract } from '../../contract/operations.ts';
import { useChange, type Change } from './use-change.ts';

/** The operations that change a question or what stands under it. */
type ChangeName = Extract<
  keyof SynopticContract,
  | 'questions.create'
  | 'questions.rename'
  | 'questions.remove'
  | 'questions.restore'
  | 'questions.addStatement'
  | 'questions.removeStatement'
  | 'questions.moveStatement'
  | 'questions.undo'
>;

/** Changes a question; resolves once it is on disk, and the status line follows it. */
export type ChangeQuestion = Change<ChangeName>;

/** The changes a view can make to questions. */
export const useChangeQuestion = (): ChangeQuestion => useChange<ChangeName>('comparison');
