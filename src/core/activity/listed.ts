import type { SynopticContract } from '../../contract/operations.ts';
import type { WorkKind } from '../../domain/activity.ts';
import type { CallContext, Handlers } from '../../rpc/operation.ts';
import type { Activity } from './running-work.ts';

/** Operations that can take long, with what they are called in the activity. */
const LONG: Partial<Record<keyof SynopticContract, WorkKind>> = {
  'archive.importFiles': 'import',
  'archive.verify': 'verify',
  'archive.repairOriginals': 'repair',
  'texts.readAgain': 'read-again',
  'backups.make': 'backup',
  'backups.restore': 'restore',
  'export.create': 'export',
  'conflicts.list': 'comparison',
  'questions.list': 'comparison',
  'questions.matrix': 'comparison',
  'questions.get': 'comparison',
  'statements.evidence': 'evidence',
  'searches.batch': 'batch-search',
  'editions.compare': 'edition-comparison',
};

type AnyHandler = (input: { readonly work?: string }, context: CallContext) => unknown;

/** The handlers with every long one run as a piece of work of `activity`. */
export function listed(handlers: Handlers<SynopticContract>, activity: Activity): Handlers<SynopticContract> {
  const wrapped = Object.entries(LONG).map(([name, kind]) => {
    const handler = handlers[name as keyof SynopticContract] as unknown as AnyHandler;
    const run: AnyHandler = (input, context) =>
      activity.run(kind, context, (inner) => Promise.resolve(handler(input, inner)), input.work);
    return [name, run] as const;
  });
  return { ...handlers, ...Object.fromEntries(wrapped) };
}

type ActivityOperation = 'activity.list' | 'activity.cancel' | 'archive.followImport';

/** Answers what is asked of long work itself. */
export function activityHandlers(activity: Activity): Pick<Handlers<SynopticContract>, ActivityOperation> {
  return {
    'activity.list': () => ({ works: activity.list() }),
    'activity.cancel': ({ id }) => {
      activity.cancel(id);
      return {};
    },
    'archive.followImport': ({ work }, context) => activity.follow(work, context),
  };
}
