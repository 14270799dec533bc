import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const objectOf = (sha256: string): string => join(opened.library, 'objects', sha256.slice(0, 2), sha256);
const outcomes = async (): Promise<string[]> =>
  (await opened.client['archive.verify']({})).objects.filter(({ what }) => what === 'original').map((each) => each.outcome); // prettier-ignore

test('a damaged original is named, moved aside and kept, and put back when the same file comes again', async () => {
  const path = opened.write('a.txt', 'The ferry sank off Carrow.');
  const [taken] = (await opened.importing(path)).files;
  const sha256 = taken?.sha256 ?? '';
  writeFileSync(objectOf(sha256), 'The ferry sank off Harrow.');
  expect(await outcomes()).toEqual(['damaged']);
  const { repaired, waiting, setAside } = await opened.client['archive.repairOriginals']({});
  expect([repaired, waiting]).toEqual([[], [{ documentId: taken?.documentId, sha256 }]]);
  expect(setAside.map((each) => readFileSync(each, 'utf8'))).toEqual(['The ferry sank off Harrow.']);
  expect(await outcomes()).toEqual(['missing']);
  const [again] = (await opened.importing(path)).files;
  expect(again).toMatchObject({ outcome: 'duplicate', documentId: taken?.documentId });
  expect(again?.message).toContain('put back');
  expect(await outcomes()).toEqual(['intact']);
  expect(readFileSync(objectOf(sha256), 'utf8')).toBe('The ferry sank off Carrow.');
  const { events } = await opened.client['archive.getDocument']({ documentId: taken?.documentId ?? '' });
  expect(events.at(-1)?.detail).toContain('put back from the file a.txt');
  expect(readdirSync(join(opened.library, 'quarantine'))).toHaveLength(1);
});

test('a damaged original that a check has named is put right by an import alone; an intact one is left', async () => {
  const path = opened.write('a.txt', 'The ferry sank off Carrow.');
  const sha256 = (await opened.importing(path)).files[0]?.sha256 ?? '';
  expect((await opened.importing(path)).files[0]?.message).not.toContain('put back');
  expect(existsSync(join(opened.library, 'quarantine'))).toBe(false);
  writeFileSync(objectOf(sha256), 'x');
  await outcomes();
  expect((await opened.importing(path)).files[0]?.message).toContain('put back');
  rmSync(objectOf(sha256));
  expect((await opened.importing(path)).files[0]?.message).toContain('put back');
  expect(await outcomes()).toEqual(['intact']);
});

test('an original that an open edition holds is put back from it', async () => {
  const original = join(BUNDLED, 'data/originals', readdirSync(join(BUNDLED, 'data/originals'))[0] ?? '');
  const [taken] = (await opened.importing(original)).files;
  writeFileSync(objectOf(taken?.sha256 ?? ''), 'Something else.');
  await opened.reopen({ editions: [BUNDLED] });
  const { repaired, waiting } = await opened.client['archive.repairOriginals']({});
  expect(waiting).toEqual([]);
  expect(repaired).toMatchObject([{ documentId: taken?.documentId }]);
  expect(readFileSync(objectOf(taken?.sha256 ?? ''))).toEqual(readFileSync(original));
});
