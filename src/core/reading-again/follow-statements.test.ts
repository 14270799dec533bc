import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

const OLDER_READER = new URL('../import/testing/older-reader.process.ts', import.meta.url);
const TEXT = [
  'The ferry Oriel sank off the harbour of Carrow on Monday evening, commander Ruth Aldane said.',
  'It carried 212 people, a teacher said. Nobody asked the crew.',
  'The company denied that the ferry was overloaded.',
].join('\n\n');

let opened: OpenedCore;
let documentId: string;
beforeEach(async () => {
  opened = await openTestCore();
  await opened.reopen({ reader: OLDER_READER });
  await opened.importing(opened.write('a.txt', `${TEXT}\n`));
  documentId = (await opened.client['archive.listDocuments']({})).documents[0]?.id ?? '';
});
afterEach(() => opened.dispose());

const speaker = { name: 'Myself', role: null };
const textNow = async (): Promise<string> => (await opened.client['archive.getDocument']({ documentId })).text;
const listed = async () => (await opened.client['statements.proposed']({ documentId })).statements;
const saying = async (words: string) => {
  const found = (await listed()).filter(({ quote, isDismissed }) => quote.includes(words) && !isDismissed);
  expect(found.map(({ quote }) => quote)).toHaveLength(1);
  return found[0] as NonNullable<(typeof found)[0]>;
};
const rangeOf = async (words: string) => {
  const start = (await textNow()).indexOf(words);
  return { start, end: start + words.length };
};
const add = async (words: string): Promise<string> => {
  const { statements } = await opened.client['statements.add']({ documentId, range: await rangeOf(words), speaker });
  return statements[0]?.id ?? '';
};
/** The reader has become better: its text is another. */
async function readAgain() {
  await opened.reopen({});
  const { documents } = await opened.client['texts.readAgain']({ documentIds: [documentId] });
  expect(documents).toMatchObject([{ outcome: 'new-version' }]);
  return documents[0];
}
const readBefore = async (): Promise<void> => {
  await opened.reopen({ reader: OLDER_READER });
  await opened.client['texts.readAgain']({ documentIds: [documentId] });
};

/** Every statement has the words it says it has, and no two the same name. */
async function check(): Promise<void> {
  const text = await textNow();
  const statements = await listed();
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  for (const { anchor, range, quote } of statements)
    if (anchor !== 'orphan' && anchor !== 'ambiguous') expect(text.slice(range.start, range.end)).toBe(quote);
}

