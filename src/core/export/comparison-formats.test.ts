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

describe('a comparison', () => {
  test.each(['html', 'docx', 'csv', 'svg', 'markdown'] as const)(
    'as %s: the same library gives the same bytes',
    async (format) => {
      const first = await opened.client['export.create']({ format, scope });
      expect(first.content.length).toBeGreaterThan(1000);
      expect(await opened.client['export.create']({ format, scope })).toEqual(first);
    },
  );

  test('as a web page holds every quotation and nothing that runs or is fetched', async () => {
    const { content } = await opened.client['export.create']({ format: 'html', scope });
    const page = content.replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&#38;', '&');
    for (const { quote } of view.statements) expect(page).toContain(quote);
    expect(content).not.toMatch(/<script|https?:|\son\w+=/);
  });

  test('as Word is a document with every quotation', async () => {
    const { content, encoding } = await opened.client['export.create']({ format: 'docx', scope });
    expect(encoding).toBe('base64');
    const entries = unzipSync(new Uint8Array(Buffer.from(content, 'base64')));
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
    await expect(
      opened.client['export.create']({ format: 'svg', scope: { kind: 'everything' } }),
    ).rejects.toMatchObject({ code: 'FORMAT_NEEDS_QUESTION' });
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
