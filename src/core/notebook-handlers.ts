import type { SynopticContract } from '../contract/operations.ts';
import type { Handlers } from '../rpc/operation.ts';
import { createQuestions } from './conflicts/conflicts.ts';
import type { Modules } from './handlers.ts';
import { createNotebook } from './notebook/notebook.ts';

type NotebookHandlers = Pick<Handlers<SynopticContract>, Extract<keyof SynopticContract, `notebook.${string}`>>;

/** Answers what the notebook shows. */
export function notebookHandlers({ archive, annotations, statements, conflicts }: Modules): NotebookHandlers {
  const questions = createQuestions({ archive, statements, conflicts });
  const notebook = createNotebook(annotations, async (questionId) => (await questions.get(questionId)).statements);
  return {
    'notebook.get': () => notebook.get(),
    'notebook.list': (wanted) => notebook.list(wanted),
    'notebook.listLost': async () => ({ annotations: await notebook.lost() }),
    'notebook.find': async (wanted) => ({ annotations: await notebook.find(wanted) }),
  };
}
