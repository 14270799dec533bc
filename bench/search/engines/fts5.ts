import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Engine } from '../engine.ts';
import type { BenchQuery } from '../queries.ts';

/** SQLite's full-text search with its English stemmer. */
export const fts5: Engine = {
  name: 'SQLite FTS5',
  build: async (articles, folder) => {
    const database = new DatabaseSync(join(folder, 'fts5.db'));
    database.exec("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')");
    const insert = database.prepare('INSERT INTO articles (id, title, text) VALUES (?, ?, ?)');
    database.exec('BEGIN');
    for (const { id, title, text } of articles) insert.run(id, title, text);
    database.exec('COMMIT');
    database.exec("INSERT INTO articles (articles) VALUES ('optimize')");
    database.close();
    return undefined;
  },
  open: async (folder) => {
    const database = new DatabaseSync(join(folder, 'fts5.db'));
    const find = database.prepare('SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10');
    const insert = database.prepare('INSERT INTO articles (id, title, text) VALUES (?, ?, ?)');
    return {
      search: (query) => {
        const match = toMatch(query);
        return match === undefined ? undefined : find.all(match).map((row) => String(row['id']));
      },
      add: async ({ id, title, text }) => {
        insert.run(id, title, text);
      },
    };
  },
};

function toMatch({ kind, words }: BenchQuery): string | undefined {
  if (kind === 'fuzzy') return undefined;
  if (kind === 'phrase') return `"${words.join(' ')}"`;
  return kind === 'prefix' ? `"${words.join('')}"*` : words.map((word) => `"${word}"`).join(' OR ');
}
