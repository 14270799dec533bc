import { describe, expect, it } from 'vitest';
import { parseRoute, toHash, type Route } from './routes.ts';

const routes: readonly Route[] = [
  { name: 'library' },
  { name: 'search', query: '+указ "300,000" & more?', tab: '' },
  { name: 'search', query: 'указ', tab: 'context' },
  { name: 'search', query: '', tab: 'synonyms' },
  { name: 'similar', documentId: 'mobilisation-2022:meduza-no-decree', passage: 7 },
  { name: 'read', documentId: 'mobilisation-2022:s0', at: { start: 10, end: 24 }, query: '300,000' },
  { name: 'read', documentId: 'a', at: null, query: '' },
  {
    name: 'read',
    documentId: 'a',
    at: null,
    query: '',
    beside: { documentId: 'b:c', at: { start: 1, end: 2 } },
  },
  { name: 'questions', tab: '' },
  { name: 'questions', tab: 'matrix' },
  { name: 'conflicts', conflictId: '' },
  { name: 'conflicts', conflictId: 'c-12 ab' },
  { name: 'question', questionId: 'called-up', view: 'positions', sources: [], open: null },
  {
    name: 'question',
    questionId: 'called-up',
    view: 'side-by-side',
    sources: ['mobilisation-2022:s0', 'mobilisation-2022:s1'],
    open: { documentId: 'mobilisation-2022:s0', at: { start: 1, end: 2 } },
  },
  { name: 'notebook', tab: '', note: '' },
  { name: 'notebook', tab: 'repair', note: '' },
  { name: 'notebook', tab: '', note: 'a1-b2' },
  { name: 'export', scope: 'document:mobilisation-2022:s0' },
  { name: 'settings' },
  { name: 'help', topic: '' },
  { name: 'help', topic: 'searching' },
  { name: 'link', address: 'archive://mobilisation-2022/mobilisation-2022%3As0#char=1,2' },
];

describe('routes', () => {
  it.each(routes)('reads back the address of $name', (route) => {
    expect(parseRoute(toHash(route))).toEqual(route);
  });

  it('shows the library for an address it does not know', () => {
    for (const hash of ['', '#', '#/nowhere', '#/nowhere/x', '#/read/']) expect(parseRoute(hash).name).toBe('library');
  });

  it('leaves out a place that cannot be read', () => {
    expect(parseRoute('#/read/a?at=5')).toMatchObject({ documentId: 'a', at: null });
    expect(parseRoute('#/read/%E0%A4%A')).toMatchObject({ documentId: '%E0%A4%A' });
  });
});
