import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../rpc/failure.ts';
import { LiveIndex } from './live-index.ts';
import { queryIndex } from './query-index.ts';
import { parseQuery } from './query-parser.ts';

test.each([
  ['foo:bar', 0, 3],
  ['decree "over', 7, 12],
])('%s fails at its position', (query, start, end) => {
  expect(() => parseQuery(query)).toThrow(
    expect.objectContaining({ code: 'QUERY_SYNTAX', details: expect.objectContaining({ start, end }) as unknown }),
  );
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
          queryIndex(new LiveIndex(), query, 10);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect((error as Failure).code).toBe('QUERY_SYNTAX');
        }
      },
    ),
    { numRuns: 500 },
  );
});
