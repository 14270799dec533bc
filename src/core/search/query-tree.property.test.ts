import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../rpc/failure.ts';
import { termOf } from './analyzer.ts';
import { fromMemory } from './byte-source.ts';
import { WordsRead } from './document-words.ts';
import { createQuestions } from './index-questions.ts';
import { LiveIndex } from './live-index.ts';
import { locate } from './locate.ts';
import { parseTree } from './query-grammar.ts';
import { queryIndex } from './query-index.ts';
import { printQuery } from './query-printer.ts';
import type { QueryNode, SideItem } from './query-tree.ts';
import { openSegment } from './segment.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { wordsOf } from './words.ts';

const PIECES = [
  ...['"', '+', '-', '~', '*', '^', ':', ' ', '  ', '(', ')', ',', '..', '\\', '—', '/', '«', '»', '“', '”', "'", '’'],
  ...[
    'title:',
    'язык:ru',
    'lang:',
    'n:',
    'n:5..',
    '..300',
    'said:',
    '2022-10',
    'has:',
    'note',
    'source:"A b"',
    'foo:bar',
  ],
  ...['AND', 'ИЛИ', 'NICHT', 'NOT', 'NEAR', 'NEAR/5', 'OR', 'and', 'word', 'слово', '300 000', '300 тыс.', '~2', '^3'],
  ...[
    'ё',
    '😀',
    '\ud800',
    'http://a.b/c*d',
    '12:30',
    'C:\\x',
    "O'Brien",
    'mobil*',
    'three hundred',
    'thousand',
    '7',
    '000',
  ],
];
const typed = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((each) => each.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((each) => each.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

test('the parser fails only with its own failure, which points into the query', () => {
  fc.assert(
    fc.property(typed, (text) => {
      try {
        parseTree(text);
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
        const { code, details } = error as Failure;
        expect(code).toBe('QUERY_SYNTAX');
        const { start, end, expected } = details as { start: number; end: number; expected: string[] };
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(expected.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 3000 },
  );
});

test.each(['-«’mobil*', "-«'mobil*", '’mobil*', "o'mob*"])(
  'the tree of %s is printed so that it parses to itself',
  (text) => {
    const tree = parseTree(text);
    expect(parseTree(printQuery(tree)), printQuery(tree)).toEqual(tree);
  },
);

test('a printed tree parses to itself', () => {
  let parsed = 0;
  fc.assert(
    fc.property(typed, (text) => {
      let tree: QueryNode;
      try {
        tree = parseTree(text);
      } catch {
        return;
      }
      parsed += 1;
      expect(parseTree(printQuery(tree)), printQuery(tree)).toEqual(tree);
    }),
    { numRuns: 3000 },
  );
  expect(parsed).toBeGreaterThan(500);
});

const WORDS = ['ferry', 'toll', 'decree', 'council', 'petition', 'bridge', '300', '7000', 'decrees'];
const word = fc.constantFrom(...WORDS);
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  word.map((text): QueryNode => ({ kind: 'word', text, field: null, distance: 0, boost: 1 })),
  fc
    .tuple(word, fc.constantFrom('title' as const, 'text' as const))
    .map(([text, field]): QueryNode => ({ kind: 'word', text, field, distance: 0, boost: 1 })),
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom(null, 0, 1, 4))
    .map(([words, slop]): QueryNode => ({ kind: 'phrase', text: words.join(' '), field: null, slop })),
  fc.tuple(word, word, fc.integer({ min: 1, max: 6 })).map(([left, right, distance]): QueryNode => {
    const each = (text: string): QueryNode => ({ kind: 'word', text, field: null, distance: 0, boost: 1 });
    return { kind: 'near', left: each(left), right: each(right), distance };
  }),
  fc
    .tuple(fc.constantFrom(null, 5, 300), fc.constantFrom(301, 8000))
    .map(([from, to]): QueryNode => ({ kind: 'number', from, to })),
);
const tree = fc.letrec<{ node: QueryNode; side: QueryNode }>((tie) => ({
  side: fc
    .array(
      fc.record<SideItem>({
        presence: fc.constantFrom('plain', 'plain', 'required', 'refused'),
        node: fc.oneof({ maxDepth: 3 }, leaf, tie('node')),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((items): QueryNode => ({ kind: 'side', items })),
  node: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie('side'),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('side'), { minLength: 2, maxLength: 3 }))
      .map(([kind, of]): QueryNode => ({ kind, of })),
  ),
})).node;

const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '; it was ')), { maxLength: 15 })
  .map((parts) => parts.flat().join(''));
const documents = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 });

/** What a document says, by field: the term of every word in order. */
type Fields = readonly (readonly string[])[];
const termsIn = (each: string): string[] => wordsOf(each).map(({ form }) => termOf(form));

