import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive, type Archive } from '../archive/archive.ts';
import { testWorkers } from '../test-workers.ts';
import { Upkeep } from './upkeep.ts';

let place: string;
let archive: Archive;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-core-'));
  archive = await openArchive(join(place, 'library'), []);
});
afterEach(() => {
  archive.close();
  rmSync(place, { recursive: true, force: true });
});

test('whoever searches while the index closes is refused, and starts no worker that nobody ends', async () => {
  const upkeep = new Upkeep({ archive, workerUrl: testWorkers.search, onChange: () => undefined });
  await upkeep.sync();
  const { holder } = upkeep;
  await upkeep.close();
  await expect(upkeep.sync()).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' });
  await expect(upkeep.usable()).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' });
  expect(upkeep.holder).toBe(holder);
  expect(holder.alive).toBe(false);
});
