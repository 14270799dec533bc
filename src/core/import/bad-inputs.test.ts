import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../domain/import-report.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

/** Odd, broken and hostile files that nobody on this project wrote; not part of it. */
const SET = join('..', 'shared', 'eval', 'bad-inputs');
const FORMATS = ['pdf', 'docx', 'epub', 'eml', 'warc', 'zip', 'enc'];
const isHere = existsSync(SET);
if (!isHere)
  process.stderr.write(`The set of bad inputs is not beside the checkout (${SET}): its tests are skipped.\n`);

describe.skipIf(!isHere)('the set of bad inputs', () => {
  let opened: OpenedCore;
  let report: ImportReport;
  beforeAll(async () => {
    opened = await openTestCore();
    report = await opened.importing(...FORMATS.map((format) => join(SET, format)));
  }, 240_000);
  afterAll(() => opened.dispose());

  test('every file ends as imported or with a code of the list, and none breaks its reader', () => {
    const codes = report.files.map(({ code, outcome }) => code ?? outcome);
    expect(codes.length).toBeGreaterThan(500);
    expect(codes.filter((code) => code.startsWith('READER_'))).toEqual([]);
    expect(report.imported).toBeGreaterThan(200);
    for (const { outcome, message } of report.files) if (outcome === 'rejected') expect(message).toMatch(/\.$/);
  });

  test('everything that was taken in is intact, and its original comes back byte for byte', async () => {
    const { objects } = await opened.client['archive.verify']({});
    expect(objects.filter(({ outcome }) => outcome !== 'intact')).toEqual([]);
    const whole = report.files.filter(({ outcome, path }) => outcome === 'imported' && existsSync(join(SET, path)));
    expect(whole.length).toBeGreaterThan(100);
    for (const { path, sha256 } of whole)
      expect(await opened.core.readBlob(sha256 ?? '')).toEqual(readFileSync(join(SET, path)));
  });

  test('nothing of an archive leaves it', () => {
    const unsafe = report.files.filter(({ code }) => code === 'UNSAFE_NAME');
    expect(unsafe.length).toBeGreaterThan(0);
    expect(existsSync(join(opened.place, '..', 'good.txt'))).toBe(false);
  });
});
