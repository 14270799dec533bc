import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Description } from '../../domain/archive-document.ts';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { checkCitation } from './check-citation.ts';
import { parseCitation } from './citation.ts';
import { parseDeepLink, toDeepLink } from './deep-link.ts';
import { splitName } from './names.ts';
import { formatReference } from './references.ts';

const DESCRIPTION: Description = {
  identifier: 'a.html',
  title: 'Who is called up?',
  titleBasis: 'stated',
  creator: ['Anna Smith', 'Иванов Пётр Сергеевич'],
  publisher: 'The Daily News',
  issued: { edtf: '2022-10-31', basis: 'stated' },
  language: 'en',
  type: null,
  format: 'text/html',
  source: 'https://example.org/a',
  rights: null,
  abstract: null,
};
const parts = { description: DESCRIPTION, passage: 4, accessed: '2022-11-01T10:00:00Z' };

test.each([
  [
    'chicago',
    'Anna Smith and Пётр Сергеевич Иванов, “Who is called up?,” The Daily News, October 31, 2022, para. 4, https://example.org/a.',
  ],
  [
    'apa',
    'Smith, A., & Иванов, П. С. (2022, October 31). Who is called up? The Daily News. https://example.org/a (para. 4)',
  ],
  [
    'mla',
    'Smith, Anna, and Пётр Сергеевич Иванов. “Who is called up?” The Daily News, 31 Oct. 2022, par. 4, example.org/a.',
  ],
  [
    'gost',
    'Smith A., Иванов П. С. Who is called up? [Электронный ресурс] // The Daily News. 2022. 31 окт. Абз. 4. URL: https://example.org/a (дата обращения: 01.11.2022).',
  ],
] as const)('a reference as %s', (style, expected) => {
  expect(formatReference(style, parts)).toBe(expected);
});

test('a page stands instead of a paragraph', () => {
  expect(formatReference('apa', { ...parts, page: 7 })).toContain('https://example.org/a (p. 7)');
  expect(formatReference('gost', { ...parts, page: 7 })).toContain('С. 7. URL');
});

test('what is not known is left out, and an uncertain date says so', () => {
  const bare = { ...DESCRIPTION, creator: [], publisher: null, source: 'a letter', title: 'Notes' };
  const about = { passage: null, accessed: null };
  expect(formatReference('chicago', { description: { ...bare, issued: null }, ...about })).toBe('“Notes,” n.d.');
  const circa = { ...bare, issued: { edtf: '2022-11~', basis: 'stated' as const } };
  expect(formatReference('apa', { description: circa, ...about })).toBe('Notes (ca. 2022, November).');
});

test.each([
  ['Smith, Anna', { family: 'Smith', given: 'Anna' }],
  ['Ministry of Defence', { literal: 'Ministry of Defence' }],
  ['The News Agency', { literal: 'The News Agency' }],
  ['Редакция газеты', { literal: 'Редакция газеты' }],
  ['meduza', { literal: 'meduza' }],
])('the name %s', (name, expected) => {
  expect(splitName(name)).toEqual(expected);
});

test('an address leads back to its place, and no other address is one', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\w.-]{1,20}(:[\w.-]{1,20})?$/),
      fc.nat(),
      fc.integer({ min: 1 }),
      (id, start, length) => {
        const position = { start, end: start + length };
        expect(parseDeepLink(toDeepLink('e-1', id, position))).toEqual({ edition: 'e-1', documentId: id, position });
      },
    ),
  );
  for (const wrong of ['https://a/b', 'archive://a', 'archive://a/b#char=5,5', 'archive://a/%zz', 'archive://a/b?c'])
    expect(parseDeepLink(wrong)).toBeNull();
});

describe('in the archive', () => {
  let opened: OpenedCore;
  let edition: string;
  const ID = 'mobilisation-2022:meduza-no-decree';
  const range = { start: 100, end: 160 };
  beforeAll(async () => {
    opened = await openTestCore();
    edition = join(opened.place, 'edition');
    cpSync(BUNDLED, edition, { recursive: true });
    await opened.reopen({ editions: [edition] });
  });
  afterAll(() => opened.dispose());

  const cite = () => opened.client['citing.create']({ documentId: ID, range });
  const check = (citation: string) => opened.client['citing.check']({ citation });

  test('a citation holds as text in every style and as JSON, and altered words do not', async () => {
    const { citation, texts } = await cite();
    for (const text of [...Object.values(texts), JSON.stringify(citation), JSON.stringify({ citation })]) {
      expect(await check(text)).toMatchObject({ verdict: 'unchanged', sameText: true, range });
      expect((await check(text.replaceAll('full stop', 'full top'))).verdict).toBe('altered');
    }
    expect(
      await check(texts.apa.replaceAll('meduza', 'other').replace(/SHA-256 \w+/, `SHA-256 ${'0'.repeat(64)}`)),
    ).toMatchObject({
      verdict: 'not-in-this-edition',
    });
    await expect(check('just words')).rejects.toMatchObject({ code: 'CITATION_UNREADABLE' });
  });

  test('the address of a citation leads to its words, and to nothing where it names none', async () => {
    const { citation } = await cite();
    const follow = (link: string) => opened.client['citing.follow']({ link });
    expect(await follow(` ${citation.link}\n`)).toEqual({ documentId: ID, range });
    expect(await follow(citation.link.replace(/#.*/, ''))).toEqual({ documentId: ID, range: null });
    await expect(follow('https://elsewhere.example/')).rejects.toMatchObject({ code: 'LINK_UNREADABLE' });
    await expect(follow(citation.link.replace('meduza', 'nobody'))).rejects.toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
    await expect(follow(citation.link.replace(/,\d+$/, ',99999999'))).rejects.toMatchObject({
      code: 'RANGE_OUTSIDE_TEXT',
    });
  });

  test('one changed byte in the stored text is said', async () => {
    const { texts } = await cite();
    const folder = readdirSync(join(edition, 'data'), { recursive: true, encoding: 'utf8' });
    const file = folder.find((name) => /meduza-no-decree/.test(name) && name.endsWith('.txt')) ?? '';
    const path = join(edition, 'data', file);
    const before = readFileSync(path);
    appendFileSync(path, ' ');
    expect(await check(texts.mla)).toMatchObject({ verdict: 'altered', sameText: false });
    writeFileSync(path, before);
    expect(await check(texts.mla)).toMatchObject({ verdict: 'unchanged' });
  });

  test('in a later version the words are found, or said to be altered or gone', async () => {
    const { citation } = await cite();
    const { text } = await opened.client['archive.getDocument']({ documentId: ID });
    const in_ = (words: string) => checkCitation(citation, { text: words, sha256: '1'.repeat(64) });
    expect(in_(`A correction.\n\n${text}`)).toMatchObject({ verdict: 'unchanged', sameText: false });
    expect(in_(text.replace('full stop', 'a full stop'))).toMatchObject({ verdict: 'altered' });
    expect(in_('Other words altogether.')).toMatchObject({ verdict: 'not-in-this-edition' });
  });
});

test('a citation with line ends of another system is read', () => {
  const text =
    '“words here”\r\n\r\nReference.\r\narchive://e/d#char=3,13 · edition e 1 · text SHA-256 ' + 'a'.repeat(64);
  expect(parseCitation(text)).toMatchObject({
    quotation: 'words here',
    documentId: 'd',
    edition: { id: 'e', version: '1' },
  });
});
