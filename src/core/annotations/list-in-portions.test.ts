import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive, type Archive } from '../archive/archive.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { createAnnotationStore } from './annotation-store.ts';
import { createAnnotations } from './annotations.ts';

const COUNT = 2500;
let opened: OpenedCore;
let archive: Archive;
beforeAll(async () => {
  opened = await openTestCore();
  await opened.importing(opened.write('ferry.txt', 'The ferry was late again.'));
  await opened.core.close();
  archive = await openArchive(opened.library, []);
  const [document] = archive.documents();
  const { id: documentId = '', textSha256 = '' } = document ?? {};
  const made = await createAnnotations(archive).create({
    ...{ motivation: 'bookmarking', documentId, textSha256, range: { start: 4, end: 9 } },
    ...{ body: '', colour: null, tags: [] },
  });
  const { anchor: _, documentTitle: __, ...first } = made;
  const added = Array.from({ length: COUNT - 1 }, (_, at) => ({ ...first, id: `a${at}` }));
  createAnnotations(archive).take({ added, updated: [], besides: () => undefined });
});
afterAll(async () => {
  archive.close();
  await opened.reopen();
  await opened.dispose();
});

/** Turns of the loop that others had while `work` ran. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let isOver = false;
  void work.finally(() => (isOver = true));
  let turns = 0;
  for (; !isOver; turns += 1) await setImmediate();
  return turns;
}

test('in portions all annotations are listed as at once, and others have turns meanwhile', async () => {
  const portions = createAnnotationStore(archive.database).listInPortions();
  expect(await turnsDuring(portions)).toBeGreaterThanOrEqual(3);
  expect(await portions).toEqual(createAnnotationStore(archive.database).list());
});

test('what is changed or removed while it is listed is there as it is now, or gone', async () => {
  const store = createAnnotationStore(archive.database);
  const portions = store.listInPortions();
  store.update('a2400', 1, { body: 'Meanwhile.' });
  store.setRemoved('a2401', new Date().toISOString());
  const listed = await portions;
  expect(listed).toHaveLength(COUNT - 1);
  expect(listed.find(({ id }) => id === 'a2400')).toMatchObject({ body: 'Meanwhile.', revision: 2 });
  expect(await createAnnotationStore(archive.database).listInPortions()).toEqual(store.list());
});

test('places of all annotations are looked up in portions', async () => {
  const listing = createAnnotations(archive).list();
  expect(await turnsDuring(listing)).toBeGreaterThanOrEqual(4);
  expect((await listing).every(({ anchor }) => anchor.state === 'exact')).toBe(true);
});
