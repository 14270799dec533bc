import type { z } from 'zod';
import type { searchContract } from '../../contract/search.ts';
import { normalForm } from './analyzer.ts';
import type { Asker } from './asker.ts';
import type { Column } from './columns.ts';
import { foldName } from './filters.ts';
import { printValue } from './query-printer.ts';
import { FIELD_NAMES, OPERATORS, WORK_KINDS, fieldOf } from './query-vocabulary.ts';
import type { FieldName } from './query-tree.ts';

export type Suggestion = z.infer<(typeof searchContract)['search.suggest']['output']>['suggestions'][number];

const MOST_WORDS = 8;
const MOST_VALUES = 12;
const MOST_FIELDS = 3;

/** A field and the value that is being typed behind it. */
const VALUE = /(\p{L}+):(?:(?:"[^"]*"|[^\s",]+),)*("[^"]*|[^\s",]*)$/u;
/** A word that is being typed, with no field or pattern to it. */
const WORD = /(?:^|[\s("+\-:])([\p{L}\p{M}\p{N}'’ʼ]+)$/u;
const QUOTED_REST = /^[^"]*"?/;
const REST = /^[\p{L}\p{M}\p{N}'’ʼ]*/u;

/** Completions of what is typed at `cursor`. Fails with `INDEX_UNAVAILABLE`, never for the text. */
export async function suggest(asker: Asker, text: string, cursor: number): Promise<Suggestion[]> {
  const before = text.slice(0, cursor);
  const after = text.slice(before.length);
  const [, name = '', value = ''] = VALUE.exec(before) ?? [];
  const field = fieldOf(name);
  if (field && field !== 'title' && field !== 'text') {
    const rest = (value.startsWith('"') ? QUOTED_REST : REST).exec(after)?.[0] ?? '';
    const range = { start: before.length - value.length, end: before.length + rest.length };
    return suggestValues(asker, field, { typed: value.replace('"', ''), range });
  }
  return suggestWords(asker, before, after);
}

async function suggestWords(asker: Asker, before: string, after: string): Promise<Suggestion[]> {
  const [, word = ''] = WORD.exec(before) ?? [];
  if (word === '' || Object.hasOwn(OPERATORS, word)) return [];
  const rest = REST.exec(after)?.[0] ?? '';
  const range = { start: before.length - word.length, end: before.length + rest.length };
  return [...fieldsLike(word, range), ...(await wordsLike(asker, word, range))];
}

type Range = Suggestion['range'];

function fieldsLike(typed: string, range: Range): Suggestion[] {
  const small = typed.toLowerCase();
  const names = Object.values(FIELD_NAMES).flatMap((each) => each.filter((name) => name.startsWith(small)));
  return names.slice(0, MOST_FIELDS).map((name) => ({ kind: 'field', text: `${name}:`, range, count: null }));
}

/** What was typed stays as it was typed, and the rest of the word is added. */
async function wordsLike(asker: Asker, typed: string, range: Range): Promise<Suggestion[]> {
  const { words } = await (await asker.holder()).ask({ kind: 'complete', prefix: typed, limit: MOST_WORDS });
  const form = normalForm(typed);
  const complete = (word: string): string => (form.length === typed.length ? typed + word.slice(form.length) : word);
  return words.map(({ word, count }) => ({ kind: 'word', text: complete(word), range, count }));
}

async function suggestValues(
  asker: Asker,
  field: FieldName,
  { typed, range }: { readonly typed: string; readonly range: Range },
): Promise<Suggestion[]> {
  await asker.columns.update();
  const wanted = foldName(typed);
  const begins = (label: string): boolean => ` ${foldName(label)}`.includes(` ${wanted}`);
  return valuesOf(asker, field)
    .filter(({ label, count }) => count > 0 && (wanted === '' || begins(label)))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(({ value, count }) => ({ kind: 'value', text: printValue(value), range, count }));
}

interface Value {
  readonly value: string;
  /** What it is known by, where that is not the value itself. */
  readonly label: string;
  readonly count: number;
}

function valuesOf(asker: Asker, field: FieldName): Value[] {
  const { columns } = asker;
  const { tags, kinds, questions } = asker.workColumns();
  const ofGroups = (groups: typeof tags): Value[] =>
    [...groups].map(([value, { label, documents }]) => ({ value, label, count: documents.size }));
  switch (field) {
    case 'lang':
      return countsOf(columns.language, columns.ids.length);
    case 'source':
      return countsOf(columns.source, columns.ids.length);
    case 'type':
      return countsOf(columns.type, columns.ids.length);
    case 'tag':
      return ofGroups(tags);
    case 'question':
      return ofGroups(questions);
    case 'has':
      return WORK_KINDS.map((kind) => ({ value: kind, label: kind, count: kinds.get(kind)?.documents.size ?? 0 }));
    default:
      return [];
  }
}

function countsOf(column: Column, documents: number): Value[] {
  const counts = new Int32Array(column.values.length);
  for (let document = 0; document < documents; document += 1) {
    const code = column.codeAt(document);
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return column.values.map((value, code) => ({ value, label: value, count: counts[code] as number }));
}
