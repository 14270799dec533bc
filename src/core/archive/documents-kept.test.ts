import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { openArchive, type Archive } from './archive.ts';

let opened: OpenedCore;
let archive: Archive;
beforeEach(async () => {
  opened = await openTestCore();
  await opened.importing(opened.write('ferry.txt', 'The ferry sank.'), opened.write('quay.txt', 'The quay held.'));
  await opened.core.close();
  archive = await openArchive(opened.library, []);
});
afterEach(async () => {
  archive.close();
  await opened.dispose();
});

const titles = (): readonly string[] => archive.documents().map(({ description }) => description.title);

test('the documents are read once as long as nothing changes', () => {
  expect(archive.documents()).toBe(archive.documents());
});

test('a change of a description is in the next list', () => {
  const [first] = archive.documents();
  archive.describe([first?.id ?? ''], { title: 'The sinking' });
  expect(titles()).toContain('The sinking');
});

test('a title that was altered behind the library is listed as it was once the check has mended it', async () => {
  const before = titles();
  const behind = new DatabaseSync(join(opened.library, 'library.db'));
  behind.exec("UPDATE document SET description = json_set(description, '$.title', 'Altered')");
  behind.close();
  expect(titles()).toEqual(['Altered', 'Altered']);
  const { work } = await archive.verify({});
  expect(work.changed).toBe(2);
  expect(titles()).toEqual(before);
});
