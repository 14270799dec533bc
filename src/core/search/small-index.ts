import { hash } from 'node:crypto';
import { IndexHolder } from './index-holder.ts';
import { toPlainWords } from './plain-words.ts';

/** A short text to be found again. */
export interface SmallText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
}

/** Finds some texts that are held in memory, as the archive is searched. */
export interface SmallIndex {
  /** Ids of the texts that hold any of the words, the best first. */
  find(words: string, limit: number): readonly string[];
}

/** An index in memory over a few texts. */
export function createSmallIndex(texts: readonly SmallText[]): SmallIndex {
  const holder = new IndexHolder();
  holder.add({ kind: 'add', documents: texts.map((text) => ({ ...text, textSha256: hash('sha256', text.text) })) });
  return {
    find: (words, limit) => {
      const text = toPlainWords(words);
      return text === '' ? [] : holder.query({ kind: 'query', text, limit }).hits.map(({ id }) => id);
    },
  };
}
