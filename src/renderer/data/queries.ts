import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SynopticContract } from '../../contract/operations.ts';
import type { CallInput, CallOutput } from '../../rpc/operation.ts';
import type { AppClient } from '../connect.ts';
import { useClient } from './app-context.tsx';
import { toFailureCode } from './failure-words.ts';
import { createQueryCache } from './few-unused.ts';

/** The operations that only read. */
export type QueryName =
  | 'archive.getStatus'
  | 'archive.listDocuments'
  | 'archive.getDocument'
  | 'originals.openPictures'
  | 'texts.preview'
  | 'texts.listVersions'
  | 'texts.getVersion'
  | 'activity.list'
  | 'backups.list'
  | 'origins.list'
  | 'search.query'
  | 'search.facets'
  | 'search.suggest'
  | 'search.concordance'
  | 'search.similar'
  | 'searches.list'
  | 'searches.log'
  | 'synonyms.list'
  | 'annotations.list'
  | 'annotations.listTags'
  | 'annotations.listLinking'
  | 'annotations.listBacklinks'
  | 'annotations.listVersions'
  | 'annotations.places'
  | 'notebook.get'
  | 'notebook.list'
  | 'notebook.listLost'
  | 'notebook.find'
  | 'citing.create'
  | 'citing.follow'
  | 'questions.list'
  | 'questions.get'
  | 'questions.matrix'
  | 'conflicts.list'
  | 'statements.list'
  | 'statements.proposed'
  | 'statements.places'
  | 'statements.evidence'
  | 'statements.originals'
  | 'reading.getPosition'
  | 'reading.listRecent'
  | 'settings.get'
  | 'help.find'
  | 'help.get';

type Output<Name extends QueryName> = CallOutput<SynopticContract[Name]>;
type Input<Name extends QueryName> = CallInput<SynopticContract[Name]>;

const NOTEBOOK: readonly QueryName[] = ['notebook.get', 'notebook.list', 'notebook.listLost', 'notebook.find'];

/** What is read again when a part of the archive changes. */
const READ_AGAIN: Readonly<Record<string, readonly QueryName[]>> = {
  documents: [
    'archive.getStatus',
    ...NOTEBOOK,
    'archive.listDocuments',
    'archive.getDocument',
    'originals.openPictures',
    'texts.preview',
    'texts.listVersions',
    'origins.list',
    'questions.list',
    'questions.get',
    'questions.matrix',
    'conflicts.list',
    'statements.list',
    'statements.proposed',
    'statements.places',
    'statements.evidence',
    'statements.originals',
    'reading.listRecent',
  ],
  annotations: [
    'archive.getStatus',
    ...NOTEBOOK,
    'texts.preview',
    'annotations.list',
    'annotations.listTags',
    'annotations.listLinking',
    'annotations.listBacklinks',
    'annotations.listVersions',
    'annotations.places',
    'search.query',
    'search.facets',
  ],
  index: ['archive.getStatus', 'search.query', 'search.facets', 'search.concordance', 'search.similar'],
  searches: ['searches.list', 'searches.log', 'synonyms.list'],
  comparison: [
    'questions.list',
    'questions.get',
    'questions.matrix',
    'conflicts.list',
    'statements.list',
    'statements.proposed',
    'statements.places',
    'statements.evidence',
  ],
  origins: ['origins.list'],
  backups: ['backups.list'],
  activity: ['activity.list'],
  settings: ['settings.get'],
  fixity: ['archive.getStatus', 'archive.listDocuments', 'archive.getDocument'],
};

/** Answers of each operation that are kept though nothing shows them, to go back to at once. */
const MOST_UNUSED = 25;

/** Nothing here depends on a network: calls go to this machine, and what was read stays true until the core says it changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: createQueryCache(MOST_UNUSED),
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

interface CallOptions<Name extends QueryName> {
  readonly queryKey: readonly [Name, Input<Name>];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Output<Name>>;
}

/** The query for one operation with one input. */
export function callOptions<Name extends QueryName>(
  client: AppClient,
  name: Name,
  input: Input<Name>,
): CallOptions<Name> {
  return {
    queryKey: [name, input],
    queryFn: ({ signal }) => {
      const call = client[name] as (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>;
      return call(input, { signal }) as Promise<Output<Name>>;
    },
  };
}

interface ReadOptions<Name extends QueryName> {
  /** False waits. */
  readonly enabled?: boolean;
  /** Whether what was read for another input stays shown until this one is read. */
  readonly keepsLast?: boolean;
  /** Milliseconds after which it is read again by itself, by what was read last; false where it is not. */
  readonly every?: (last: Output<Name> | undefined) => number | false;
}

/**
 * Reads from the core, and again when that part changes. What was read stays when the core is no longer there to read it again;
 * the status line says so.
 */
export function useCall<Name extends QueryName>(
  name: Name,
  input: Input<Name>,
  { enabled = true, keepsLast = false, every }: ReadOptions<Name> = {},
): UseQueryResult<Output<Name>> {
  const client = useClient();
  const result = useQuery<Output<Name>, Error, Output<Name>, CallOptions<Name>['queryKey']>({
    ...callOptions(client, name, input),
    enabled,
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
    ...(every === undefined ? {} : { refetchInterval: ({ state }) => every(state.data) }),
  });
  const isKept = result.isRefetchError && toFailureCode(result.error) === 'UNREACHABLE';
  const kept = { error: null, isError: false, isRefetchError: false, status: 'success' };
  return isKept ? ({ ...result, ...kept } as unknown as typeof result) : result;
}

/** Reads again whatever shows the changed area, and once more what was just being read for the first time. */
export async function readAgain(queries: QueryClient, area: string): Promise<void> {
  const names = READ_AGAIN[area] ?? [];
  await Promise.all(names.map((name) => readNameAgain(queries, name)));
}

async function readNameAgain(queries: QueryClient, name: QueryName): Promise<void> {
  // A first reading is not begun anew, and its answer may have been on its way before the change.
  const first = queries.getQueryCache().findAll({
    queryKey: [name],
    fetchStatus: 'fetching',
    predicate: ({ state }) => state.data === undefined,
  });
  await queries.invalidateQueries({ queryKey: [name] });
  await Promise.allSettled(first.map(({ promise }) => promise));
  const read = new Set(first.filter(({ state }) => state.data !== undefined));
  if (read.size > 0) await queries.invalidateQueries({ predicate: (query) => read.has(query) });
}

/**
 * Follows the core's changes until the signal is aborted.
 * @returns the code of the failure that ended it, or null when it was aborted.
 */
export async function followChanges(
  client: AppClient,
  queries: QueryClient,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    await client['archive.watch']({}, { signal, onProgress: ({ area }) => void readAgain(queries, area) });
    return signal.aborted ? null : 'UNREACHABLE';
  } catch (error) {
    return signal.aborted ? null : toFailureCode(error);
  }
}
