import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { parseTree } from './query-grammar.ts';
import { FIELD_NAMES, OPERATORS } from './query-vocabulary.ts';

const page = readFileSync('docs/query-language.md', 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('|'));
const cellsOf = (row: string): string[] => row.split(' | ').map((cell) => cell.replace(/^\| | *\|$/g, '').trim());
const codeIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** The example of each row of the tables of queries. */
const isExample = (row: string): boolean => cellsOf(row).length === 2 && cellsOf(row)[0]!.startsWith('`');
const examples = rows.filter(isExample).map((row) => codeIn(cellsOf(row)[0]!)[0]!);

let opened: OpenedCore;
beforeAll(async () => {
  opened = await openTestCore([BUNDLED]);
});
afterAll(() => opened.dispose());

test('the page has examples', () => {
  expect(examples.length).toBeGreaterThan(30);
});

describe('every example of the page finds something in the bundled archive', () => {
  test.each(examples)('%s', async (text) => {
    const { total } = await opened.client['search.query']({ text });
    expect(total).toBeGreaterThan(0);
  });
});

test('every query that is named in passing can be read', () => {
  const named = rows.filter(isExample).flatMap((row) => codeIn(cellsOf(row)[1]!));
  const queries = named.filter((code) => /^\w.*[^:]$/.test(code) && !Object.hasOwn(OPERATORS, code));
  expect(queries.length).toBeGreaterThan(3);
  for (const text of [
    ...queries,
    'council tax AND toll',
    'tag:budget',
    'есть:заметка',
    'hat:notiz',
    'петиция ИЛИ petition',
    'И вот',
  ])
    expect(() => parseTree(text), text).not.toThrow();
});

test('the table of languages names just the operators and fields there are', () => {
  const table = rows.filter((row) => cellsOf(row).length === 4 && cellsOf(row)[0]!.startsWith('`'));
  const named = new Map(table.map((row) => [codeIn(row)[0]!, codeIn(row)]));
  for (const [word, operator] of Object.entries(OPERATORS))
    expect(named.get(operator.toUpperCase()), word).toContain(word);
  for (const [field, names] of Object.entries(FIELD_NAMES)) {
    const codes = named.get(`${field}:`)!.map((code) => code.slice(0, -1));
    for (const code of codes) expect(names).toContain(code);
  }
});
