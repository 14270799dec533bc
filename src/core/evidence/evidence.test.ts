import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const report = (name: string, publisher: string, date: string, words: string): string =>
  opened.write(
    `${name}.md`,
    `---\nidentifier: ${name}\ntitle: ${name}\npublisher: ${publisher}\ndate: ${date}\nlanguage: en\n---\n\nThe ferry Oriel sank off Tallow Point.\n\n${words}\n`,
  );

async function evidenceFor(identifier: string, words: string) {
  const { documents } = await opened.client['archive.listDocuments']({});
  const documentId = documents.find(({ description }) => description.identifier === identifier)?.id ?? '';
  const { text } = await opened.client['archive.getDocument']({ documentId });
  const start = text.indexOf(words);
  expect(start).toBeGreaterThan(-1);
  return opened.client['statements.evidence']({ documentId, range: { start, end: start + words.length } });
}

const briefly = ({ entries }: Awaited<ReturnType<typeof evidenceFor>>) =>
  entries.map(({ relation, basis, documentTitle }) => `${documentTitle} ${relation} (${basis})`);

test('what differs by a rule, what agrees by its value, and what has nothing to do with it', async () => {
  await opened.importing(
    report('herald', 'Herald', '2031-03-05', 'Nine people died when the ferry sank, the coastguard said.'),
    report('radio', 'Radio', '2031-03-05', 'Twenty-four people died when the ferry sank, a union of seafarers said.'),
    report(
      'compass',
      'Compass',
      '2031-03-05',
      'The sinking of the ferry left nine people dead; they died in cold water.',
    ),
    report('letters', 'Letters', '2031-03-05', 'Nine members of the choir rehearsed in the church hall.'),
  );
  const evidence = await evidenceFor('herald', 'Nine people died');
  expect(briefly(evidence)).toContain('radio differs (rule)');
  expect(briefly(evidence).join()).not.toContain('letters');
  const differing = evidence.entries.find(({ relation }) => relation === 'differs');
  expect(differing?.reason).toBeTruthy();
  const { text } = await opened.client['archive.getDocument']({ documentId: differing?.documentId ?? '' });
  expect(text.slice(differing?.range.start, differing?.range.end)).toBe(differing?.quote);
});

test('a repetition shows its altered words, and the earliest and the primary one are named', async () => {
  const words = (last: string) =>
    `The harbour office said the old lifeboats of the Oriel had been checked ${last} before she sailed.`;
  await opened.importing(
    report('herald', 'Herald', '2031-03-07', words('once')),
    report('wire', 'Wire', '2031-03-06', words('thoroughly')),
    report(
      'office',
      'Harbour Office',
      '2031-03-09',
      'The old lifeboats of the Oriel had been checked before she sailed.',
    ),
  );
  const evidence = await evidenceFor('herald', words('once'));
  const wire = evidence.entries.find(({ documentTitle }) => documentTitle === 'wire');
  expect(wire).toMatchObject({ relation: 'repeats', earliest: true, primary: false });
  expect(wire?.wording.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'once' },
    { kind: 'added', text: 'thoroughly' },
  ]);
  expect(evidence.claim.earliest).toBe(false);
  const office = (await opened.client['archive.listDocuments']({})).documents.find(
    ({ description }) => description.publisher === 'Harbour Office',
  );
  expect(evidence.claim.chainEnd).toEqual({
    agent: expect.stringMatching(/harbour office/i) as string,
    documentId: office?.id,
  });
  expect(evidence.entries.find(({ documentTitle }) => documentTitle === 'office')).toMatchObject({ primary: true });
});

test('the same words with another figure are no repetition', async () => {
  const words = (figure: string) =>
    `In its third annual review the board wrote that the harbour of Carrow handled ${figure} containers.`;
  await opened.importing(
    report('first', 'First', '2031-03-05', words('4,100')),
    report('second', 'Second', '2031-03-05', words('4,700')),
  );
  const { entries } = await evidenceFor('first', words('4,100'));
  const second = entries.filter(({ documentTitle, quote }) => documentTitle === 'second' && quote.includes('4,700'));
  expect(second.map(({ relation }) => relation)).toEqual(['differs']);
});

