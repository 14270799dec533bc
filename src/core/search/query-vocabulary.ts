import type { FieldName } from './query-tree.ts';

/** The words of the query language, in every language of the interface at once: a query means the same to everybody. */

export type Operator = 'and' | 'or' | 'not' | 'near';

/** Operators are written in capitals; in small letters they are words like any other. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  AND: 'and', И: 'and', ТА: 'and', І: 'and', UND: 'and',
  OR: 'or', ИЛИ: 'or', АБО: 'or', ODER: 'or',
  NOT: 'not', НЕ: 'not', NICHT: 'not',
  NEAR: 'near', РЯДОМ: 'near', ПОРУЧ: 'near', NAHE: 'near',
}; // prettier-ignore

/** The English name first: it is what a printed query has. */
export const FIELD_NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  title: ['title', 'заголовок', 'название', 'назва', 'titel'],
  text: ['text', 'текст'],
  lang: ['lang', 'language', 'язык', 'мова', 'sprache'],
  source: ['source', 'источник', 'джерело', 'quelle'],
  type: ['type', 'тип', 'typ', 'art'],
  tag: ['tag', 'метка', 'мітка', 'schlagwort'],
  has: ['has', 'есть', 'має', 'hat'],
  question: ['question', 'вопрос', 'питання', 'frage'],
  said: ['said', 'сказано', 'gesagt'],
  issued: ['issued', 'издано', 'видано', 'erschienen'],
  n: ['n', 'число', 'zahl'],
};

/** What `has:` can ask for. */
export const WORK_KINDS = ['note', 'highlight', 'bookmark', 'statement'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
const WORK_NAMES: Readonly<Record<WorkKind, readonly string[]>> = {
  note: ['note', 'заметка', 'нотатка', 'notiz'],
  highlight: ['highlight', 'выделение', 'виділення', 'markierung'],
  bookmark: ['bookmark', 'закладка', 'lesezeichen'],
  statement: ['statement', 'утверждение', 'твердження', 'aussage'],
};

const FIELDS = new Map(
  Object.entries(FIELD_NAMES).flatMap(([field, names]) => names.map((name) => [name, field as FieldName] as const)),
);
const WORK = new Map(
  Object.entries(WORK_NAMES).flatMap(([kind, names]) => names.map((name) => [name, kind as WorkKind] as const)),
);

/** The field of a name in any of the languages, whatever its case; undefined where there is none. */
export const fieldOf = (name: string): FieldName | undefined => FIELDS.get(name.toLowerCase());

/** The kind of work of a name in any of the languages; undefined where there is none. */
export const workKindOf = (name: string): WorkKind | undefined => WORK.get(name.toLowerCase());

/** What comes before a colon in addresses: no field is meant. */
export const ADDRESS_SCHEMES = new Set([
  ...['http', 'https', 'ftp', 'file', 'mailto', 'tel', 'doi', 'urn', 'isbn', 'issn', 'data', 'javascript'],
]);
