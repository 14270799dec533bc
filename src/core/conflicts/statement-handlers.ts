import { createHash, randomUUID } from 'node:crypto';
import type { SynopticContract } from '../../contract/operations.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Handlers } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import type { ComparisonModules } from './conflict-handlers.ts';
import { shownDecisions } from './decisions.ts';
import type { FoundStatement } from './found.ts';
import type { ReadingReport, Scope } from './library-comparison.ts';
import { showStatements, type ProposedStatementView } from './proposed-view.ts';
import { statementFinder } from './statement-finder.ts';
import { applyChanges, joined, splitAt, type ChangedStatement } from './statement-changes.ts';

/** The operations answered here. */
export type StatementHandlers = Pick<
  Handlers<SynopticContract>,
  | 'statements.proposed'
  | 'statements.edit'
  | 'statements.split'
  | 'statements.merge'
  | 'statements.add'
  | 'statements.dismiss'
  | 'statements.restore'
  | 'statements.undo'
  | 'statements.history'
>;

/** Answers what is asked of proposed statements, and keeps what the reader changes in them. */
export function statementHandlers({ archive, conflicts, changes }: ComparisonModules): StatementHandlers {
  const { decisions } = conflicts;
  const all = async (scope: Scope, report?: ReadingReport): Promise<ChangedStatement[]> =>
    applyChanges(await conflicts.statements(scope, report), decisions.standing('statement'));
  const find = statementFinder({ conflicts });
  const decide: Tools['decide'] = (subjectId, action, detail) => {
    decisions.add({ subject: 'statement', subjectId, action, detail });
    changes.tell('comparison');
  };
  const shown = async (...ids: readonly string[]) => ({
    statements: await showStatements(archive, await Promise.all(ids.map(find))),
  });
  return {
    'statements.proposed': async ({ scope, documentId, limit, offset }, { report }) => {
      const listed = (await all(scope, report)).filter(
        (statement) => documentId === undefined || statement.documentId === documentId,
      );
      return { statements: await showStatements(archive, listed.slice(offset, offset + limit)), total: listed.length };
    },
    ...changeHandlers(archive, { find, decide, shown }),
    'statements.dismiss': async ({ id, reason }) => {
      await find(id);
      decide(id, 'dismiss', reason === undefined ? {} : { reason });
      return shown(id);
    },
    'statements.restore': async ({ id }) => {
      const { action } = decisions.undo('statement', id);
      changes.tell('comparison');
      return action === 'add' || action === 'merge' ? { statements: [] } : shown(id);
    },
    'statements.undo': async () => {
      const { action, subjectId, detail } = decisions.undo('statement');
      changes.tell('comparison');
      if (action === 'add') return { statements: [] };
      return shown(...(action === 'merge' ? (detail['ids'] as string[]) : [subjectId]));
    },
    'statements.history': ({ id }) => ({ decisions: shownDecisions(decisions.history('statement', id)) }),
  };
}

interface Tools {
  readonly find: (id: string) => Promise<ChangedStatement>;
  readonly decide: (subjectId: string, action: string, detail: Readonly<Record<string, unknown>>) => void;
  readonly shown: (...ids: readonly string[]) => Promise<{ statements: ProposedStatementView[] }>;
}

type ChangeHandlers = Pick<
  StatementHandlers,
  'statements.edit' | 'statements.split' | 'statements.merge' | 'statements.add'
>;

/** What makes statements other than they were proposed. */
function changeHandlers(archive: Archive, { find, decide, shown }: Tools): ChangeHandlers {
  return {
    'statements.edit': async ({ id, speaker, value, ...change }) => {
      const held = await find(id);
      if (change.range) await checkRange(archive, held.documentId, change.range);
      const asserted = value === undefined ? {} : { asserted: value };
      decide(id, 'edit', {
        change: { ...defined(change), ...asserted, ...(speaker ? newSpeaker(held, speaker) : {}) },
      });
      return shown(id);
    },
    'statements.split': async ({ id, at }) => {
      const parts = splitAt(await find(id), at);
      decide(id, 'split', { at });
      return shown(...parts.map((part) => part.id));
    },
    'statements.merge': async ({ ids }) => {
      const parts = await Promise.all(ids.map(find));
      if (new Set(parts.map(({ documentId }) => documentId)).size > 1)
        throw new Failure('RANGE_INVALID', 'Only statements of one document can be joined.', { ids });
      const id = `own-${createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16)}`;
      // Kept whole too: a question that holds one of the parts shows what became of it.
      decide(id, 'merge', { ids, statement: joined(id, parts) });
      return shown(id);
    },
    'statements.add': async ({ documentId, value, ...wanted }) => {
      await checkRange(archive, documentId, wanted.range);
      const id = `own-${randomUUID()}`;
      decide(id, 'add', { statement: await ownStatement(archive, { ...wanted, id, documentId, asserted: value }) });
      return shown(id);
    },
  };
}

const defined = (change: object): object =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

function newSpeaker(
  { attribution }: FoundStatement,
  speaker: { readonly name: string; readonly role: string | null },
): object {
  const chain = attribution.length > 1 ? attribution.slice(0, -1) : attribution;
  return {
    speaker: { ...speaker, kind: 'person' },
    attribution: [...chain, { agent: speaker.name, role: speaker.role, manner: 'own-words' }],
  };
}

async function checkRange(
  archive: Archive,
  documentId: string,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<void> {
  archive.document(documentId);
  const text = await archive.plainText(documentId);
  if (!(start >= 0 && end > start && end <= text.length))
    throw new Failure('RANGE_INVALID', 'The words named do not stand in the document.', { start, end });
}

type Wanted = Pick<
  FoundStatement,
  'id' | 'documentId' | 'range' | 'said' | 'refersTo' | 'modality' | 'manner' | 'hedging' | 'asserted'
> & {
  readonly speaker: { readonly name: string; readonly role: string | null };
};

async function ownStatement(archive: Archive, wanted: Wanted): Promise<FoundStatement> {
  const { description } = archive.document(wanted.documentId);
  const { blocks } = await archive.text(wanted.documentId);
  const publisher = description.publisher ?? 'Publisher not named';
  return {
    ...wanted,
    speaker: { ...wanted.speaker, kind: 'person' },
    passage: blocks.find(({ start, end }) => start <= wanted.range.start && wanted.range.start < end)?.number ?? null,
    attribution: [
      { agent: publisher, role: null, manner: 'reported' },
      { agent: wanted.speaker.name, role: wanted.speaker.role, manner: 'own-words' },
    ],
    published: description.issued,
    role: 'body',
    values: [],
  };
}
