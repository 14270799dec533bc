import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledEditions, editionsIn } from './app-folder.ts';

test('the editions that come with the app are the bags below corpus, whatever they are called', () => {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-app-'));
  try {
    expect(editionsIn(place)).toEqual([]);
    for (const name of ['harbour', 'sources']) mkdirSync(join(place, 'corpus', name), { recursive: true });
    writeFileSync(join(place, 'corpus', 'harbour', 'bagit.txt'), '');
    expect(editionsIn(place)).toEqual([join(place, 'corpus', 'harbour')]);
    expect(bundledEditions()).toEqual([expect.stringMatching(/mobilisation-2022$/)]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
