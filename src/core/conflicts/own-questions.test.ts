import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
  const head = (publisher: string): string =>
    `---\ntitle: Ferry sinks\npublisher: ${publisher}\ndate: 2031-03-05\nlanguage: en\n---\n\n`;
  await opened.importing(
    opened.write(
      'a.md',
      `${head('Herald')}# Ferry sinks\n\nThe ferry Oriel sank. It carried 212 people, commander Ruth Aldane said.\n`,
    ),
    opened.write(
      'b.md',
      `${head('Compass')}# Survivors speak\n\nThe ferry Oriel sank. It carried 300 people, a teacher said.\n`,
    ),
  );
});
afterEach(() => opened.dispose());

const people = (amount: number) =>
  ({ type: 'number', comparator: '=', amount, unit: 'people', coverage: null }) as const;
const proposed = async (words: string) => {
  const { statements } = await opened.client['statements.proposed']({});
  const found = statements.find(({ quote }) => quote.includes(words));
  if (!found) throw new Error(`no statement with ${words}`);
  return found;
};
const asked = async () => {
  const { questions } = await opened.client['questions.list']({ proposed: true });
  const found = questions.find(({ text }) => text === 'How many people were on board?');
  if (!found) throw new Error('the question was not found');
  return found;
};

test('an own question takes statements of every origin, and survives a restart', async () => {
  const { question } = await opened.client['questions.create']({ text: 'How many were aboard?', note: 'the ferry' });
  const { id } = question;
  const found = await proposed('212');
  const [curated] = (await opened.client['questions.list']({})).questions.filter(({ origin }) => origin === 'ledger');
  const view = await opened.client['questions.get']({ questionId: curated?.id ?? '' });
  const ledgerId = view.statements[0]?.id ?? '';
  const { statements: added } = await opened.client['statements.add']({
    documentId: found.documentId,
    range: { start: 0, end: 11 },
    speaker: { name: 'Myself', role: null },
    value: people(213),
  });
  for (const statementId of [found.id, ledgerId, added[0]?.id ?? ''])
    await opened.client['questions.addStatement']({ id, statementId });
  await opened.reopen();
  const mine = await opened.client['questions.get']({ questionId: id });
  expect(mine.question).toMatchObject({ origin: 'own', statements: 3, note: 'the ferry', state: 'open' });
  expect(mine.positions.map(({ label }) => label)).toEqual(expect.arrayContaining(['212', '213']));
  for (const { passageText, quoteInPassage, quote } of mine.statements)
    expect(passageText.slice(quoteInPassage.start, quoteInPassage.end)).toBe(quote);
  // The edition's own question still has its statement.
  expect((await opened.client['questions.get']({ questionId: curated?.id ?? '' })).statements).toEqual(view.statements);
  expect((await opened.client['questions.list']({})).questions[0]).toMatchObject({ id, origin: 'own' });
  const { fileName, content } = await opened.exporting({
    format: 'markdown',
    scope: { kind: 'question', questionId: id },
  });
  expect([fileName, content.includes('212')]).toEqual(['How many were aboard.md', true]);
});

test('a statement is moved to another position and to a new one, taken out, and each step taken back', async () => {
  const { id } = await asked();
  const statementId = (await proposed('300')).id;
  const labels = async () =>
    (await opened.client['questions.get']({ questionId: id })).positions.map(({ label }) => label);
  expect(await labels()).toEqual(['212', '300']);
  await opened.client['questions.moveStatement']({ id, statementId, value: people(212) });
  expect(await labels()).toEqual(['212']);
  await opened.client['questions.moveStatement']({ id, statementId, from: 'number|212', value: people(299) });
  expect(await labels()).toEqual(['212', '299']);
  await opened.client['questions.removeStatement']({ id, statementId });
  expect(await labels()).toEqual(['212']);
  await expect(opened.client['questions.removeStatement']({ id, statementId })).rejects.toMatchObject({
    code: 'STATEMENT_NOT_FOUND',
  });
  expect((await opened.client['questions.undo']({ id })).question).toMatchObject({ positions: 2 });
  expect(await labels()).toEqual(['212', '299']);
  await opened.client['questions.undo']({});
  await opened.client['questions.undo']({});
  expect(await labels()).toEqual(['212', '300']);
  const { decisions } = await opened.client['questions.history']({ id });
  expect(decisions.map(({ action, undoneAt }) => [action, undoneAt !== null])).toEqual([
    ['move-statement', true],
    ['move-statement', true],
    ['remove-statement', true],
  ]);
  await expect(opened.client['questions.undo']({})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
});

test('a proposed question that was changed stays, also when the rules no longer find it', async () => {
  const { id } = await asked();
  await opened.client['questions.rename']({ id, text: 'Passengers on the Oriel?' });
  const statementId = (await proposed('300')).id;
  // Without this statement there is no conflict left, and so no proposed question.
  await opened.client['statements.dismiss']({ id: statementId });
  const { questions } = await opened.client['questions.list']({ proposed: true });
  expect(questions.find((each) => each.id === id)).toMatchObject({ text: 'Passengers on the Oriel?', statements: 1 });
  await opened.client['statements.undo']({});
  expect(await opened.client['questions.get']({ questionId: id })).toMatchObject({ question: { statements: 2 } });
});

test('questions are removed and brought back; those of an edition keep their words', async () => {
  const { question } = await opened.client['questions.create']({ text: 'What sank?' });
  await opened.client['questions.remove']({ id: question.id });
  await expect(opened.client['questions.get']({ questionId: question.id })).rejects.toMatchObject({
    code: 'QUESTION_NOT_FOUND',
  });
  expect((await opened.client['questions.restore']({ id: question.id })).question).toMatchObject({
    text: 'What sank?',
  });
  await expect(opened.client['questions.restore']({ id: question.id })).rejects.toMatchObject({
    code: 'NOTHING_TO_UNDO',
  });
  const [curated] = (await opened.client['questions.list']({})).questions.filter(({ origin }) => origin === 'ledger');
  const id = curated?.id ?? '';
  await expect(opened.client['questions.remove']({ id })).rejects.toMatchObject({ code: 'QUESTION_OF_EDITION' });
  const statementId = (await proposed('212')).id;
  const { question: more } = await opened.client['questions.addStatement']({ id, statementId, value: people(212) });
  expect(more).toMatchObject({ origin: 'ledger', statements: (curated?.statements ?? 0) + 1 });
  await expect(opened.client['questions.addStatement']({ id, statementId: 'p-none' })).rejects.toMatchObject({
    code: 'STATEMENT_NOT_FOUND',
  });
});

test('a statement under a question that is cut or joined stays there as what became of it', async () => {
  const { question } = await opened.client['questions.create']({ text: 'What happened?' });
  const { id } = question;
  const found = await proposed('212');
  await opened.client['questions.addStatement']({ id, statementId: found.id });
  const quotes = async () =>
    (await opened.client['questions.get']({ questionId: id })).statements.map(({ quote }) => quote);
  const { statements: parts } = await opened.client['statements.split']({ id: found.id, at: found.range.start + 10 });
  expect(await quotes()).toEqual(parts.map(({ quote }) => quote));
  await opened.client['statements.undo']({});
  const other = await proposed('sank');
  const { statements: joined } = await opened.client['statements.merge']({ ids: [found.id, other.id] });
  expect(await quotes()).toEqual([joined[0]?.quote]);
});
