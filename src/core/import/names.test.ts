import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toLegalName } from '../../domain/legal-name.ts';
import { makeZip } from '../formats/testing/make-files.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const LONG = `${'n'.repeat(251)}.txt`;
const NAMES = [
  LONG,
  'CON.txt',
  'trailing.txt...',
  'invoice\u202etxt.exe.txt',
  'caf\u00e9.txt',
  'cafe\u0301.txt',
  'a:b?.txt',
  'two\nlines.txt',
];

test.skipIf(process.platform !== 'linux')(
  'names of every kind are kept as they are; a copy under a legal name is known again under its own',
  async () => {
    const folder = join(opened.place, 'in');
    mkdirSync(folder);
    NAMES.forEach((name, at) => writeFileSync(join(folder, name), `Words of number ${at}.`));
    const bytes = Buffer.concat([Buffer.from(`${folder}/\u0444-caf`), Buffer.from([0xe9]), Buffer.from('.txt')]);
    writeFileSync(bytes, 'Words of a name in Latin-1.');
    const report = await opened.importing(folder);
    const codes = Object.fromEntries(report.files.map(({ path, code, outcome }) => [path, code ?? outcome]));
    const wanted = [...NAMES, '\u0444-caf\\xE9.txt'].map((name) => [
      `in/${name}`,
      name.startsWith('trailing') ? 'UNSUPPORTED_FORMAT' : 'imported',
    ]);
    expect(codes).toEqual(Object.fromEntries(wanted));
    for (const { documentId, identifier, outcome, sha256 } of report.files) {
      if (outcome !== 'imported') continue;
      const { document } = await opened.client['archive.getDocument']({ documentId: documentId ?? '' });
      expect(document.description.identifier).toBe(identifier);
      const original = await opened.core.readBlob(document.originalSha256);
      const copy = opened.write(`out/${documentId}/${toLegalName(identifier ?? '')}`, original ?? '');
      const [again] = (await opened.importing(copy)).files;
      expect(again).toMatchObject({ outcome: 'duplicate', documentId, identifier, sha256 });
    }
  },
);

test('an archive with a zero byte in a name costs that entry alone', async () => {
  const zip = Buffer.from(makeZip({ 'bad_name.txt': 'Hidden words.', 'good.txt': 'Good words.' }));
  for (let at = zip.indexOf('bad_name'); at >= 0; at = zip.indexOf('bad_name', at + 1)) zip[at + 3] = 0;
  const report = await opened.importing(opened.write('box.zip', zip));
  const outcomes = report.files.map(({ code, outcome }) => code ?? outcome);
  expect(outcomes.sort()).toEqual(['UNSAFE_NAME', 'imported']);
});
