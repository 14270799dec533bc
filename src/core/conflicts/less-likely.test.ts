import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { writeBedsAndCots, writeReport } from '../testing/reports.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
  const ferry = 'The ferry Oriel sank off Carrow.';
  await opened.importing(
    ...writeBedsAndCots(opened),
    writeReport(opened, 'Herald', `${ferry} It carried 212 people, commander Ruth Aldane said.`),
    writeReport(opened, 'Compass', `${ferry} It carried 300 people, a teacher said.`),
  );
});
afterEach(() => opened.dispose());

const listed = (input: Parameters<OpenedCore['client']['conflicts.list']>[0] = {}) =>
  opened.client['conflicts.list'](input);
const ids = async (input: Parameters<typeof listed>[0] = {}): Promise<string[]> =>
  (await listed(input)).conflicts.map(({ id }) => id);
async function bedsAndCots() {
  const { conflicts } = await listed({ lessLikely: 'only' });
  const beds = conflicts.find(({ a, b }) => [a, b].some(({ quote }) => quote.includes('beds')));
  if (!beds) throw new Error('beds and cots are not set against each other');
  return beds;
}
const asked = async (input = {}): Promise<{ id: string; text: string; conflicts: number }[]> =>
  (await opened.client['questions.list']({ proposed: true, ...input })).questions;

test('they are left out, behind the others, or alone, and pages go over the border between them', async () => {
  const [likely, only, all] = [
    await listed(),
    await listed({ lessLikely: 'only' }),
    await listed({ lessLikely: 'behind' }),
  ];
  expect(likely.conflicts.some(({ isLessLikely }) => isLessLikely)).toBe(false);
  expect(only.conflicts.every(({ isLessLikely }) => isLessLikely)).toBe(true);
  expect([only.total, likely.lessLikely, all.lessLikely]).toEqual([only.lessLikely, only.total, only.total]);
  expect(all.conflicts).toEqual([...likely.conflicts, ...only.conflicts]);
  const border = { lessLikely: 'behind', offset: likely.total - 1, limit: 2 } as const;
  expect((await listed(border)).conflicts).toEqual(all.conflicts.slice(likely.total - 1, likely.total + 1));
});

test('whoever names their question means them, and finds it by its name', async () => {
  const { id, question } = await bedsAndCots();
  expect(await ids({ questionId: question.id })).toEqual([id]);
  expect((await opened.client['questions.get']({ questionId: question.id })).statements).toHaveLength(2);
  expect((await asked()).map((each) => each.id)).not.toContain(question.id);
  expect((await asked({ lessLikely: true })).map((each) => each.id)).toContain(question.id);
});

test('a question of theirs is listed, whole, once the reader changed it, and gone once it is removed', async () => {
  const { question } = await bedsAndCots();
  const before = await asked();
  await opened.client['questions.rename']({ id: question.id, text: 'How many beds?' });
  expect(await asked()).toEqual([
    ...before.map((each) => expect.objectContaining({ id: each.id, conflicts: each.conflicts })),
    expect.objectContaining({ id: question.id, text: 'How many beds?', conflicts: 1, positions: 2 }),
  ]);
  const { statements } = await opened.client['questions.get']({ questionId: question.id });
  await opened.client['statements.edit']({ id: statements[0]?.id ?? '', speaker: { name: 'Ada Lowe', role: null } });
  const { statements: corrected } = await opened.client['questions.get']({ questionId: question.id });
  expect(corrected.map(({ speaker }) => speaker?.name)).toContain('Ada Lowe');
  await opened.client['questions.remove']({ id: question.id });
  expect((await asked({ lessLikely: true })).map(({ id }) => id)).not.toContain(question.id);
});

test('what is decided on stands among the others by its evidence, teaches no rule, and goes back when that is undone', async () => {
  const { id, question } = await bedsAndCots();
  const before = await ids({ lessLikely: 'behind' });
  await opened.client['conflicts.decide']({ id, verdict: 'dismissed' });
  expect((await opened.client['conflicts.rules']({})).rules).toEqual([]);
  expect([await ids({ status: 'dismissed' }), (await ids()).includes(id)]).toEqual([[id], false]);
  await opened.client['conflicts.undo']({});
  expect(await ids({ lessLikely: 'behind' })).toEqual(before);
  await opened.client['conflicts.decide']({ id, verdict: 'accepted' });
  expect(await ids()).toContain(id);
  expect((await listed()).lessLikely).toBe((await listed({ lessLikely: 'only' })).total);
  expect(await ids({ lessLikely: 'only' })).not.toContain(id);
  expect((await asked()).map((each) => each.id)).toContain(question.id);
  await opened.reopen();
  expect(await ids({ status: 'accepted' })).toEqual([id]);
});

test('what was corrected is corrected in them, and what is set aside is in none', async () => {
  const { id, a } = await bedsAndCots();
  await opened.client['statements.edit']({ id: a.statementId, speaker: { name: 'Ada Lowe', role: null } });
  expect((await bedsAndCots()).a.speaker.name).toBe('Ada Lowe');
  await opened.client['statements.dismiss']({ id: a.statementId });
  expect(await ids({ lessLikely: 'behind' })).not.toContain(id);
});

test('they bear on a passage, and stand in the table of sources, only once the reader says so', async () => {
  const { id, a, b, question } = await bedsAndCots();
  const bearing = async () =>
    (await opened.client['statements.evidence']({ documentId: a.documentId, range: a.range })).entries
      .filter(({ documentId }) => documentId === b.documentId)
      .map(({ relation, basis }) => `${relation} (${basis})`);
  const rows = async () =>
    (await opened.client['questions.matrix']({ proposed: true })).rows.map((row) => row.question.id);
  expect(await bearing()).not.toContain('differs (rule)');
  expect(await rows()).not.toContain(question.id);
  await opened.client['conflicts.decide']({ id, verdict: 'accepted', relation: 'differs-in-number' });
  expect(await bearing()).toContain('differs (reader)');
  expect(await rows()).toContain(question.id);
  await opened.client['conflicts.decide']({ id, verdict: 'dismissed' });
  expect(await bearing()).toEqual([]);
});
