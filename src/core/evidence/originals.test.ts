import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { quotationsIn } from './checkable.ts';

const DIGEST = 'moscow-times-not-discussing.md';
/** The sources themselves are no part of the project; where they lie beside the checkout they are tried, too. */
const SEEDS = resolve('../shared/seeds');

let opened: OpenedCore;
let digestId: string;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
  const { documents } = await opened.client['archive.listDocuments']({});
  digestId = documents.find(({ description }) => description.identifier === DIGEST)?.id ?? '';
});
afterEach(() => opened.dispose());

/** A text as the original may be: the digest's quotations among words of our own, without its paraphrases. */
async function standIn(
  change: (quotation: string, index: number) => string = (quotation) => quotation,
): Promise<string> {
  const { text } = await opened.client['archive.getDocument']({ documentId: digestId });
  const quotations = quotationsIn(text).map(({ start, end }) => text.slice(start, end));
  const names =
    'Mikhail Sheremet of United Russia, on Monday and on Tuesday, in St Petersburg; Anatoly Maltsev took the picture.';
  return ['An account.', names, ...quotations.map((each, index) => `It says: “${change(each, index)}”.`)].join('\n\n');
}

const importing = (text: string, publisher = 'The Moscow Times') =>
  opened.importing(
    opened.write('account.md', `---\ntitle: An account\npublisher: ${publisher}\nlanguage: en\n---\n\n${text}\n`),
  );

test('without the originals nothing is linked, and each statement says that its original is not here', async () => {
  const { links, quotes } = await opened.client['statements.originals']({});
  expect(links).toEqual([]);
  expect(quotes.length).toBeGreaterThan(100);
  expect(new Set(quotes.map(({ status }) => status))).toEqual(new Set(['not-here']));
});

test('an imported original is linked, and the quoted words are found where they stand', async () => {
  await importing(await standIn());
  const { links, quotes } = await opened.client['statements.originals']({ documentId: digestId });
  expect(links).toMatchObject([{ digestId, by: expect.arrayContaining(['publisher', 'quoted-words']) as string[] }]);
  const originalId = links[0]?.originalId ?? '';
  const { text } = await opened.client['archive.getDocument']({ documentId: originalId });
  const checked = quotes.flatMap(({ checks }) => checks).filter(({ kind }) => kind === 'quoted-words');
  expect(checked.length).toBeGreaterThan(3);
  for (const { words, range, outcome } of checked) {
    expect(outcome).toBe('found');
    expect(text.slice(range?.start, range?.end).toLowerCase()).toBe(words.toLowerCase());
  }
  expect(quotes.some(({ status }) => status === 'paraphrase')).toBe(true);
  expect(await opened.client['statements.originals']({ documentId: originalId })).toEqual({ links, quotes });
});

test('altered words differ and are shown word by word; words that are gone are not found', async () => {
  await importing(
    await standIn((each) =>
      each.replace('including the economy', 'excluding the economy').replace('No, we are not discussing that', 'Later'),
    ),
  );
  const { quotes } = await opened.client['statements.originals']({ documentId: digestId });
  const checks = quotes.flatMap((quote) => quote.checks);
  const altered = checks.find(({ words }) => words === 'the war mode, including the economy');
  expect(altered).toMatchObject({
    outcome: 'differs',
    wording: [
      { kind: 'same', text: 'the war mode,' },
      { kind: 'removed', text: 'including' },
      { kind: 'added', text: 'excluding' },
      { kind: 'same', text: 'the economy' },
    ],
  });
  expect(checks.find(({ words }) => words === 'No, we are not discussing that')).toMatchObject({
    outcome: 'not-found',
    range: null,
  });
  expect(new Set(quotes.map(({ status }) => status))).toEqual(new Set(['found', 'differs', 'not-found', 'paraphrase']));
});

test('another report on the same events is no original', async () => {
  await importing(
    'The Kremlin said that Russia is not discussing a mass mobilisation, Dmitry Peskov told reporters.',
    'The Herald',
  );
  expect((await opened.client['statements.originals']({})).links).toEqual([]);
});

test('a document that is not there says so', async () => {
  await expect(opened.client['statements.originals']({ documentId: 'nowhere' })).rejects.toMatchObject({
    code: 'DOCUMENT_NOT_FOUND',
  });
});

test.runIf(existsSync(SEEDS))('each of the five sources beside the checkout is linked to its own digest', async () => {
  await opened.importing(SEEDS);
  const { links, quotes } = await opened.client['statements.originals']({});
  expect(links).toHaveLength(5);
  expect(new Set(links.map(({ originalId }) => originalId)).size).toBe(5);
  const checks = quotes.flatMap((quote) => quote.checks);
  const found = checks.filter(({ outcome }) => outcome === 'found');
  expect(found.length / checks.length).toBeGreaterThan(0.9);
});
