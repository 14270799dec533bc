import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../rpc/failure.ts';
import { createBuilder } from './analyzer.ts';
import { queryIndex } from './lunr-index.ts';
import { parseQuery } from './query-parser.ts';

const DOCUMENTS = [
  { id: 'a', title: 'Decree', text: 'No decree is needed, he said; the mobilization is over. Up to 300,000 people.' },
  { id: 'b', title: 'Wave', text: 'A second wave of mobilization is not discussed. Some need a decree.' },
  { id: 'c', title: 'Волна', text: 'Мобилизация завершена, сказал Шойгу: призвано 300 000 человек.' },
];
const index = (() => {
  const builder = createBuilder();
  DOCUMENTS.forEach((document) => builder.add(document));
  return builder.build();
})();
const found = (query: string): string[] =>
  queryIndex(index, query)
    .map(({ id }) => id)
    .sort();

test.each([
  ['300,000', ['a', 'c']],
  ['300 000', ['a', 'c']],
  ['+decree -wave', ['a']],
  ['title:wave', ['b']],
  ['mobil*', ['a', 'b']],
  ['decre~1', ['a', 'b']],
  ['мобилизации', ['c']],
  ['"second wave"', ['b']],
  ['"wave second"', []],
  ['"need decree"', []],
  ['"need a decree"', ['b']],
  ['mobilization -"second wave"', ['a']],
  ['"призвано 300000 человек"', ['c']],
  ['the', ['a']],
  ['not', ['b']],
])('%s finds %j', (query, expected) => {
  expect(found(query)).toEqual(expected);
});

test('every match is a word of the text', () => {
  const [hit] = queryIndex(index, 'title:decree "300,000 people"');
  const text = DOCUMENTS[0]!.text;
  const words = hit!.text.flatMap(({ places }) => places.map(([start, length]) => text.slice(start, start + length)));
  expect(words).toEqual(['300,000 people']);
});

test.each([
  ['foo:bar', 0, 3],
  ['decree "over', 7, 12],
])('%s fails at its position', (query, start, end) => {
  expect(() => parseQuery(query)).toThrow(expect.objectContaining({ code: 'QUERY_SYNTAX', details: { start, end } }));
});

test('the parser fails only with its own code, whatever is typed', () => {
  const pieces = fc.constantFrom(
    '"',
    '+',
    '-',
    '~',
    '*',
    '^',
    ':',
    ' ',
    'title:',
    'word',
    '300 000',
    '~2',
    '^3',
    '\\',
    '—',
    'ё',
    '😀',
    '(',
    ')',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 12 }).map((each) => each.join('')),
        fc.string({ unit: 'binary', maxLength: 30 }),
      ),
      (query) => {
        try {
          queryIndex(index, query);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect((error as Failure).code).toBe('QUERY_SYNTAX');
        }
      },
    ),
    { numRuns: 500 },
  );
});
