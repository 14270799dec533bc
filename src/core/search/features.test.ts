import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

/** A Markdown file with what its front matter says. */
const withMatter = (matter: Readonly<Record<string, string>>, text: string): string =>
  `---\n${Object.entries(matter)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n${text}`;

async function importAll(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const paths = Object.entries(files).map(([name, content]) => opened.write(name, content));
  const { files: outcomes } = await opened.importing(...paths);
  return Object.fromEntries(outcomes.map(({ path, documentId }) => [path.split('/').at(-1), documentId!]));
}

const PRESS = {
  'a.md': withMatter(
    { identifier: 'a', title: 'Toll up', publisher: 'Herald', issued: '2022-10-05', type: 'news' },
    'The ferry toll rises to 300,000 crowns.',
  ),
  'b.md': withMatter(
    { identifier: 'b', title: 'Toll stays', publisher: 'Herald', issued: '2022-12', type: 'report' },
    'The ferry toll stays.',
  ),
  'c.md': withMatter(
    { identifier: 'c', title: 'Паром', publisher: '"Вестник"', issued: '2022-11-01', language: 'ru' },
    'Паром подорожал, сообщили в совете города.',
  ),
  'd.md': withMatter({ identifier: 'd', title: 'No date' }, 'The ferry sinks.'),
};
const names = async (text: string): Promise<string[]> =>
  (await opened.client['search.query']({ text })).hits.map(({ identifier }) => identifier).sort();

describe('filters', () => {
  test.each([
    ['ferry source:herald', ['a', 'b']],
    ['ferry -source:Herald', ['d']],
    ['source:вестник', ['c']],
    ['lang:ru', ['c']],
    ['язык:ru', ['c']],
    ['lang:en,ru issued:2022-11', ['c']],
    ['issued:2022-11..', ['b', 'c']],
    ['issued:..2022-10-31', ['a']],
    ['issued:01.11.2022', ['c']],
    ['type:news OR type:report', ['a', 'b']],
    ['n:250000..350000', ['a']],
    ['NOT issued:2022', ['d']],
    ['title:toll AND (rises OR sinks)', ['a']],
  ])('%s finds %j', async (text, expected) => {
    await importAll(PRESS);
    expect(await names(text)).toEqual(expected);
  });

  test('work of the person filters by what is there now', async () => {
    const { 'a.md': documentId } = await importAll(PRESS);
    expect(await names('has:note')).toEqual([]);
    const { document } = await opened.client['archive.getDocument']({ documentId: documentId! });
    const { annotation } = await opened.client['annotations.create']({
      ...{ motivation: 'commenting', documentId: documentId!, textSha256: document.textSha256 },
      ...{ range: { start: 4, end: 9 }, body: 'Ask the harbour master.', tags: ['price rise'] },
    });
    expect(await names('has:note')).toEqual(['a']);
    expect(await names('tag:"price rise" ferry')).toEqual(['a']);
    expect(await names('tag:price')).toEqual(['a']);
    await opened.client['annotations.remove']({ id: annotation.id });
    expect(await names('has:note')).toEqual([]);
    // Documents imported later have their numbers too.
    await importAll({ 'e.md': withMatter({ identifier: 'e', publisher: 'Herald' }, 'A ferry again.') });
    expect(await names('ferry source:herald')).toEqual(['a', 'b', 'e']);
  });

  test('statements filter by when they were said, and by their questions', async () => {
    await opened.reopen({ editions: [BUNDLED] });
    const found = async (text: string) => (await opened.client['search.query']({ text })).total;
    expect(await found('said:2022-10..2022-11')).toBeGreaterThan(2);
    // One statement has no known beginning.
    expect(await found('said:1990')).toBe(1);
    expect(await found('said:2031')).toBe(0);
    expect(await found('question:how-many-called-up')).toBe(await found('question:"how many were called up"'));
  });
});

test('facets count all that matches, and each expression finds as many as it says', async () => {
  await importAll(PRESS);
  const { total, facets } = await opened.client['search.facets']({ text: 'ferry OR паром' });
  expect(total).toBe(4);
  const by = Object.fromEntries(facets.map((facet) => [facet.field, facet]));
  expect(by['source']).toMatchObject({
    distinct: 2,
    without: 1,
    values: [{ label: 'Herald', count: 2, expression: 'source:Herald' }, { count: 1 }],
  });
  expect(by['issued']!.values.map(({ label, count }) => [label, count])).toEqual([
    ['2022-10', 1],
    ['2022-11', 1],
    ['2022-12', 1],
  ]);
  for (const { values } of facets)
    for (const { expression, query: narrowed, count, chosen } of values) {
      expect(chosen).toBe(false);
      expect((await opened.client['search.query']({ text: narrowed })).total, narrowed).toBe(count);
      const again = await opened.client['search.facets']({ text: narrowed });
      expect(again.facets.flatMap((each) => each.values).find((each) => each.expression === expression)).toMatchObject({
        count,
        chosen: true,
      });
    }
});

