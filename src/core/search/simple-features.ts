import type { SearchHit } from '../../domain/search.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Archive } from '../archive/archive.ts';
import { isStopWord } from './analyzer.ts';
import type { Concordance, ConcordancePage, Facets, Found, Similar, Suggestion } from './search.ts';
import { wordsOf } from './words.ts';

/** Counts the sources and languages of documents. */
export function countFacets(archive: Archive, ids: readonly string[]): Facets {
  const wanted = new Set(ids);
  const documents = archive.documents().filter(({ id }) => wanted.has(id));
  const count = (field: 'source' | 'language', valueOf: (of: (typeof documents)[number]) => string | null) => {
    const counts = new Map<string, number>();
    for (const document of documents) {
      const value = valueOf(document);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].sort((a, b) => b[1] - a[1]);
    const known = values.reduce((sum, [, each]) => sum + each, 0);
    return {
      field,
      values: values.map(([label, each]) => ({
        label,
        expression: field === 'source' ? `source:"${label}"` : `lang:${label}`,
        count: each,
        chosen: false,
      })),
      distinct: counts.size,
      without: documents.length - known,
    };
  };
  return {
    total: documents.length,
    facets: [
      count('source', ({ description }) => description.publisher),
      count('language', ({ description }) => description.language),
    ],
  };
}

const FIELDS = ['title', 'text'];

/** Completes the names of fields. */
export function suggestFields(text: string, cursor: number): Suggestion[] {
  const word = /\p{L}*$/u.exec(text.slice(0, cursor))?.[0] ?? '';
  if (word === '') return [];
  const range = { start: cursor - word.length, end: cursor };
  return FIELDS.filter((name) => name.startsWith(word)).map((name) => ({
    kind: 'field',
    text: `${name}:`,
    range,
    count: null,
  }));
}

/** Matches of the hits with the text around them. */
export async function simpleConcordance(
  { hits, total }: Found,
  { limit, offset }: ConcordancePage,
  archive: Archive,
): Promise<Concordance> {
  const lines: Concordance['lines'] = [];
  for (const { documentId, identifier, title, ...hit } of hits) {
    const { text, blocks } = await archive.text(documentId);
    for (const { passage, matches } of [hit, ...hit.more]) {
      for (const range of matches) {
        const block = blocks.find(({ start, end }) => start <= range.start && range.end <= end) ?? range;
        lines.push({
          ...{ documentId, identifier, title, passage, range },
          left: text.slice(block.start, range.start),
          match: text.slice(range.start, range.end),
          right: text.slice(range.end, block.end),
        });
      }
    }
  }
  return { lines: lines.slice(offset, offset + limit), total: lines.length, documents: total, read: hits.length };
}

/** The words of a passage that tell something. Fails with `PASSAGE_NOT_FOUND` and as `archive.text`. */
export async function passageWords(archive: Archive, documentId: string, passage: number): Promise<string[]> {
  const { text, blocks } = await archive.text(documentId);
  const block = blocks.find(({ number }) => number === passage);
  if (!block) {
    const message = 'There is no such passage in this document. Open the document again.';
    throw new Failure('PASSAGE_NOT_FOUND', message, { passage });
  }
  const forms = wordsOf(text.slice(block.start, block.end)).map(({ form }) => form);
  return [...new Set(forms.filter((form) => !isStopWord(form)))].slice(0, 25);
}

/** The hit without one passage of it; nothing where that was all. */
export function withoutPassage(hit: SearchHit, documentId: string, passage: number): Similar['hits'] {
  const { identifier, title, publisher, score, more } = hit;
  const passages = [hit, ...more].filter((each) => hit.documentId !== documentId || each.passage !== passage);
  const [best] = passages;
  if (!best) return [];
  const { snippet, ranges, matches } = best;
  const document = { documentId: hit.documentId, identifier, title, publisher, score };
  return [{ ...document, passage: best.passage, snippet, ranges, matches }];
}
