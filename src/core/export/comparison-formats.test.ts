import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QuestionView } from '../statements/statements.ts';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { comparisonToCsv } from './csv.ts';

let opened: OpenedCore;
let view: QuestionView;
const scope = { kind: 'question', questionId: 'how-many-called-up' } as const;
beforeAll(async () => {
  opened = await openTestCore([BUNDLED]);
  view = await opened.client['questions.get']({ questionId: scope.questionId });
});
afterAll(() => opened.dispose());

/** The first digits of the SHA-256 of each file of this question, as it has always been written. */
const DIGESTS = [
  ['markdown', '4c0c67a74859e0f4'],
  ['html', 'dae42b5f07d2acb8'],
  ['pdf', 'e06084f2840e85ee'],
  ['docx', 'c8a780ba0654d0d9'],
  ['csv', '05ae8cff9b36c153'],
  ['xlsx', 'cba051bd7d31e42b'],
  ['svg', 'd7571dee199c0693'],
  ['web-annotation', '8472b2249adaf571'],
  ['epub-annotations', 'cb0205aaf7ae0dd7'],
  ['qdpx', 'b74565aa86d034b4'],
  ['csl-json', 'ce6a517a102da326'],
  ['ris', '00da69dddb1b9d9c'],
  ['biblatex', 'db120c2527f6822e'],
  ['bagit', '87158c48c795dbc5'],
] as const;

test.each(DIGESTS)('as %s a question of the bundled edition is byte for byte what it was', async (format, digest) => {
  const options = { author: 'Ada', anonymous: false, originals: true };
  expect((await opened.exporting({ format, scope, options })).sha256).toMatch(new RegExp(`^${digest}`));
});

describe('a comparison', () => {
  test.each(['html', 'docx', 'csv', 'svg', 'markdown'] as const)(
    'as %s: the same library gives the same bytes',
    async (format) => {
      const first = await opened.exporting({ format, scope });
      expect(first.content.length).toBeGreaterThan(1000);
      expect(await opened.exporting({ format, scope })).toEqual(first);
    },
  );

  test('as Markdown has the note of the reader’s own question as it was written', async () => {
    const note = 'Only **whole** numbers, see [the decree](document:mobilisation-2022:meduza-no-decree).';
    const { question } = await opened.client['questions.create']({ text: 'How many in all?', note });
    const { content } = await opened.exporting({
      format: 'markdown',
      scope: { kind: 'question', questionId: question.id },
    });
    expect(content).toContain(`\n${note}\n`);
  });

  test('as a web page holds every quotation and nothing that runs or is fetched', async () => {
    const { content } = await opened.exporting({ format: 'html', scope });
    const page = content.replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&#38;', '&');
    for (const { quote } of view.statements) expect(page).toContain(quote);
    expect(content).not.toMatch(/<script|https?:|\son\w+=/);
  });

  test('as Word is a document with every quotation', async () => {
    const { file } = await opened.exporting({ format: 'docx', scope });
    const entries = unzipSync(file);
    const words = new TextDecoder()
      .decode(entries['word/document.xml'])
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"');
    for (const { quote } of view.statements) expect(words).toContain(quote);
  });

  test('as a spreadsheet has a row for each statement of a position, with its place', () => {
    const [head = '', ...rows] = comparisonToCsv(view).trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFposition,quote,speaker/);
    expect(rows).toHaveLength(view.positions.reduce((sum, { statementIds }) => sum + statementIds.length, 0));
  });

  test('an image is refused for anything but a question, by its code', async () => {
    await opened.importing(opened.write('a.txt', 'A ferry.'));
    const [document] = (await opened.client['archive.listDocuments']({})).documents.filter(
      ({ id }) => !id.startsWith('mob'),
    );
    const { text } = await opened.client['archive.getDocument']({ documentId: document?.id ?? '' });
    await opened.client['annotations.create']({
      motivation: 'bookmarking',
      documentId: document?.id ?? '',
      textSha256: document?.textSha256 ?? '',
      range: { start: 0, end: text.indexOf('.') },
      colour: null,
    });
    await expect(opened.exporting({ format: 'svg', scope: { kind: 'everything' } })).rejects.toMatchObject({
      code: 'FORMAT_NEEDS_QUESTION',
    });
  });
});

describe('hostile words', () => {
  const hostile = (words: string): QuestionView => ({
    ...view,
    statements: view.statements.map((statement) => ({ ...statement, quote: words, documentTitle: words })),
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\n=1', '＝1'])(
    '%j is no formula in a spreadsheet',
    (words) => {
      const csv = comparisonToCsv(hostile(words));
      expect(csv).toContain(`'${words}`);
      expect(csv).not.toContain(`,${words}`);
    },
  );
});
