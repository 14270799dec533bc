import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallInput } from '../../rpc/operation.ts';
import type { SynopticContract } from '../../contract/operations.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

type Wanted = Partial<CallInput<SynopticContract['notebook.list']>>;
const list = (wanted: Wanted = {}) =>
  opened.client['notebook.list']({
    ...{ filter: {}, by: 'document', groups: { from: 0, count: 12 }, entries: { from: 0, count: 20 } },
    ...wanted,
  });

/** Two documents, a highlight on each word of each but the last one; ids in the order of the words. */
async function fill(): Promise<readonly string[]> {
  const words = Array.from({ length: 31 }, (_, index) => `word${index}`);
  await opened.importing(
    opened.write('a.txt', `Alpha\n\n${words.join(' ')}`),
    opened.write('b.txt', `Beta\n\n${words.join(' ')}`),
  );
  const { documents } = await opened.client['archive.listDocuments']({});
  const ids: string[] = [];
  for (const { id: documentId, textSha256 } of documents) {
    const { text } = await opened.client['archive.getDocument']({ documentId });
    for (const word of words.slice(0, 30)) {
      const start = text.search(new RegExp(`${word}\\b`, 'u'));
      const made = await opened.client['annotations.create']({
        ...{ documentId, textSha256, motivation: 'highlighting', range: { start, end: start + word.length } },
        tags: word === 'word3' ? ['toll'] : [],
      });
      ids.push(made.annotation.id);
    }
  }
  return ids;
}

describe('the notebook', () => {
  it('gives a stretch of the groups and of each group, with the counts of all', async () => {
    const ids = await fill();
    const first = await list();
    expect(first).toMatchObject({ count: 60, groupCount: 2, groupsFrom: 0, removed: [] });
    expect(first.groups.map(({ title, count, from, entries }) => [title, count, from, entries.length])).toEqual([
      ['Alpha', 30, 0, 20],
      ['Beta', 30, 0, 20],
    ]);
    const [, beta] = first.groups;
    const more = await list({ groups: { from: 1, count: 1 }, stretches: { [beta!.key]: { from: 20, count: 20 } } });
    expect(more.groups.map(({ from, entries }) => [from, entries.map(({ id }) => id)])).toEqual([[20, ids.slice(50)]]);
    expect(await opened.client['notebook.get']({})).toMatchObject({
      count: 60,
      lost: 0,
      colours: ['yellow'],
      tags: ['toll'],
    });
  });

  it('moves a stretch to the entry that is asked for', async () => {
    const ids = await fill();
    const { groupsFrom, groups } = await list({ around: ids[58]!, groups: { from: 0, count: 1 } });
    expect(groupsFrom).toBe(1);
    expect(groups[0]?.from).toBe(18);
    expect(groups[0]?.entries.map(({ id }) => id)).toContain(ids[58]);
  });

  it('narrows, counts what fits, and keeps the place of what was just put into the bin', async () => {
    const ids = await fill();
    await opened.client['annotations.remove']({ id: ids[3]! });
    const filter = { tag: 'toll' };
    expect(await list({ filter })).toMatchObject({ count: 1, groupCount: 1, removed: [] });
    const kept = await list({ filter, withRemoved: [ids[3]!] });
    expect(kept).toMatchObject({ count: 1, groupCount: 2, removed: [ids[3]] });
    expect(kept.groups[0]?.entries.map(({ id }) => id)).toEqual([ids[3]]);
    await opened.client['annotations.restore']({ id: ids[3]! });
    expect(await list({ filter, withRemoved: [ids[3]!] })).toMatchObject({ count: 2, removed: [] });
  });

  it('shows a change at once, in the entry and in what links to it, and the new title of a document', async () => {
    const ids = await fill();
    await list();
    const body = `See [this](note:${ids[0]}).`;
    await opened.client['annotations.update']({ id: ids[1]!, revision: 1, body });
    const { groups, backlinks } = await list();
    expect(groups[0]?.entries[1]).toMatchObject({ id: ids[1], body, revision: 2 });
    expect(backlinks[ids[0]!]?.map(({ id }) => id)).toEqual([ids[1]]);
    const { key } = groups[0]!;
    await opened.client['archive.describe']({ documentIds: [key], change: { title: 'Zulu' } });
    expect((await list()).groups.map(({ title }) => title)).toEqual(['Beta', 'Zulu']);
    const found = await opened.client['notebook.find']({ words: 'zulu THIS', noted: true, limit: 5 });
    expect(found.annotations.map(({ id }) => id)).toEqual([ids[1]]);
  });
});
