import { createHash, randomUUID } from 'node:crypto';
import type { SynopticContract } from '../../contract/operations.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Handlers } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import type { ComparisonModules } from './conflict-handlers.ts';
import { shownDecisions, type Decision } from './decisions.ts';
import type { FoundStatement } from './found.ts';
import type { ReadingReport, Scope } from './library-comparison.ts';
import { passageAt } from './passage-at.ts';
import { showStatements, type ProposedStatementView } from './proposed-view.ts';
import { statementFinder } from './statement-finder.ts';
import { applyChanges, joined, splitAt, type ChangedStatement } from './statement-changes.ts';
import { decisionsOn, isLost, nameNow } from './statement-places.ts';

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
    applyChanges(await conflicts.statements(scope, report), decisions.aboutStatements());
  const find = statementFinder({ conflicts });
  const decide: Tools['decide'] = (subjectId, action, detail) => {
    decisions.add({ subject: 'statement', subjectId, action, detail });
    changes.tell('comparison');
  };
  const shown = async (...ids: readonly string[]) => ({
    statements: await showStatements(archive, await Promise.all(ids.map(find))),
  });
  /** The same under today's names, of those that are there: what was taken back in a text before may leave none. */
  const shownOf = async ({ sequence }: Decision, ...ids: readonly string[]) => {
    const names = ids.map((id) => nameNow(id, sequence, decisions.aboutStatements()));
    const found = await Promise.all(names.map((name) => find(name).catch(() => null)));
    return {
      statements: await showStatements(
        archive,
        found.filter((each) => each !== null),
      ),
    };
  };
  const about = async (id: string): Promise<readonly Decision[]> =>
    decisionsOn(await find(id), decisions.aboutStatements());
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
      // A name that is no statement's now is that of one which was cut or joined.
      const last = (await about(id).catch(() => [])).at(-1);
      const undone = decisions.undo('statement', last?.subjectId ?? id);
      changes.tell('comparison');
      return undone.action === 'add' || undone.action === 'merge'
        ? { statements: [] }
        : shownOf(undone, undone.subjectId);
    },
    'statements.undo': async () => {
      const undone = decisions.undo('statement');
      const { action, subjectId, detail } = undone;
      changes.tell('comparison');
      if (action === 'add') return { statements: [] };
      return shownOf(undone, ...(action === 'merge' ? (detail['ids'] as string[]) : [subjectId]));
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
      const passage = change.range ? await passageAt(archive, held.documentId, change.range) : undefined;
      const asserted = value === undefined ? {} : { asserted: value };
      decide(id, 'edit', {
        change: { ...defined({ ...change, passage }), ...asserted, ...(speaker ? newSpeaker(held, speaker) : {}) },
      });
      return shown(id);
    },
    'statements.split': async ({ id, at }) => {
      const parts = splitAt(placed(await find(id)), at);
      decide(id, 'split', { at });
      return shown(...parts.map((part) => part.id));
    },
    'statements.merge': async ({ ids }) => {
      const parts = (await Promise.all(ids.map(find))).map(placed);
      if (new Set(parts.map(({ documentId }) => documentId)).size > 1)
        throw new Failure('RANGE_INVALID', 'Only statements of one document can be joined.', { ids });
      const id = `own-${createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16)}`;
      // Kept whole too: a question that holds one of the parts shows what became of it.
      decide(id, 'merge', { ids, statement: joined(id, parts) });
      return shown(id);
    },
    'statements.add': async ({ documentId, value, ...wanted }) => {
      const passage = await passageAt(archive, documentId, wanted.range);
      const id = `own-${randomUUID()}`;
      decide(id, 'add', { statement: ownStatement(archive, { ...wanted, id, documentId, passage, asserted: value }) });
      return shown(id);
    },
  };
}

/** Fails with `RANGE_INVALID` where a statement has no place in today's text. */
function placed(statement: ChangedStatement): ChangedStatement {
  if (!isLost(statement)) return statement;
  const message =
    'This statement has no place in the text as it is now. Put it on its words first, then cut or join it.';
  throw new Failure('RANGE_INVALID', message, { id: statement.id });
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

type Wanted = Pick<
  FoundStatement,
  'id' | 'documentId' | 'range' | 'passage' | 'said' | 'refersTo' | 'modality' | 'manner' | 'hedging' | 'asserted'
> & {
  readonly speaker: { readonly name: string; readonly role: string | null };
};

function ownStatement(archive: Archive, wanted: Wanted): FoundStatement {
  const { description } = archive.document(wanted.documentId);
  const publisher = description.publisher ?? 'Publisher not named';
  return {
    ...wanted,
    speaker: { ...wanted.speaker, kind: 'person' },
    attribution: [
      { agent: publisher, role: null, manner: 'reported' },
      { agent: wanted.speaker.name, role: wanted.speaker.role, manner: 'own-words' },
    ],
    published: description.issued,
    role: 'body',
    values: [],
  };
}
