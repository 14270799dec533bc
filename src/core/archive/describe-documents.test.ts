import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
});
afterEach(() => opened.dispose());

test('descriptions of many documents are corrected at once, searched by, and keep what stood before', async () => {
  const { files } = await opened.importing(
    opened.write('a.txt', 'The ferry toll rises.'),
    opened.write('b.txt', 'The ferry is closed.'),
  );
  const documentIds = files.map(({ documentId }) => documentId!);
  await opened.client['search.query']({ text: 'ferry' });
  const change = { title: 'Harbour telegram', publisher: 'Harbour Gazette', issued: '2022-09-21', language: 'de' };
  const { documents } = await opened.client['archive.describe']({ documentIds, change });
  for (const { description } of documents)
    expect(description).toMatchObject({
      title: 'Harbour telegram',
      titleBasis: 'given',
      publisher: 'Harbour Gazette',
      issued: { edtf: '2022-09-21', basis: 'given' },
    });
  const found = await opened.client['search.query']({ text: 'telegram source:"Harbour Gazette" lang:de' });
  expect(found.hits.map(({ documentId }) => documentId).sort()).toEqual([...documentIds].sort());
  const { events } = await opened.client['archive.getDocument']({ documentId: documentIds[0]! });
  expect(events.at(-1)).toMatchObject({ type: 'description-change', agent: 'You' });
  expect(events.at(-1)?.detail).toContain('Publisher: nothing, now “Harbour Gazette”.');
  await opened.reopen();
  expect((await opened.client['search.query']({ text: '"Harbour telegram"' })).hits).toHaveLength(2);
});

test('a document of an edition is left as it is, and so are those that were chosen with it', async () => {
  const { files } = await opened.importing(opened.write('a.txt', 'The ferry toll rises.'));
  const own = files[0]!.documentId!;
  const call = opened.client['archive.describe']({
    documentIds: [own, 'mobilisation-2022:meduza-no-decree'],
    change: { publisher: 'X' },
  });
  await expect(call).rejects.toMatchObject({ code: 'DOCUMENT_OF_EDITION' });
  expect((await opened.client['archive.getDocument']({ documentId: own })).document.description.publisher).toBeNull();
});
