import { randomUUID } from 'node:crypto';
import { synonymGroup, type SynonymGroup } from '../../domain/search.ts';
import { Failure } from '../../rpc/failure.ts';
import type { LibraryDatabase } from '../archive/archive.ts';

/** Groups of words that stand for one another, edited by the person. Changes fail with the save failures. */
export interface Synonyms {
  /** By their first words. */
  list(): SynonymGroup[];
  /** Fails with `SYNONYMS_NOT_FOUND`, and with `WORD_HAS_GROUP` where a word stands in another group. */
  save(id: string | undefined, words: readonly string[]): SynonymGroup;
  /** Fails with `SYNONYMS_NOT_FOUND`. */
  remove(id: string): void;
}

/** Synonyms in `database`. */
export function createSynonyms(database: LibraryDatabase): Synonyms {
  const list = (): SynonymGroup[] =>
    database
      .all('SELECT id, words FROM synonym_group')
      .map((row) => synonymGroup.parse({ id: row['id'], words: JSON.parse(String(row['words'])) }))
      .sort((a, b) => String(a.words[0]).localeCompare(String(b.words[0])) || (a.id < b.id ? -1 : 1));
  const check = (id: string): void => {
    if (!database.get('SELECT id FROM synonym_group WHERE id = ?', id)) throw notFound(id);
  };
  return {
    list,
    save: (id, words) => {
      if (id !== undefined) check(id);
      const group = { id: id ?? randomUUID(), words: distinct(words) };
      if (group.words.length < 2) throw new Failure('INVALID_INPUT', 'A group takes at least two different words.');
      for (const other of list()) if (other.id !== group.id) refuseShared(group.words, other);
      database.write((run) =>
        run('INSERT OR REPLACE INTO synonym_group (id, words) VALUES (?, ?)', group.id, JSON.stringify(group.words)),
      );
      return group;
    },
    remove: (id) => {
      check(id);
      database.write((run) => run('DELETE FROM synonym_group WHERE id = ?', id));
    },
  };
}

const fold = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

function distinct(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [fold(word), word])).values()];
}

/** In two groups at once a word would join them without anybody having said so. */
function refuseShared(words: readonly string[], other: SynonymGroup): void {
  const taken = new Set(other.words.map(fold));
  const word = words.find((each) => taken.has(fold(each)));
  if (word === undefined) return;
  const message = `“${word}” stands in another group already, with “${other.words.find((each) => fold(each) !== fold(word)) ?? ''}”. Add the new words to that group.`;
  throw new Failure('WORD_HAS_GROUP', message, { word, id: other.id });
}

function notFound(id: string): Failure {
  return new Failure('SYNONYMS_NOT_FOUND', 'There is no such group of words any more. It may have been removed.', {
    id,
  });
}
