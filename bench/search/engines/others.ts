import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, insert, load, save, search } from '@orama/orama';
import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Engine } from '../engine.ts';

const MINI = { idField: 'id', fields: ['title', 'text'] };

/** MiniSearch with its defaults. */
export const miniSearch: Engine = {
  name: 'MiniSearch',
  build: async (articles, folder) => {
    const index = new MiniSearch(MINI);
    index.addAll(articles);
    writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(index));
    return undefined;
  },
  open: async (folder) => {
    const index = MiniSearch.loadJSON(readFileSync(join(folder, 'minisearch.json'), 'utf8'), MINI);
    return {
      search: ({ kind, words }) => {
        if (kind === 'phrase') return undefined;
        const options = kind === 'prefix' ? { prefix: true } : kind === 'fuzzy' ? { fuzzy: 1 } : {};
        const found = index.search(words.join(' '), options);
        return found.slice(0, 10).map(({ id }) => String(id));
      },
      add: async (article) => index.add(article),
    };
  },
};

const FLEX = { document: { id: 'id', index: ['title', 'text'] }, tokenize: 'strict' } as const;

/** FlexSearch with whole words; it has neither ranking by frequency nor phrases. */
export const flexSearch: Engine = {
  name: 'FlexSearch',
  build: async (articles, folder) => {
    const index = new Document(FLEX as never);
    for (const article of articles) index.add(article as never);
    const parts: [string, string][] = [];
    await index.export((key: string, data: string) => void parts.push([key, data]));
    writeFileSync(join(folder, 'flexsearch.json'), JSON.stringify(parts));
    return undefined;
  },
  open: async (folder) => {
    const index = new Document(FLEX as never);
    const parts = JSON.parse(readFileSync(join(folder, 'flexsearch.json'), 'utf8')) as [string, string][];
    for (const [key, data] of parts) index.import(key, data);
    return {
      search: ({ kind, words }) => {
        if (kind !== 'frequent word' && kind !== 'four words') return undefined;
        const found = index.search(words.join(' '), { limit: 10, suggest: true }) as { result: unknown[] }[];
        return found.flatMap(({ result }) => result.map(String)).slice(0, 10);
      },
      add: async (article) => void index.add(article as never),
    };
  },
};

const ORAMA = { schema: { title: 'string', text: 'string' } } as const;

/** Orama with its defaults. */
export const orama: Engine = {
  name: 'Orama',
  most: { documents: 20_000, reason: 'opening takes two minutes and 13 GB at 100,000 articles' },
  build: async (articles, folder) => {
    const index = create(ORAMA);
    for (const article of articles) void insert(index, article);
    writeFileSync(join(folder, 'orama.json'), JSON.stringify(save(index)));
    return undefined;
  },
  open: async (folder) => {
    const index = create(ORAMA);
    load(index, JSON.parse(readFileSync(join(folder, 'orama.json'), 'utf8')) as never);
    return {
      search: ({ kind, words }) => {
        if (kind === 'phrase') return undefined;
        const options = { term: words.join(' '), limit: 10, exact: kind !== 'prefix' && kind !== 'fuzzy' };
        const found = search(index, { ...options, ...(kind === 'fuzzy' ? { tolerance: 1 } : {}) });
        return (found as { hits: { id: string }[] }).hits.map(({ id }) => id);
      },
      add: async (article) => void insert(index, article),
    };
  },
};
