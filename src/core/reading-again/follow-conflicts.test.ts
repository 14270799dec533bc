import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clausesId } from '../conflicts/found.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

const OLDER_READER = new URL('../import/testing/older-reader.process.ts', import.meta.url);
/** A reader that has other words where a figure stands. */
const RETYPING_READER = new URL('../import/testing/retyping-reader.process.ts', import.meta.url);
const head = (publisher: string): string =>
  `---\ntitle: Ferry sinks\npublisher: ${publisher}\ndate: 2031-03-05\nlanguage: en\n---\n\n`;
const A =
  'The ferry Oriel sank. It carried 212 people, commander Ruth Aldane said. The ferry was not overloaded, she said.\n';
const B = 'The ferry Oriel was overloaded, survivors said. It carried 300 people, a teacher said.\n';

let opened: OpenedCore;
let documentId: string;
beforeEach(async () => {
  opened = await openTestCore();
  await opened.reopen({ reader: OLDER_READER });
  await opened.importing(opened.write('a.md', head('Herald') + A), opened.write('b.md', head('Compass') + B));
  const { documents } = await opened.client['archive.listDocuments']({});
  documentId = documents.find(({ description }) => description.publisher === 'Herald')?.id ?? '';
});
afterEach(() => opened.dispose());

const all = async () => (await opened.client['conflicts.list']({ status: 'all', unfound: true })).conflicts;
const byRule = async (rule: string) => {
  const found = (await all()).filter((each) => each.rule === rule);
  expect(found).toHaveLength(1);
  return found[0] as NonNullable<(typeof found)[0]>;
};
const readWith = async (reader?: URL) => {
  await opened.reopen(reader ? { reader } : {});
  const { documents } = await opened.client['texts.readAgain']({ documentIds: [documentId] });
  expect(documents).toMatchObject([{ outcome: 'new-version' }]);
  return documents[0];
};
const here = <T extends { documentId: string }>({ a, b }: { a: T; b: T }): T => (a.documentId === documentId ? a : b);
/** Every side that has a place has the words it says it has. */
async function check(): Promise<void> {
  for (const { a, b } of await all())
    for (const side of [a, b]) {
      const { text } = await opened.client['archive.getDocument']({ documentId: side.documentId });
      if (side.anchor !== 'orphan' && side.anchor !== 'ambiguous')
        expect(text.slice(side.range.start, side.range.end)).toBe(side.quote);
    }
}

describe('in a new text of one of its documents a decision on a conflict', () => {
  test('goes with the words it was made on, and says that they moved', async () => {
    const { id } = await byRule('number');
    const { id: other } = await byRule('denial');
    await opened.client['conflicts.decide']({ id, verdict: 'accepted', relation: 'differs-in-number' });
    await opened.client['conflicts.decide']({ id: other, verdict: 'dismissed', reason: 'two voyages' });
    const told = await readWith();
    expect(told?.decisions).toEqual({ exact: 0, moved: 2, changed: 0, ambiguous: 0, orphan: 0 });
    const now = await byRule('number');
    expect(now).toMatchObject({ status: 'accepted', relation: 'differs-in-number', isFound: true });
    expect(now.id).not.toBe(id);
    expect(here(now).anchor).toBe('moved');
    expect(await byRule('denial')).toMatchObject({ status: 'dismissed', decisionReason: 'two voyages', isFound: true });
    expect((await opened.client['conflicts.list']({})).conflicts.map(({ rule }) => rule)).toEqual(['number']);
    await check();
  });

  test('is exact again where the reader decides on it anew, and is taken back as before', async () => {
    const { id } = await byRule('number');
    await opened.client['conflicts.decide']({ id, verdict: 'dismissed', reason: 'two counts' });
    await readWith();
    const now = await byRule('number');
    const { conflict } = await opened.client['conflicts.decide']({ id: now.id, verdict: 'accepted' });
    expect(conflict).toMatchObject({ id: now.id, status: 'accepted' });
    expect(here(conflict).anchor).toBe('exact');
    expect((await opened.client['conflicts.rules']({})).rules).toMatchObject([{ accepted: 1, dismissed: 0 }]);
    const { conflict: before } = await opened.client['conflicts.undo']({});
    expect(before).toMatchObject({ id: now.id, status: 'dismissed', decisionReason: 'two counts' });
    expect(here(await byRule('number')).anchor).toBe('moved');
    await opened.client['conflicts.undo']({});
    expect(await byRule('number')).toMatchObject({ status: 'proposed' });
  });

  test('stays with its words where they are gone, is said of no others, and is there again with them', async () => {
    const { id } = await byRule('number');
    await opened.client['conflicts.decide']({ id, verdict: 'dismissed', reason: 'two counts' });
    const told = await readWith(RETYPING_READER);
    expect(told?.decisions).toMatchObject({ orphan: 1 });
    const [kept, ...others] = (await all()).filter((each) => each.rule === 'number' && each.status === 'dismissed');
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ isFound: false, decisionReason: 'two counts' });
    expect(here(kept!)).toMatchObject({ anchor: 'orphan' });
    expect(here(kept!).quote).toContain('212 people');
    await check();
    const found = (await all()).filter(({ isFound }) => isFound);
    expect(found.every(({ status }) => status === 'proposed')).toBe(true);
    await readWith(OLDER_READER);
    expect(await byRule('number')).toMatchObject({ status: 'dismissed', isFound: true, decisionReason: 'two counts' });
    await check();
  });

  test('holds through several texts and a restart, and the journal tells the same', async () => {
    const { id } = await byRule('denial');
    await opened.client['conflicts.decide']({ id, verdict: 'accepted', relation: 'contradicts' });
    await readWith();
    await readWith(OLDER_READER);
    await readWith();
    expect(await byRule('denial')).toMatchObject({ status: 'accepted', relation: 'contradicts' });
    expect((await opened.client['archive.verify']({})).work).toEqual({
      ...{ isFileChanged: false, isJournalAnew: false, changed: 0, unknown: 0 },
    });
  });

  test('that was made before it kept its words goes with them too', async () => {
    const { id, rule, a, b } = await byRule('number');
    await opened.client['conflicts.decide']({ id, verdict: 'dismissed', reason: 'two counts' });
    // Then it was named after its clauses alone.
    const name = clausesId('number', [
      { documentId: a.documentId, range: a.clause },
      { documentId: b.documentId, range: b.clause },
    ]);
    await opened.reopen({
      reader: OLDER_READER,
      between: () => {
        const database = new DatabaseSync(join(opened.library, 'library.db'));
        const bare = `UPDATE decision SET detail = json_remove(detail, '$.conflict'), subject_id = ?`;
        database.prepare(`${bare} WHERE subject = 'conflict'`).run(name);
        database.close();
      },
    });
    await readWith();
    expect(await byRule(rule)).toMatchObject({ status: 'dismissed', decisionReason: 'two counts' });
  });
});
