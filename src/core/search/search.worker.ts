import { parentPort } from 'node:worker_threads';
import type lunr from 'lunr';
import { Failure } from '../../rpc/failure.ts';
import { createBuilder } from './analyzer.ts';
import { loadIndex, saveIndex } from './index-file.ts';
import { queryIndex } from './lunr-index.ts';
import type { SearchReplies, SearchReply, SearchRequest } from './worker-messages.ts';

/** Holds the Lunr index away from the main loop. While a new one is built, queries are answered from the one before. */
let index: lunr.Index | undefined;
let builder = createBuilder();
let added = 0;

type Answer = {
  [Kind in SearchRequest['kind']]: (request: Extract<SearchRequest, { kind: Kind }>) => Promise<SearchReplies[Kind]>;
};

const answer: Answer = {
  load: async ({ path, fingerprint }) => {
    const found = await loadIndex(path, fingerprint);
    if (found.outcome !== 'loaded') return { outcome: found.outcome, documents: 0 };
    index = found.index;
    return { outcome: 'loaded', documents: found.documents };
  },
  begin: async () => {
    builder = createBuilder();
    added = 0;
    return null;
  },
  add: async ({ documents }) => {
    for (const document of documents) builder.add(document);
    added += documents.length;
    return null;
  },
  finish: async ({ path, fingerprint }) => {
    index = builder.build();
    builder = createBuilder();
    const saved =
      path !== null &&
      (await saveIndex(path, index, { fingerprint, documents: added }).then(
        () => true,
        () => false,
      ));
    return { documents: added, saved };
  },
  query: async ({ text, limit }) => {
    const hits = index ? queryIndex(index, text) : [];
    return { hits: hits.slice(0, limit), total: hits.length };
  },
};

parentPort?.on('message', ({ id, request }: { id: number; request: SearchRequest }) => {
  // Each kind is answered by the function of its own name; TypeScript cannot follow that through the union.
  const work = answer[request.kind] as (request: SearchRequest) => Promise<SearchReplies[keyof SearchReplies]>;
  work(request).then(
    (value) => parentPort?.postMessage({ id, value } satisfies SearchReply),
    (error: unknown) => {
      const failure = error instanceof Failure ? error.toJSON() : { code: 'INTERNAL', message: String(error) };
      parentPort?.postMessage({ id, failure } satisfies SearchReply);
    },
  );
});
