import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { DEFAULT_SETTINGS } from '../../../domain/default-settings.ts';
import type { AppClient, Host } from '../../connect.ts';
import { AppProvider } from '../../data/app-context.tsx';
import { createCommands } from '../../data/commands.ts';
import { toFailureWords } from '../../data/failure-words.ts';
import { createOpenNotes } from '../../data/open-notes.ts';
import { createQueryClient } from '../../data/queries.ts';
import { createSaveState } from '../../data/save-state.ts';
import { createUndo, type Undo } from '../../data/undo.ts';
import { citation, damaged, highlight, movedNote, versions } from './samples.ts';

type Answers = Partial<Record<keyof AppClient, unknown>>;

const ANSWERS: Answers = {
  'settings.get': { settings: DEFAULT_SETTINGS },
  'citing.create': citation,
  'annotations.list': { annotations: [highlight, movedNote] },
  'annotations.listTags': { tags: [{ tag: 'numbers', count: 3 }] },
  'annotations.listVersions': { versions },
  'archive.listDocuments': { documents: [] },
  'questions.list': { questions: [] },
};

const never = (): Promise<never> => new Promise(() => undefined);
const refuse = (): Promise<never> => Promise.reject(damaged);
/** A client whose operations all do the same, but for the settings, which everything needs. */
const clientOf = (answer: (name: keyof AppClient) => Promise<unknown>): AppClient =>
  new Proxy({} as AppClient, {
    get: (_, name: keyof AppClient) => () => (name === 'settings.get' ? Promise.resolve(ANSWERS[name]) : answer(name)),
  });

/** How the core of an example answers: with samples, never, or with a failure. */
const CLIENTS: Readonly<Record<'answers' | 'never' | 'fails', AppClient>> = {
  answers: clientOf((name) => (name in ANSWERS ? Promise.resolve(ANSWERS[name]) : never())),
  never: clientOf(never),
  fails: clientOf(refuse),
};

interface SampleAppProps {
  readonly core?: keyof typeof CLIENTS;
  /** Called once, with what changes are remembered by. */
  readonly prepare?: (undo: Undo) => void;
  readonly children: ReactNode;
}

/** An app without a core around an example: nothing in it reaches the library. */
export function SampleApp({ core = 'answers', prepare, children }: SampleAppProps): ReactNode {
  const [parts] = useState(() => {
    const undo = createUndo();
    prepare?.(undo);
    const saves = createSaveState((error) => toFailureWords(error).next);
    return { undo, saves, commands: createCommands(), notes: createOpenNotes(), host: hostOf(CLIENTS[core]) };
  });
  const [queries] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <AppProvider {...parts}>{children}</AppProvider>
    </QueryClientProvider>
  );
}

const hostOf = (client: AppClient): Host => ({
  face: 'browser',
  client,
  chooseFiles: () => Promise.resolve(null),
  uploadDropped: refuse,
  readOriginal: refuse,
  openWindow: refuse,
  tellEnded: refuse,
  toViewAddress: refuse,
});