test('a dismissed conflict is evidence no more', async () => {
  await opened.importing(
    report('herald', 'Herald', '2031-03-05', 'Nine people died when the ferry sank, the coastguard said.'),
    report('radio', 'Radio', '2031-03-05', 'Twenty-four people died when the ferry sank, a union of seafarers said.'),
  );
  const { conflicts } = await opened.client['conflicts.list']({});
  for (const { id } of conflicts) await opened.client['conflicts.decide']({ id, verdict: 'dismissed' });
  expect(briefly(await evidenceFor('herald', 'Nine people died')).filter((line) => line.includes('differs'))).toEqual(
    [],
  );
});

test('in an edition the ledger speaks: positions agree, and its conflicts say why', async () => {
  await opened.reopen({ editions: [BUNDLED] });
  const evidence = await evidenceFor(
    'meduza-no-decree.md',
    'the decree of 21 September named a goal of “up to 300,000 people”',
  );
  const ledger = evidence.entries.filter(({ basis }) => basis === 'ledger');
  expect(ledger.length).toBeGreaterThan(0);
  expect(
    ledger
      .filter(({ relation }) => relation === 'differs' || relation === 'qualifies')
      .every(({ reason }) => reason !== null),
  ).toBe(true);
  const ownWords = evidence.entries.map(({ documentId, range }) => `${documentId}:${range.start}-${range.end}`);
  expect(new Set(ownWords).size).toBe(ownWords.length);
});

test('a figure that one of two reports leaves out is no difference between them', async () => {
  const words = (day: string) =>
    `The harbour board of Carrow wrote${day} that the old lifeboats had been checked before she sailed.`;
  await opened.importing(
    report('first', 'First', '2031-03-05', words('')),
    report('second', 'Second', '2031-03-05', words(' on page 31')),
  );
  expect(briefly(await evidenceFor('first', words('')))).toContain('second qualifies (words)');
});

test('in an imported original the ledger of its digest speaks, too', async () => {
  await opened.reopen({ editions: [BUNDLED] });
  const { documents } = await opened.client['archive.listDocuments']({});
  const digest = documents.find(({ description }) => description.identifier === 'moscow-times-not-discussing.md');
  const { text } = await opened.client['archive.getDocument']({ documentId: digest?.id ?? '' });
  const quoted = [...text.matchAll(/“([^“”]+)”/gu)].map(([, each]) => `It says: “${each}”.`);
  const names = 'Mikhail Sheremet of United Russia; Anatoly Maltsev in St Petersburg; on Monday and on Tuesday.';
  await opened.importing(report('account', 'The Moscow Times', '2022-09-13', [names, ...quoted].join('\n\n')));
  const evidence = await evidenceFor('account', 'No, we are not discussing that');
  const own = evidence.entries.filter(({ documentId, basis }) => documentId === digest?.id && basis === 'ledger');
  expect(own.find(({ quote }) => quote === 'No, we are not discussing that')).toMatchObject({ relation: 'repeats' });
  expect(evidence.entries.some(({ documentId, basis }) => documentId !== digest?.id && basis === 'ledger')).toBe(true);
});

test('words outside the text are refused, and words nobody else speaks of have no evidence', async () => {
  await opened.importing(report('herald', 'Herald', '2031-03-05', 'Marmalade was served to the orchestra at dusk.'));
  const documentId = (await opened.client['archive.listDocuments']({})).documents[0]?.id ?? '';
  await expect(
    opened.client['statements.evidence']({ documentId, range: { start: 5, end: 99_999 } }),
  ).rejects.toMatchObject({ code: 'RANGE_INVALID' });
  expect((await evidenceFor('herald', 'Marmalade was served')).entries).toEqual([]);
});
