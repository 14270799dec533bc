import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallOutput } from '../../rpc/operation.ts';
import { useClient } from '../data/app-context.tsx';
import { callOptions, useCall } from '../data/queries.ts';
import { wordFilter } from '../data/word-filter.ts';
import { kindInWords } from './annotation-words.ts';
import type { NoteLink } from './note-links.ts';
import { shorten } from './words.ts';
import { say } from '../messages/say.ts';

/** What a note can link to. */
export interface LinkTarget {
  readonly address: NoteLink;
  readonly kind: () => string;
  readonly words: string;
}

/** Finds what can be linked to by words of it, a dozen at most. */
export type FindTargets = (words: string) => Promise<readonly LinkTarget[]>;

/** Targets that are shown at a time. */
const MOST = 12;

interface Found {
  readonly questions: CallOutput<SynopticContract['questions.list']> | undefined;
  readonly documents: CallOutput<SynopticContract['archive.listDocuments']> | undefined;
  readonly statements: CallOutput<SynopticContract['statements.list']> | undefined;
  /** By the words that are wanted: those on the document, then those anywhere. */
  readonly notes: readonly (CallOutput<SynopticContract['notebook.find']> | undefined)[];
}

/** The targets by their kinds; notes were found by their words already, which they may say beyond what is shown. */
function toTargets(documentId: string | null, words: string, found: Found): LinkTarget[][] {
  const isWanted = wordFilter(words);
  const wanted = (targets: readonly LinkTarget[] = []): LinkTarget[] =>
    targets.filter((target) => isWanted(target.words.toLowerCase()));
  const notes = new Map(found.notes.flatMap((each) => each?.annotations ?? []).map((note) => [note.id, note]));
  return [
    wanted(
      found.questions?.questions.map(({ id, text }) => ({
        address: `question:${id}`,
        kind: () => say('common.question'),
        words: text,
      })),
    ),
    wanted(
      found.documents?.documents.map(({ id, description }) => ({
        address: `document:${id}`,
        kind: () => say('common.document'),
        words: description.title,
      })),
    ),
    wanted(
      found.statements?.statements.map(({ range, quote }) => ({
        address: `statement:${documentId}@${range.start}-${range.end}`,
        kind: () => say('common.statement'),
        words: quote,
      })),
    ),
    [...notes.values()].map((note) => ({
      address: `note:${note.id}`,
      kind: () => kindInWords(note),
      words: shorten(note.body || note.target.selectors[0].exact, 90),
    })),
  ];
}

/** The first of each kind, in equal shares; what one leaves over goes to the others. */
function share(kinds: readonly LinkTarget[][]): readonly LinkTarget[] {
  return kinds
    .flatMap((targets, kind) => targets.slice(0, MOST).map((target, rank) => ({ target, kind, rank })))
    .toSorted((a, b) => a.rank - b.rank || a.kind - b.kind)
    .slice(0, MOST)
    .toSorted((a, b) => a.kind - b.kind)
    .map(({ target }) => target);
}

const notesBy = (words: string, documentId: string | null) => ({
  ...{ words, noted: false, limit: MOST },
  ...(documentId === null ? {} : { documentId }),
});

/** What can be linked to by these words, read again as it changes. */
export function useTargets(documentId: string | null, words: string): readonly LinkTarget[] {
  const isHere = { enabled: documentId !== null };
  const documents = useCall('archive.listDocuments', {}).data;
  const questions = useCall('questions.list', {}).data;
  const statements = useCall('statements.list', { documentId: documentId ?? '' }, isHere).data;
  const here = useCall('notebook.find', notesBy(words, documentId), isHere).data;
  const anywhere = useCall('notebook.find', notesBy(words, null)).data;
  return useMemo(
    () => share(toTargets(documentId, words, { questions, documents, statements, notes: [here, anywhere] })),
    [documents, questions, statements, here, anywhere, documentId, words],
  );
}

/** The same for what asks once, as a list that opens while one types. */
export function useFindTargets(documentId: string | null): FindTargets {
  const client = useClient();
  const queries = useQueryClient();
  return useCallback(
    async (words) => {
      const [questions, documents, anywhere, statements, here] = await Promise.all([
        queries.fetchQuery(callOptions(client, 'questions.list', {})),
        queries.fetchQuery(callOptions(client, 'archive.listDocuments', {})),
        queries.fetchQuery(callOptions(client, 'notebook.find', notesBy(words, null))),
        ...(documentId === null
          ? []
          : ([
              queries.fetchQuery(callOptions(client, 'statements.list', { documentId })),
              queries.fetchQuery(callOptions(client, 'notebook.find', notesBy(words, documentId))),
            ] as const)),
      ]);
      return share(toTargets(documentId, words, { questions, documents, statements, notes: [here, anywhere] }));
    },
    [client, queries, documentId],
  );
}