describe('work in the same list', () => {
  test('a note is found with its document, and a document by its note alone', async () => {
    const ids = await importAll(PRESS);
    const annotate = async (name: string, body: string, tags: string[] = []) => {
      const { document } = await opened.client['archive.getDocument']({ documentId: ids[name]! });
      await opened.client['annotations.create']({
        ...{ motivation: 'commenting', documentId: ids[name]!, textSha256: document.textSha256 },
        ...{ range: { start: 0, end: 9 }, body, tags },
      });
    };
    await annotate('a.md', 'Who set this toll? Ask the comptroller.');
    await annotate('c.md', 'Second comptroller, see the other toll.', ['money']);
    const { hits, total } = await opened.client['search.query']({ text: 'toll' });
    expect(total).toBe(3);
    const byName = new Map(hits.map((hit) => [hit.identifier, hit]));
    expect(byName.get('a')!.work).toMatchObject([{ kind: 'note', passage: 1 }]);
    expect(byName.get('b')!.work).toEqual([]);
    const alone = byName.get('c')!;
    expect(alone.matches).toEqual([]);
    expect(alone.work).toMatchObject([{ kind: 'note', label: 'money', passage: 1 }]);
    const [{ snippet, ranges }] = alone.work as [(typeof alone.work)[number]];
    expect(ranges.map(({ start, end }) => snippet.slice(start, end))).toEqual(['toll']);
    expect(await names('comptroller')).toEqual(['a', 'c']);
    expect(await names('comptroller lang:ru')).toEqual(['c']);
    // Pages of one place each hold each document once.
    const pages = await Promise.all(
      [0, 1, 2, 3].map((offset) => opened.client['search.query']({ text: 'toll', limit: 1, offset })),
    );
    expect(pages.map((page) => page.hits.length)).toEqual([1, 1, 1, 0]);
    expect(pages.flatMap((page) => page.hits.map(({ identifier }) => identifier)).sort()).toEqual(['a', 'b', 'c']);
  });

  test('a statement is found by its words', async () => {
    await opened.reopen({ editions: [BUNDLED] });
    const { hits } = await opened.client['search.query']({ text: '300,000' });
    const statements = hits.flatMap(({ work }) => work);
    // A hit shows the words of the statement or the note on it, never both run together.
    for (const { snippet } of statements) expect(snippet).not.toContain('\n');
    expect(statements.length).toBeGreaterThan(3);
    for (const { kind, snippet, ranges, label } of statements) {
      expect(kind).toBe('statement');
      expect(label).not.toBe('');
      for (const { start, end } of ranges) expect(snippet.slice(start, end)).toMatch(/^300[ ,]000$/);
    }
  });
});

test('a reprint is listed under the first of its kind, and another text on the matter is not', async () => {
  const story = Array.from(
    { length: 12 },
    (_, at) => `Sentence ${at} tells of the ferry number ${at * 7} and of its crew on pier ${at * 3}.`,
  ).join(' ');
  await importAll({
    'wire.md': withMatter({ identifier: 'wire', publisher: 'Wire' }, story),
    'reprint.md': withMatter({ identifier: 'reprint', publisher: 'Herald' }, `From our correspondent. ${story}`),
    'other.md': withMatter(
      { identifier: 'other' },
      'The ferry and its crew, on pier 3, told otherwise by another writer in other words altogether, as it was.',
    ),
  });
  const { hits, total } = await opened.client['search.query']({ text: 'ferry crew' });
  expect(total).toBe(3);
  expect(hits).toHaveLength(2);
  const folded = hits.filter(({ alike }) => alike.length > 0);
  expect(folded).toHaveLength(1);
  const both = [folded[0]!.identifier, ...folded[0]!.alike.map(({ identifier }) => identifier)];
  expect(both.sort()).toEqual(['reprint', 'wire']);
  expect(folded[0]!.alike[0]!.publisher).toMatch(/^(?:Wire|Herald)$/);
});

describe('what else could be asked', () => {
  test.each([
    ['fery', [['spelling', 'ferry', 3]]],
    ['ferry fery', [['spelling', 'ferry ferry', 3]]],
    ['"fery toll"', [['spelling', '"ferry toll"', 2]]],
    ['ferry AND sinks AND toll', [['any-word', 'ferry sinks toll', 3]]],
    ['ferry lang:ru', [['without-filter', 'ferry', 3]]],
    ['подорожание', [['stem', 'подорожан*', 0]]],
    ['parom', [['other-script', 'паром', 1]]],
    ['gfhjv', [['other-script', 'паром', 1]]],
    ['zzzz', []],
  ])('%s is offered %j', async (text, expected) => {
    await importAll(PRESS);
    const { offers } = await opened.client['search.query']({ text });
    for (const [kind, wanted, total] of expected) {
      if (total === 0) expect(offers.map((each) => each.text)).not.toContain(wanted);
      else expect(offers).toContainEqual({ kind, text: wanted, total });
    }
    if (expected.length === 0) expect(offers).toEqual([]);
    for (const offer of offers)
      expect((await opened.client['search.query']({ text: offer.text })).total).toBe(offer.total);
  });
});

