import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
  const head = (publisher: string, date: string): string =>
    `---\ntitle: Ferry sinks\npublisher: ${publisher}\ndate: ${date}\nlanguage: en\n---\n\n`;
  await opened.importing(
    opened.write(
      'a.md',
      `${head('Herald', '2031-03-05')}# Ferry sinks\n\nThe ferry Oriel sank. It carried 212 people, commander Ruth Aldane said. The ferry was not overloaded, she said.\n`,
    ),
    opened.write(
      'b.md',
      `${head('Compass', '2031-03-05')}# Survivors speak\n\nThe ferry Oriel was overloaded, survivors said. It carried 300 people, a teacher said.\n`,
    ),
  );
});
afterEach(() => opened.dispose());

const list = async () => (await opened.client['conflicts.list']({})).conflicts;

test('conflicts stand in their documents: quotation and marks are the words at their offsets', async () => {
  const conflicts = await list();
  expect(conflicts.map(({ rule }) => rule).sort()).toEqual(['denial', 'number']);
  for (const side of conflicts.flatMap(({ a, b }) => [a, b])) {
    const { text } = await opened.client['archive.getDocument']({ documentId: side.documentId });
    expect(text.slice(side.range.start, side.range.end)).toBe(side.quote);
    expect(side.marks.every(({ start, end }) => text.slice(start, end) !== '')).toBe(true);
  }
});

test('what is not read whole is told, and why', async () => {
  const german = { title: 'Die Fähre', language: 'de' };
  await opened.importing(
    opened.write(
      'c.md',
      '---\ntitle: Die Fähre\nlanguage: de\n---\n\nDie Fähre Oriel ist mit 280 Menschen gesunken.\n',
    ),
  );
  const { partlyRead } = await opened.client['conflicts.list']({});
  expect(partlyRead).toEqual([{ ...german, documentId: expect.any(String), why: 'language' }]);
  const documentId = partlyRead[0]?.documentId;
  expect((await opened.client['conflicts.list']({ documentId })).partlyRead).toHaveLength(1);
  const [english] = await list();
  const of = await opened.client['conflicts.list']({ documentId: english?.a.documentId });
  expect(of.partlyRead).toEqual([]);
});

test('a dismissed conflict leaves the list, lowers its rule, and comes back', async () => {
  const [first] = await list();
  const id = first?.id ?? '';
  const { conflict } = await opened.client['conflicts.decide']({ id, verdict: 'dismissed', reason: 'two ships' });
  expect(conflict).toMatchObject({ status: 'dismissed', decisionReason: 'two ships' });
  expect((await list()).map((each) => each.id)).not.toContain(id);
  expect((await opened.client['conflicts.rules']({})).rules).toMatchObject([
    { rule: first?.rule, dismissed: 1, weight: 0.63 },
  ]);
  await opened.reopen();
  expect(await list()).toHaveLength(1);
  await opened.client['conflicts.undo']({});
  expect(await list()).toHaveLength(2);
  expect((await opened.client['conflicts.rules']({})).rules).toEqual([]);
  await expect(opened.client['conflicts.undo']({})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  await expect(opened.client['conflicts.decide']({ id: 'c-none', verdict: 'accepted' })).rejects.toMatchObject({
    code: 'CONFLICT_NOT_FOUND',
  });
});

test('proposed questions stand behind the curated ones and open with their positions', async () => {
  const { questions } = await opened.client['questions.list']({ proposed: true });
  const asked = questions.find(({ text }) => text === 'How many people were on board?');
  expect(asked).toMatchObject({ origin: 'proposed', state: 'disputed', positions: 2, documents: 2 });
  const view = await opened.client['questions.get']({ questionId: asked?.id ?? '' });
  expect(view.positions.map(({ label }) => label)).toEqual(['212', '300']);
  for (const { passageText, quoteInPassage, quote } of view.statements)
    expect(passageText.slice(quoteInPassage.start, quoteInPassage.end)).toBe(quote);
  expect((await opened.client['questions.list']({})).questions).toEqual([]);
});

test('a statement is edited, cut, joined, set aside and restored, with its history', async () => {
  const all = async () => (await opened.client['statements.proposed']({})).statements;
  const [first] = await all();
  const id = first?.id ?? '';
  const { statements: edited } = await opened.client['statements.edit']({
    id,
    speaker: { name: 'A. Smith', role: null },
  });
  expect(edited).toMatchObject([{ speaker: { name: 'A. Smith' }, isChanged: true }]);
  const { statements: parts } = await opened.client['statements.split']({ id, at: (first?.range.start ?? 0) + 3 });
  expect(parts.map(({ quote }) => quote).join('')).toBe(first?.quote);
  const { statements: joined } = await opened.client['statements.merge']({ ids: parts.map((part) => part.id) });
  expect(joined[0]?.quote).toBe(first?.quote);
  expect((await opened.client['statements.restore']({ id: joined[0]?.id ?? '' })).statements).toEqual([]);
  await opened.client['statements.restore']({ id });
  await opened.client['statements.dismiss']({ id });
  expect((await all())[0]).toMatchObject({ isDismissed: true, speaker: { name: 'A. Smith' } });
  expect(
    (await opened.client['statements.history']({ id })).decisions.map(({ action, undoneAt }) => [
      action,
      undoneAt === null,
    ]),
  ).toEqual([
    ['edit', true],
    ['split', false],
    ['dismiss', true],
  ]);
  await expect(opened.client['statements.split']({ id, at: 99_999 })).rejects.toMatchObject({ code: 'RANGE_INVALID' });
});

test('a statement is added by hand and taken away again', async () => {
  const [first] = await opened.client['statements.proposed']({}).then(({ statements }) => statements);
  const speaker = { name: 'Myself', role: null };
  const { statements } = await opened.client['statements.add']({
    documentId: first?.documentId ?? '',
    range: { start: 0, end: 5 },
    speaker,
  });
  expect(statements).toMatchObject([{ source: 'own', quote: 'Ferry', speaker }]);
  expect((await opened.client['statements.restore']({ id: statements[0]?.id ?? '' })).statements).toEqual([]);
});
