import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A document of a test collection. */
export interface Judged {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A test collection in the style of TREC: documents, queries, and how relevant documents are to queries. */
export interface Collection {
  readonly name: string;
  /** `ru` when most of the letters are Cyrillic, else `en`. */
  readonly language: 'en' | 'ru';
  readonly documents: readonly Judged[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** By query, then by document; above 0 is relevant. */
  readonly relevance: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Reads `docs.jsonl`, `queries.jsonl` and `qrels.txt` in `folder`; queries without a relevant document are left out. */
export function readCollection(folder: string): Collection {
  const lines = (file: string): string[] => readFileSync(join(folder, file), 'utf8').trim().split('\n');
  const parsed = <T>(file: string): T[] => lines(file).map((line) => JSON.parse(line) as T);
  const relevance = new Map<string, Map<string, number>>();
  for (const line of lines('qrels.txt')) {
    const [query = '', , document = '', grade = '0'] = line.split(/\s+/);
    const grades = relevance.get(query) ?? new Map<string, number>();
    relevance.set(query, grades.set(document, Number(grade)));
  }
  const documents = parsed<Judged>('docs.jsonl').map(({ id, title, text }) => ({ id, title: title ?? '', text }));
  const sample = documents
    .slice(0, 50)
    .map(({ text }) => text)
    .join('');
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return {
    name: basename(folder),
    language: cyrillic * 2 > (sample.match(/\p{L}/gu)?.length ?? 0) ? 'ru' : 'en',
    documents,
    queries: parsed<{ id: string; text: string }>('queries.jsonl').filter(({ id }) =>
      [...(relevance.get(id)?.values() ?? [])].some((grade) => grade > 0),
    ),
    relevance,
  };
}
