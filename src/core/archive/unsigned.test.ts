import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { repairLibrary } from '../repair/repair.ts';
import { testWorkers } from '../test-workers.ts';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
afterEach(() => opened.dispose());

describe('where the passages of a text are', () => {
  beforeEach(async () => {
    opened = await openTestCore();
    await opened.importing(opened.write('letter.md', '# Letter\n\nFirst passage.\n\nSecond passage.'));
  });

  const idOf = async (): Promise<string> => (await opened.client['archive.listDocuments']({})).documents[0]!.id;
  const change = (sql: string): Promise<void> =>
    opened.reopen({
      between: () => {
        const database = new DatabaseSync(join(opened.library, 'library.db'));
        database.exec(sql);
        database.close();
      },
    });

  test.each([
    ['a place in them', `UPDATE document_text SET blocks = replace(blocks, '"end":22', '"end":21')`],
    ['their form', `UPDATE document_text SET blocks = replace(blocks, '"heading"', '"headinG"')`],
    ['their digest', `UPDATE document_text SET blocks_sha256 = replace(blocks_sha256, 'a', 'b')`],
    ['their digest, which is gone', 'UPDATE document_text SET blocks_sha256 = NULL'],
  ])('a change of %s is told, and mended from the original', async (_, sql) => {
    const documentId = await idOf();
    const before = await opened.client['archive.getDocument']({ documentId });
    await change(sql);
    await expect(opened.client['archive.getDocument']({ documentId })).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    });
    const { objects, intact } = await opened.client['archive.verify']({});
    expect(intact).toBe(false);
    expect(objects).toContainEqual(expect.objectContaining({ documentId, what: 'text', outcome: 'damaged' }));
    await opened.core.close();
    const { textsRead } = await repairLibrary({
      library: opened.library,
      readerUrl: testWorkers.reader,
      signal: new AbortController().signal,
    });
    expect(textsRead).toBe(1);
    await opened.reopen();
    expect((await opened.client['archive.getDocument']({ documentId })).blocks).toEqual(before.blocks);
    expect((await opened.client['archive.verify']({})).intact).toBe(true);
  });
});

describe('the tag files of an edition', () => {
  const bag = (): string => join(opened.place, 'edition');
  const manifest = (): string => join(bag(), 'tagmanifest-sha256.txt');

  beforeEach(async () => {
    opened = await openTestCore();
    cpSync(BUNDLED, bag(), { recursive: true });
    await opened.reopen({ editions: [bag()] });
  });

  /** A digest in other letters is the same digest: the bag stays valid. */
  const touch = (): void => writeFileSync(manifest(), readFileSync(manifest(), 'utf8').replace(/[a-f]/, (letter) => letter.toUpperCase())); // prettier-ignore

  test('are those the library first saw until they change, and that is told until it is accepted', async () => {
    expect(await opened.client['archive.getStatus']({})).toMatchObject({ changedEditions: [] });
    expect((await opened.client['archive.verify']({})).editions).toMatchObject([
      { editionId: 'mobilisation-2022', version: '1', isAsFirstOpened: true },
    ]);
    touch();
    const { editions, intact } = await opened.client['archive.verify']({});
    expect(editions).toMatchObject([{ editionId: 'mobilisation-2022', isAsFirstOpened: false }]);
    expect(intact).toBe(false);
    await opened.reopen();
    const [changed] = (await opened.client['archive.getStatus']({})).changedEditions;
    expect(changed).toMatchObject({ editionId: 'mobilisation-2022', version: '1' });
    expect(changed?.sha256).not.toBe(changed?.firstSha256);
    await expect(
      opened.client['archive.acceptEdition']({ editionId: 'mobilisation-2022', sha256: changed!.firstSha256! }),
    ).rejects.toMatchObject({ code: 'EDITION_CHANGED' });
    await opened.client['archive.acceptEdition']({ editionId: 'mobilisation-2022', sha256: changed!.sha256 });
    expect(await opened.client['archive.getStatus']({})).toMatchObject({ changedEditions: [] });
    await opened.reopen();
    expect((await opened.client['archive.verify']({})).intact).toBe(true);
  });

  test('are kept with the work: in the journal, and in what is made again from it', async () => {
    touch();
    await opened.reopen({
      between: () => {
        for (const ending of ['', '-wal', '-shm'])
          if (existsSync(join(opened.library, `library.db${ending}`)))
            writeFileSync(join(opened.library, `library.db${ending}`), '');
      },
    });
    expect((await opened.client['archive.getStatus']({})).changedEditions).toHaveLength(1);
  });
});
