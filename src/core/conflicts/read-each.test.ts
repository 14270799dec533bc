import { expect, test } from 'vitest';
import { readClaims } from './claims.ts';
import { readEach } from './read-each.ts';
import type { HeldClaims, NamedInput } from './worker-messages.ts';

const input = (id: string): NamedInput => ({
  ...{ id, text: 'The bridge was closed on Monday.', blocks: [{ kind: 'paragraph', start: 0, end: 32, number: 1 }] },
  ...{ title: '', publisher: null, issued: null, language: 'en' },
});

test('a document the rules fail on is left out, and the others are read', () => {
  const held: HeldClaims = new Map();
  readEach([input('b')], held, readClaims);
  const read = readEach([input('a'), input('b'), input('c')], held, (document) => {
    if (document.id === 'b') throw new RangeError('Invalid time value');
    return readClaims(document);
  });
  expect(read.map(({ id, claims }) => [id, claims === null])).toEqual([
    ['a', false],
    ['b', true],
    ['c', false],
  ]);
  expect([...held.keys()].sort()).toEqual(['a', 'c']);
});
