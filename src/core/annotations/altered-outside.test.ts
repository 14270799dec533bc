import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const bodies = async (): Promise<readonly string[]> =>
  (await opened.client['annotations.list']({})).annotations.map(({ body }) => body);

test('a note that was altered behind the library is listed as it is there, and as it was once the check has mended it', async () => {
  await opened.importing(opened.write('ferry.txt', 'The ferry sank.'));
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  await opened.client['annotations.create']({
    ...{ documentId: document!.id, textSha256: document!.textSha256, range: { start: 4, end: 9 } },
    ...{ motivation: 'commenting', body: 'As the coastguard says.' },
  });
  expect(await bodies()).toEqual(['As the coastguard says.']);
  const behind = new DatabaseSync(join(opened.library, 'library.db'), { timeout: 10_000 });
  behind.exec("UPDATE annotation SET body = 'As nobody says.'");
  behind.close();
  expect(await bodies()).toEqual(['As nobody says.']);
  await opened.client['archive.verify']({});
  expect(await bodies()).toEqual(['As the coastguard says.']);
});
