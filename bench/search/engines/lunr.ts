import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import type { Engine } from '../engine.ts';
import type { BenchQuery } from '../queries.ts';

/** Lunr as it ships, with the positions that highlights need. */
export const plainLunr: Engine = {
  name: 'lunr.Index',
  most: { documents: 20_000, reason: 'building takes 10 GB at 100,000 articles, and the JSON no longer fits a string' },
  build: async (articles, folder) => {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title');
      builder.field('text');
      builder.metadataWhitelist = ['position'];
      for (const article of articles) builder.add(article);
    });
    writeFileSync(join(folder, 'lunr.json'), JSON.stringify(index));
    return undefined;
  },
  open: async (folder) => {
    const index = lunr.Index.load(JSON.parse(readFileSync(join(folder, 'lunr.json'), 'utf8')) as object);
    return {
      search: (query) => {
        const text = toQuery(query);
        return text === undefined
          ? undefined
          : index
              .search(text)
              .slice(0, 10)
              .map(({ ref }) => ref);
      },
    };
  },
};

function toQuery({ kind, words }: BenchQuery): string | undefined {
  if (kind === 'phrase') return undefined;
  const text = words.join(' ');
  return kind === 'prefix' ? `${text}*` : kind === 'fuzzy' ? `${text}~1` : text;
}
