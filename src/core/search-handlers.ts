import type { SynopticContract } from '../contract/operations.ts';
import type { Handlers } from '../rpc/operation.ts';
import type { Modules } from './handlers.ts';

type SearchHandlers = Pick<Handlers<SynopticContract>, Extract<keyof SynopticContract, `search.${string}`>>;
type SearchesHandlers = Pick<
  Handlers<SynopticContract>,
  Extract<keyof SynopticContract, `searches.${string}` | `synonyms.${string}`>
>;

/** Answers what is searched for, and what the person keeps of it. */
export function searchHandlers(modules: Modules): SearchHandlers & SearchesHandlers {
  return { ...askedHandlers(modules), ...keptHandlers(modules) };
}

function askedHandlers({ search, searches, settings, archive }: Modules): SearchHandlers {
  const record = (text: string, total: number): number | null =>
    archive.database.readOnly || !settings.get().searchLog ? null : searches.log.record(text, total);
  return {
    'search.query': async ({ text, record: isRecorded, ...page }) => {
      const found = await search.query(text, page);
      return { ...found, logId: isRecorded ? record(text, found.total) : null };
    },
    'search.facets': ({ text }) => search.facets(text),
    'search.suggest': async ({ text, cursor }) => ({ suggestions: await search.suggest(text, cursor) }),
    'search.concordance': ({ text, ...page }) => search.concordance(text, page),
    'search.similar': (wanted) => search.similar(wanted),
  };
}

function keptHandlers({ searches, synonyms, changes }: Modules): SearchesHandlers {
  const told = <T>(result: T): T => {
    changes.tell('searches');
    return result;
  };
  return {
    'searches.list': () => ({ searches: searches.list() }),
    'searches.save': ({ name, text }) => told({ search: searches.save(name, text) }),
    'searches.rename': ({ id, name }) => told({ search: searches.rename(id, name) }),
    'searches.remove': ({ id }) => {
      searches.remove(id);
      return told({ id });
    },
    'searches.seen': ({ id }) => told({ search: searches.see(id) }),
    'searches.log': (page) => searches.log.list(page),
    'searches.mark': ({ id, outcome, note }) => told({ entry: searches.log.mark(id, outcome, note) }),
    'searches.clear': () => told({ removed: searches.log.clear() }),
    'searches.exportLog': ({ format }) => searches.exportLog(format),
    'searches.batch': ({ queries, limit }, { signal, report }) => searches.batch({ queries, limit, signal, report }),
    'synonyms.list': () => ({ groups: synonyms.list() }),
    'synonyms.save': ({ id, words }) => told({ group: synonyms.save(id, words) }),
    'synonyms.remove': ({ id }) => {
      synonyms.remove(id);
      return told({ id });
    },
  };
}
