import { hash } from 'node:crypto';
import { IndexHolder } from '../../../src/core/search/index-holder.ts';
import { YOUNG_MEGABYTES, startIndexWorker } from '../../../src/core/search/index-worker.ts';
import { indexDocuments, mergeInBackground } from '../../../src/core/search/indexing.ts';
import type { IndexDocument } from '../../../src/core/search/packed-documents.ts';
import type { Article } from '../corpus.ts';
import type { Engine } from '../engine.ts';
import type { BenchQuery } from '../queries.ts';

/** As it ships: `run.ts` builds it where it is not. */
const workerUrl = new URL('../../../out/main/search.worker.js', import.meta.url);
const textSha256 = (text: string): string => hash('sha256', text);

/** Our own segments, built by the threads that build them in the app. */
export const synoptic: Engine = {
  name: 'Synoptic',
  // The archive has the digest of every text since that was taken in.
  prepare: (articles) => articles.map((article) => ({ ...article, textSha256: textSha256(article.text) })),
  build: async (articles, folder) => {
    const documents = articles as readonly IndexDocument[];
    const holder = startIndexWorker(workerUrl);
    await holder.ask({ kind: 'open', folder, writable: true });
    await indexDocuments({
      documents,
      readText: (document) => (document as IndexDocument).text,
      ...{ holder, workerUrl, folder, isCancelled: () => false },
      ...{ report: () => undefined, onHeld: () => undefined, onLong: () => undefined },
    });
    await mergeInBackground({ holder, workerUrl, folder, isCancelled: () => false });
    await holder.ask({ kind: 'flush' });
    await holder.close();
    return undefined;
  },
  // The young generation is three semi-spaces: the limit that the worker has which answers in the app.
  serving: [`--max-semi-space-size=${YOUNG_MEGABYTES / 3}`],
  open: async (folder) => {
    const holder = new IndexHolder();
    await holder.open({ kind: 'open', folder, writable: false });
    return {
      search: (query) => holder.query({ kind: 'query', text: toQuery(query), limit: 10 }).hits.map(({ id }) => id),
      add: async ({ id, title, text }: Article) => {
        holder.add({ kind: 'add', documents: [{ id, title, text, textSha256: textSha256(text) }] });
      },
    };
  },
};

function toQuery({ kind, words }: BenchQuery): string {
  const text = words.join(' ');
  if (kind === 'prefix') return `${text}*`;
  if (kind === 'fuzzy') return `${text}~1`;
  return kind === 'phrase' ? `"${text}"` : text;
}