describe('in a new text of their document', () => {
  test('a statement that was added goes with its words', async () => {
    const id = await add('Nobody asked the crew');
    const before = await rangeOf('Nobody asked the crew');
    await readAgain();
    const own = (await listed()).find((each) => each.id === id);
    expect(own).toMatchObject({ quote: 'Nobody asked the crew', source: 'own', anchor: 'moved' });
    expect(own?.range).not.toEqual(before);
    await check();
  });

  test('one that was corrected stays corrected, and the rules do not propose it again', async () => {
    const { id, quote } = await saying('212 people');
    await opened.client['statements.edit']({ id, speaker: { name: 'Tom Baird', role: 'teacher' } });
    await readAgain();
    expect(await saying('212 people')).toMatchObject({
      ...{ quote, isChanged: true, anchor: 'moved', speaker: { name: 'Tom Baird', role: 'teacher' } },
    });
    await check();
  });

  test('one that was set aside stays so, and is brought back', async () => {
    const { id, quote } = await saying('overloaded');
    await opened.client['statements.dismiss']({ id });
    await readAgain();
    const dismissed = (await listed()).filter((each) => each.quote === quote);
    expect(dismissed).toMatchObject([{ isDismissed: true }]);
    await opened.client['statements.restore']({ id: dismissed[0]?.id ?? '' });
    expect(await saying('overloaded')).toMatchObject({ quote, isDismissed: false });
    await check();
  });

  test('one that was cut stays cut', async () => {
    const whole = await saying('Oriel sank');
    const at = (await rangeOf('on Monday')).start;
    await opened.client['statements.split']({ id: whole.id, at });
    await readAgain();
    expect((await saying('Oriel sank')).quote).not.toContain('Monday');
    expect((await saying('on Monday')).quote).not.toContain('Oriel');
    await check();
    await opened.client['statements.undo']({});
    expect((await saying('Oriel sank')).quote).toBe(whole.quote);
    await check();
  });

  test('ones that were joined stay joined', async () => {
    const [a, b] = [await saying('212 people'), await saying('Nobody asked')];
    await opened.client['statements.merge']({ ids: [a.id, b.id] });
    const { quote } = await saying('212 people');
    expect(quote).toContain('Nobody');
    await readAgain();
    expect((await saying('212 people')).quote).toBe(quote);
    await check();
  });

  test('one whose words are gone says so, keeps them, and is put on others', async () => {
    const id = await add('the old press');
    const told = await readAgain();
    expect(told?.statements).toEqual({ exact: 0, moved: 0, changed: 0, ambiguous: 0, orphan: 1 });
    const lost = (await listed()).find((each) => each.id === id);
    expect(lost).toMatchObject({ quote: 'the old press', anchor: 'orphan', source: 'own' });
    await expect(opened.client['statements.split']({ id, at: 3 })).rejects.toMatchObject({ code: 'RANGE_INVALID' });
    await opened.client['statements.edit']({ id, range: await rangeOf('Nobody asked') });
    expect((await listed()).find((each) => each.id === id)).toMatchObject({ quote: 'Nobody asked', anchor: 'exact' });
    await check();
  });

  test('one whose words are gone is proposed places, put where the person says, and that is taken back', async () => {
    const id = await add('Printed by the old press');
    await readAgain();
    const { textSha256, places } = await opened.client['statements.places']({ id });
    expect(places).toEqual([]);
    const own = async () => (await listed()).find((each) => each.id === id);
    const range = await rangeOf('Nobody asked');
    const put = { id, range, textSha256: textSha256 ?? '' };
    const { statements } = await opened.client['statements.attach'](put);
    expect(statements).toMatchObject([{ id, quote: 'Nobody asked', anchor: 'exact' }]);
    await expect(opened.client['statements.attach']({ ...put, textSha256: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'TEXT_CHANGED',
    });
    await check();
    await opened.client['statements.detach']({ id });
    expect(await own()).toMatchObject({ quote: 'Printed by the old press', anchor: 'orphan' });
    await expect(opened.client['statements.detach']({ id })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    await opened.client['statements.attach'](put);
    await opened.client['statements.edit']({ id, speaker: { name: 'Tom Baird', role: null } });
    await expect(opened.client['statements.detach']({ id })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(await own()).toMatchObject({ quote: 'Nobody asked', speaker: { name: 'Tom Baird' } });
  });

  test('one that moved is proposed the place its words have now', async () => {
    const { id } = await saying('212 people');
    await opened.client['statements.edit']({ id, speaker: { name: 'Tom Baird', role: 'teacher' } });
    const text = await textNow();
    await readAgain();
    const [moved] = (await listed()).filter(({ isChanged }) => isChanged);
    const { places } = await opened.client['statements.places']({ id: moved?.id ?? '' });
    expect(places).toMatchObject([{ kind: 'same', range: moved?.range, words: moved?.quote }]);
    expect(text).toContain(places[0]?.words);
  });

  test('one whose words are gone is there again with the text that had them', async () => {
    const id = await add('the old press');
    await readAgain();
    await readBefore();
    expect((await listed()).find((each) => each.id === id)).toMatchObject({ quote: 'the old press', source: 'own' });
    expect((await listed()).find((each) => each.id === id)?.anchor).toMatch(/exact|moved/);
    await check();
  });

  test('one under a question goes with its words there, too, and without a place keeps them', async () => {
    const { question } = await opened.client['questions.create']({ text: 'How many were aboard?', note: null });
    const { id: proposed, quote } = await saying('212 people');
    const ids = [proposed, await add('Nobody asked the crew'), await add('the old press')];
    for (const statementId of ids) await opened.client['questions.addStatement']({ id: question.id, statementId });
    await readAgain();
    const view = async () => (await opened.client['questions.get']({ questionId: question.id })).statements;
    expect((await view()).map((each) => [each.quote, each.anchor])).toEqual([
      [quote, 'moved'],
      ['Nobody asked the crew', 'moved'],
      ['the old press', 'orphan'],
    ]);
    for (const { passageText, quoteInPassage, quote: words } of await view())
      expect(passageText.slice(quoteInPassage.start, quoteInPassage.end)).toBe(words);
    const first = (await view())[0]?.id ?? '';
    await opened.client['questions.removeStatement']({ id: question.id, statementId: first });
    expect(await view()).toHaveLength(2);
  });

  test('what was decided holds through several texts and a restart', async () => {
    const { id } = await saying('212 people');
    await opened.client['statements.edit']({ id, speaker: { name: 'Tom Baird', role: null } });
    const own = await add('Nobody asked the crew');
    await readAgain();
    const { id: later } = await saying('overloaded');
    await opened.client['statements.edit']({ id: later, speaker: { name: 'The company', role: null } });
    await readBefore();
    await readAgain();
    expect(await saying('212 people')).toMatchObject({ speaker: { name: 'Tom Baird' } });
    expect(await saying('overloaded')).toMatchObject({ speaker: { name: 'The company' } });
    expect((await listed()).find((each) => each.id === own)).toMatchObject({ quote: 'Nobody asked the crew' });
    await check();
    expect((await opened.client['archive.verify']({})).work).toEqual({
      isJournalAnew: false,
      isFileChanged: false,
      changed: 0,
      unknown: 0,
    });
  });
});