describe('suggestions', () => {
  const suggest = async (text: string, cursor = text.length) =>
    (await opened.client['search.suggest']({ text, cursor })).suggestions;

  test('words as they are written, fields, and values with what they replace', async () => {
    await importAll(PRESS);
    expect(await suggest('fer')).toEqual([{ kind: 'word', text: 'ferry', range: { start: 0, end: 3 }, count: 3 }]);
    expect(await suggest('toll AND Pap')).toEqual([]);
    expect((await suggest('toll Па'))[0]).toEqual({
      kind: 'word',
      text: 'Паром',
      range: { start: 5, end: 7 },
      count: 1,
    });
    expect(await suggest('toll ris now', 8)).toMatchObject([{ text: 'rises', range: { start: 5, end: 8 } }]);
    expect((await suggest('so'))[0]).toMatchObject({ kind: 'field', text: 'source:', count: null });
    expect((await suggest('исто'))[0]).toMatchObject({ kind: 'field', text: 'источник:' });
    expect(await suggest('toll source:"he')).toEqual([
      { kind: 'value', text: 'Herald', range: { start: 12, end: 15 }, count: 2 },
    ]);
    expect((await suggest('lang:')).map(({ text }) => text)).toEqual(['en', 'ru']);
    expect((await suggest('lang:en,r')).map(({ text, range }) => [text, range])).toEqual([
      ['ru', { start: 8, end: 9 }],
    ]);
    expect(await suggest('')).toEqual([]);
    expect(await suggest('a "b (', 6)).toEqual([]);
  });
});

test('a concordance has every match in its sentence, sorted by the words beside it', async () => {
  await importAll({
    'a.txt': 'The old ferry sank. J. K. Ferry wrote of it, as of a new ferry. No boat.\n\nZebra ferry above.',
    'b.txt': 'Every ferry below.',
  });
  const lines = async (sort: 'left' | 'right' | 'match' | 'document') =>
    (await opened.client['search.concordance']({ text: 'ferry', sort })).lines.map(
      ({ left, match, right }) => `${left}[${match}]${right}`,
    );
  const right = await lines('right');
  expect(right).toEqual([
    'J. K. Ferry wrote of it, as of a new [ferry].',
    'Zebra [ferry] above.',
    'Every [ferry] below.',
    'The old [ferry] sank.',
    'J. K. [Ferry] wrote of it, as of a new ferry.',
  ]);
  expect((await lines('left')).map((line) => /(\w+)\.? \[/.exec(line)![1])).toEqual([
    'Every',
    'K',
    'new',
    'old',
    'Zebra',
  ]);
  const {
    total,
    documents,
    read,
    lines: page,
  } = await opened.client['search.concordance']({ text: 'ferry', limit: 2, offset: 4 });
  expect({ total, documents, read }).toEqual({ total: 5, documents: 2, read: 2 });
  expect(page).toHaveLength(1);
  const { text } = await opened.client['archive.getDocument']({ documentId: page[0]!.documentId });
  expect(text.slice(page[0]!.range.start, page[0]!.range.end)).toBe(page[0]!.match);
});

test('passages like one passage are found, and that passage is not among them', async () => {
  const ids = await importAll({
    'a.txt': 'The comptroller of Vossmark doubled the ferry toll.\n\nRain fell on the meadow.',
    'b.txt': 'It rained.\n\nA ferry toll was doubled, said the comptroller whom nobody likes.',
    'c.txt': 'Sheep and rain.',
    'd.txt': 'Sheep on a meadow.',
  });
  const similar = await opened.client['search.similar']({ documentId: ids['a.txt']!, passage: 1 });
  expect(similar.hits.map(({ documentId, passage }) => [documentId, passage])).toEqual([[ids['b.txt'], 2]]);
  expect(similar.words).toEqual(expect.arrayContaining(['comptroller', 'doubled', 'ferry', 'toll']));
  expect(similar.words).not.toContain('the');
  await expect(opened.client['search.similar']({ documentId: ids['a.txt']!, passage: 9 })).rejects.toMatchObject({
    code: 'PASSAGE_NOT_FOUND',
  });
});

test('the best passage is the one with most of the words, nearest together', async () => {
  await importAll({
    'a.txt':
      'The toll, as one may read in very many places of the chronicle of this town and of others, is for the ferry.\n\nThe ferry toll.\n\nThe ferry, the ferry, the ferry.',
  });
  const [hit] = (await opened.client['search.query']({ text: 'ferry toll' })).hits;
  expect(hit!.passage).toBe(2);
  expect(hit!.more.map(({ passage }) => passage)).toEqual([1, 3]);
});
