import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256OfText } from '../storage/storage.ts';
import { fingerprintOf } from './fingerprint.ts';
import { IndexHolder } from './index-holder.ts';
import { HEADER_BYTES } from './segment-format.ts';
import type { IndexDocument } from './segment-builder.ts';
import { createSegmentWork } from './segment-work.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-index-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function documentOf(id: string, text: string): IndexDocument {
  return { id, title: id, text, textSha256: sha256OfText(text) };
}
const DOCUMENTS = Array.from({ length: 9 }, (_, index) => documentOf(`d${index}`, `The ferry number ${index}.`));

/** Opens the folder and brings it to hold just `documents`; says how many had to be indexed. */
async function reopen(documents: readonly IndexDocument[], writable = true) {
  const holder = new IndexHolder();
  const { damaged } = await holder.open({ kind: 'open', folder, writable });
  const { missing } = holder.compare({
    kind: 'compare',
    ids: documents.map(({ id }) => id),
    fingerprints: Buffer.concat(documents.map(fingerprintOf)),
    last: true,
  });
  for (const number of missing) holder.add({ kind: 'add', documents: [documents[number]!] });
  await holder.flush();
  return { holder, damaged, indexed: missing.length };
}
const foundIn = (holder: IndexHolder, text = 'ferry'): string[] =>
  holder
    .query({ kind: 'query', text, limit: 20 })
    .hits.map(({ id }) => id)
    .sort();
const all = DOCUMENTS.map(({ id }) => id);
const segmentFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.seg'));

test('what was indexed is there again, and only changes are indexed', async () => {
  expect((await reopen(DOCUMENTS)).indexed).toBe(9);
  const changed = DOCUMENTS.map((each) => (each.id === 'd3' ? documentOf('d3', 'A bridge.') : each)).slice(1);
  const { holder, indexed } = await reopen(changed);
  expect(indexed).toBe(1);
  expect(foundIn(holder)).toEqual(all.filter((id) => id !== 'd0' && id !== 'd3'));
  expect(foundIn(holder, 'bridge')).toEqual(['d3']);
  const again = await reopen(changed);
  expect(again.indexed).toBe(0);
  expect(foundIn(again.holder, 'bridge')).toEqual(['d3']);
});

test.each<[string, () => void, number]>([
  ['a segment half written', () => truncateSync(join(folder, segmentFiles()[0]!), 90), 1],
  ['a segment gone', () => rmSync(join(folder, segmentFiles()[0]!)), 0],
  ['a segment of other bytes', () => writeFileSync(join(folder, segmentFiles()[0]!), 'no segment'), 1],
  ['the manifest gone', () => rmSync(join(folder, 'index.json')), 0],
  ['the manifest half written', () => truncateSync(join(folder, 'index.json'), 100), 0],
  ['a temporary file left', () => writeFileSync(join(folder, '.s-1.seg.2.tmp'), 'half'), 0],
  ['everything gone', () => readdirSync(folder).forEach((name) => rmSync(join(folder, name))), 0],
])('%s heals, and is whole at the next start', async (_, spoil, damaged) => {
  await reopen(DOCUMENTS);
  spoil();
  const healed = await reopen(DOCUMENTS);
  expect(foundIn(healed.holder)).toEqual(all);
  expect(healed.damaged).toBe(damaged);
  expect(readdirSync(folder).filter((name) => name.endsWith('.damaged'))).toHaveLength(damaged);
  const next = await reopen(DOCUMENTS);
  expect(next).toMatchObject({ indexed: 0, damaged: 0 });
  expect(foundIn(next.holder)).toEqual(all);
});

test('a segment of another version is built anew without a word', async () => {
  await reopen(DOCUMENTS.slice(0, 1));
  const [file] = segmentFiles();
  const bytes = readFileSync(join(folder, file!));
  bytes.writeUInt32LE(99, 8);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, HEADER_BYTES - 4)), HEADER_BYTES - 4);
  writeFileSync(join(folder, file!), bytes);
  const { holder, damaged, indexed } = await reopen(DOCUMENTS.slice(0, 1));
  expect({ damaged, indexed }).toEqual({ damaged: 0, indexed: 1 });
  expect(foundIn(holder)).toEqual(['d0']);
  expect(segmentFiles()).not.toContain(file);
});

test('many small segments become one, and what nobody names is removed in time', async () => {
  const { holder } = await reopen(DOCUMENTS);
  expect(segmentFiles()).toHaveLength(9);
  const { parts } = await holder.planMerge();
  expect(parts.length).toBeGreaterThanOrEqual(8);
  const { built } = await createSegmentWork().merge({ kind: 'merge', folder, parts });
  holder.adopt({ kind: 'adopt', segment: built!, replaces: parts.map(({ name }) => name) });
  expect(foundIn(holder)).toEqual(all);
  await holder.flush();
  expect(segmentFiles()).toHaveLength(10 - parts.length);
  const [young, old] = ['s-young.seg', 's-old.seg'].map((name) => join(folder, name));
  for (const path of [young!, old!]) writeFileSync(path, 'left by a crash');
  utimesSync(old!, 0, 0);
  const next = await reopen(DOCUMENTS);
  expect(next).toMatchObject({ indexed: 0, damaged: 0 });
  expect(segmentFiles()).toContain('s-young.seg');
  expect(segmentFiles()).not.toContain('s-old.seg');
});

test('a folder that is only read stays as it is', async () => {
  await reopen(DOCUMENTS.slice(0, 4));
  const before = readdirSync(folder).sort();
  const { holder, indexed } = await reopen(DOCUMENTS, false);
  expect(indexed).toBe(5);
  expect(foundIn(holder)).toEqual(all);
  expect(readdirSync(folder).sort()).toEqual(before);
});

test.each([0, 300, 1_000_000])('with %i bytes for lists the answers are the same', async (cacheBytes) => {
  await reopen(DOCUMENTS);
  const holder = new IndexHolder();
  await holder.open({ kind: 'open', folder, writable: false, cacheBytes });
  for (let round = 0; round < 3; round += 1) {
    expect(foundIn(holder)).toEqual(all);
    expect(foundIn(holder, '"number 4"')).toEqual(['d4']);
  }
});