/** Whether a document matches, told word by word without any index. */
function matches(node: QueryNode, fields: Fields): boolean {
  switch (node.kind) {
    case 'word':
      return chosen(node.field, fields).some((words) => words.includes(termOf(node.text)));
    case 'number':
      return fields.flat().some((each) => /^\d+$/.test(each) && inRange(Number(each), node.from, node.to));
    case 'phrase':
      return chosen(node.field, fields).some((words) => holdsPhrase(words, termsIn(node.text), node.slop));
    case 'near':
      return fields.some((words) => {
        const [left, right] = [node.left, node.right].map((each) => termsIn((each as { text: string }).text)[0]);
        return words.some((a, i) =>
          words.some((b, j) => i !== j && Math.abs(i - j) <= node.distance && a === left && b === right),
        );
      });
    case 'and':
      return node.of.every((each) => matches(each, fields));
    case 'or':
      return node.of.some((each) => matches(each, fields));
    case 'side': {
      const optional = node.items.filter((each) => each.presence === 'plain' && each.node.kind === 'word');
      const refused = node.items.filter(({ presence }) => presence === 'refused');
      const numbers = node.items.filter((each) => each.node.kind === 'number' && !refused.includes(each));
      const needed = node.items.filter((each) => ![...optional, ...refused, ...numbers].includes(each));
      if (refused.some((each) => matches(each.node, fields))) return false;
      if (!numbers.every((each) => matches(each.node, fields))) return false;
      if (needed.length > 0) return needed.every((each) => matches(each.node, fields));
      return optional.length === 0 || optional.some((each) => matches(each.node, fields));
    }
    default:
      return false;
  }
}

const chosen = (field: string | null, fields: Fields): Fields =>
  field === null ? fields : [fields[field === 'title' ? 0 : 1]!];
const inRange = (value: number, from: number | null, to: number | null): boolean =>
  value >= (from ?? 0) && value <= (to ?? Infinity);

function holdsPhrase(words: readonly string[], wanted: readonly string[], slop: number | null): boolean {
  if (slop === null) return words.some((_, at) => wanted.every((each, offset) => words[at + offset] === each));
  return words.some((_, at) => {
    const rest = words.slice(at, at + wanted.length + slop);
    return wanted.every((each) => {
      const found = rest.indexOf(each);
      if (found !== -1) rest.splice(found, 1, '');
      return found !== -1;
    });
  });
}

function indexOf(held: readonly (readonly [string, string])[], segments: number): LiveIndex {
  const index = new LiveIndex();
  for (let segment = 0; segment < segments; segment += 1) {
    const builder = createSegmentBuilder();
    held.forEach(([title, body], number) => {
      if (number % segments === segment)
        builder.add({ id: `d${number}`, title, text: body, textSha256: '0'.repeat(64) });
    });
    index.add(String(segment), openSegment(fromMemory(builder.build())));
  }
  return index;
}

test('any tree finds the documents that a look at each of them finds', () => {
  fc.assert(
    fc.property(documents, tree, fc.integer({ min: 1, max: 2 }), (held, wanted, segments) => {
      const printed = printQuery(wanted);
      const { hits, total } = queryIndex(indexOf(held, segments), printed, 100);
      const expected = held.flatMap((each, number) =>
        matches(parseTree(printed), each.map(termsIn)) ? [`d${number}`] : [],
      );
      expect(hits.map(({ id }) => id).sort(), printed).toEqual(expected);
      expect(total).toBe(expected.length);
      expect(
        createQuestions(indexOf(held, segments), new WordsRead()).match({ kind: 'match', text: printed }).total,
      ).toBe(expected.length);
    }),
    { numRuns: 1500 },
  );
});

test('what is marked are words that are asked for, never one that is only refused', () => {
  fc.assert(
    fc.property(documents, tree, (held, wanted) => {
      const printed = printQuery(wanted);
      const asked = new Set(askedFor(parseTree(printed)));
      for (const { id, text: found } of queryIndex(indexOf(held, 1), printed, 100).hits) {
        const [, body] = held[Number(id.slice(1))]!;
        for (const { places } of locate(body, found))
          for (const [start, length] of places)
            for (const marked of termsIn(body.slice(start, start + length)))
              expect(asked.has(marked) || (asked.has('#') && /^\d+$/.test(marked)), `${printed} marks ${marked}`).toBe(
                true,
              );
      }
    }),
    { numRuns: 800 },
  );
});

/** The terms a tree asks for; `#` for numbers of a range. */
function askedFor(node: QueryNode): string[] {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return termsIn(node.text);
    case 'number':
      return ['#'];
    case 'near':
      return [node.left, node.right].flatMap(askedFor);
    case 'and':
    case 'or':
      return node.of.flatMap(askedFor);
    case 'side':
      return node.items.flatMap((each) => (each.presence === 'refused' ? [] : askedFor(each.node)));
    default:
      return [];
  }
}

test.each([
  ['decree NEAR/3 toll', 'toll and a decree; later a decree', ['toll', 'decree']],
  ['"decree toll"~1', 'decree, decree of toll', ['decree', 'toll']],
  ['n:200..300000', 'In 2022 some 150 of 300,000', ['2022', '300,000']],
  ['ferry NOT toll', 'ferry council', ['ferry']],
  ['ferry -"toll bridge"', 'toll ferry bridge', ['ferry']],
  ['(ferry OR "toll bridge") council', 'toll ferry, council, toll bridge', ['ferry', 'council', 'toll bridge']],
])('%s marks just the words that match', (query, body, marked) => {
  const [hit] = queryIndex(indexOf([['', body]], 1), query, 1).hits;
  const places = locate(body, hit?.text ?? []).flatMap((each) => each.places);
  const inOrder = [...new Set(places.map(([start, length]) => body.slice(start, start + length)))];
  expect(inOrder.sort()).toEqual([...marked].sort());
});
