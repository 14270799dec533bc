import { isStopWord, normalForm } from './analyzer.ts';
import { scanWords } from './word-scanner.ts';

/** A document as it was read for ranking: its title where one was stated, and its text. */
export interface ReadDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** How often each telling word stands in a document, in the form it is written in. */
export type DocumentWords = ReadonlyMap<string, number>;

/** Words of documents that were read lately, by id; the oldest go when they become too many. */
export class WordsRead {
  private readonly held = new Map<string, DocumentWords>();
  private entries = 0;
  private readonly most: number;

  /** Keeps no more than `most` words, some sixty bytes each. */
  constructor(most = MOST_WORDS) {
    this.most = most;
  }

  get(id: string): DocumentWords | undefined {
    return this.held.get(id);
  }

  add(document: ReadDocument): void {
    const { id } = document;
    if (this.held.has(id)) return;
    const words = countWords(document);
    this.held.set(id, words);
    this.entries += words.size;
    for (const [oldest, { size }] of this.held) {
      if (this.entries <= this.most || oldest === id) return;
      this.held.delete(oldest);
      this.entries -= size;
    }
  }

  /** To be called when documents change. */
  clear(): void {
    this.held.clear();
    this.entries = 0;
  }
}

/** About fifteen megabytes: some two thousand abstracts or a thousand articles. */
const MOST_WORDS = 250_000;

function countWords({ title, text }: ReadDocument): DocumentWords {
  const counts = new Map<string, number>();
  for (const field of [title, text]) {
    scanWords(field, (start, end) => {
      const form = tellingForm(field.slice(start, end));
      if (form !== '') counts.set(form, (counts.get(form) ?? 0) + 1);
    });
  }
  return counts;
}

/** Spellings repeat, so the slow part is done once for each. */
const forms = new Map<string, string>();
const MOST_FORMS = 50_000;

/** The normal form of a spelling; empty for stop words. */
function tellingForm(word: string): string {
  let form = forms.get(word);
  if (form === undefined) {
    form = normalForm(word);
    if (isStopWord(form)) form = '';
    if (forms.size >= MOST_FORMS) forms.clear();
    forms.set(word, form);
  }
  return form;
}
