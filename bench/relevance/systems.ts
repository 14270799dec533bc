import { DatabaseSync } from 'node:sqlite';
import lunr from 'lunr';
import russian from 'lunr-languages/lunr.ru.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import { fromMemory } from '../../src/core/search/byte-source.ts';
import { WordsRead } from '../../src/core/search/document-words.ts';
import { LiveIndex } from '../../src/core/search/live-index.ts';
import { rankIndex } from '../../src/core/search/query-index.ts';
import { createSegmentBuilder } from '../../src/core/search/segment-builder.ts';
import { openSegment } from '../../src/core/search/segment.ts';
import type { Collection, Judged } from './collection.ts';

/** A search engine over one collection: ids of the best documents, at most a thousand. */
export type Ranker = (query: string) => readonly string[];

const MOST = 1000;
/** The collections ask in plain words: signs in them are not meant as operators. */
const plainWords = (query: string): string => query.replace(/[^\p{L}\p{N}\s]/gu, ' ').trim();

/** Our index, in several segments as it grows in the app, asked as the batch search asks it. */
export function synoptic({ documents }: Collection): Ranker {
  const index = new LiveIndex();
  const size = Math.ceil(documents.length / 3);
  for (let from = 0; from < documents.length; from += size) {
    const builder = createSegmentBuilder();
    for (const each of documents.slice(from, from + size)) builder.add({ ...each, textSha256: '0'.repeat(64) });
    index.add(String(from), openSegment(fromMemory(builder.build())));
  }
  const byId = new Map(documents.map((each) => [each.id, each]));
  const read = new WordsRead();
  return (query) => {
    const words = plainWords(query);
    for (let round = 1; ; round += 1) {
      const { ranking, wanted } = rankIndex(index, words, MOST, read);
      if (wanted.length === 0 || round === 3) return ranking.map(({ id }) => id);
      for (const id of wanted) read.add(byId.get(id) as Judged);
    }
  };
}

stemmerSupport(lunr);
russian(lunr);

/** Lunr with its defaults, and with the language's plugin where that is not English. */
export function plainLunr({ documents, language }: Collection): Ranker {
  const index = lunr((builder) => {
    if (language === 'ru') builder.use((lunr as unknown as { ru: lunr.Builder.Plugin }).ru);
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const each of documents) builder.add(each);
  });
  return (query) =>
    index
      .search(plainWords(query))
      .slice(0, MOST)
      .map(({ ref }) => ref);
}

/** SQLite FTS5 with its English stemmer; Lunr's stop words are left out of the query. */
export function fts5({ documents }: Collection): Ranker {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE d USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO d (id, title, text) VALUES (?, ?, ?)');
  for (const { id, title, text } of documents) insert.run(id, title, text);
  const find = database.prepare('SELECT id FROM d WHERE d MATCH ? ORDER BY rank LIMIT 1000');
  const isTelling = (word: string): boolean => lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined;
  return (query) => {
    const words = plainWords(query).toLowerCase().split(/\s+/).filter(isTelling);
    if (words.length === 0) return [];
    return find.all(words.map((word) => `"${word}"`).join(' OR ')).map((row) => String(row['id']));
  };
}
