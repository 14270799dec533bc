import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundle } from '../bundling/bundling.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { testWorkers } from '../test-workers.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const LONG = 'The council met in the old hall, and the harbour master spoke for an hour about the pier and its repair.';

/** Builds an edition of what lies in `in`; gives its folder. */
async function build(version: string): Promise<string> {
  const out = join(opened.place, `harbour-${version}`);
  await bundle({
    folder: join(opened.place, 'in'),
    out,
    edition: { id: 'harbour', title: 'The harbour papers', version, issued: '2026-11-01', rights: 'Ours.' },
    readerUrl: testWorkers.reader,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  return out;
}

async function twoEditions(): Promise<{ first: string; second: string }> {
  opened.write('in/gone.txt', 'What was here before.');
  opened.write('in/same.txt', 'What stays as it is.');
  opened.write('in/told.md', '---\ntitle: Told\n---\n\nThe same words.');
  opened.write('in/text.txt', `${LONG}\n\nThe toll rises to 12 crowns.\n\nNobody asked the crews.`);
  const first = await build('1');
  rmSync(join(opened.place, 'in/gone.txt'));
  opened.write('in/new.txt', 'What is here now.');
  opened.write('in/told.md', '---\ntitle: Told anew\n---\n\nThe same words.');
  opened.write('in/text.txt', `Corrected.\n\n${LONG}\n\nThe toll rises to 12 crowns.\n\nIt was decided at night.`);
  return { first, second: await build('2') };
}

async function note(documentId: string, words: string): Promise<string> {
  const { document, text } = await opened.client['archive.getDocument']({ documentId });
  const start = text.indexOf(words);
  const range = { start, end: start + words.length };
  const wanted = { documentId, textSha256: document.textSha256, range, body: 'Why?', colour: null, tags: [] };
  return (await opened.client['annotations.create']({ ...wanted, motivation: 'commenting' })).annotation.id;
}

test('tells what was added, removed and changed, and which notes are touched', async () => {
  const { first, second } = await twoEditions();
  await opened.reopen({ editions: [first] });
  const gone = await note('harbour:gone-txt', 'here before');
  const moved = await note('harbour:text-txt', 'The toll rises to 12 crowns');
  const lost = await note('harbour:text-txt', 'Nobody asked the crews');
  await note('harbour:same-txt', 'What stays');
  await note('harbour:told-md', 'The same words');
  const after = { selection: opened.core.addSelection([second]) };
  const found = await opened.client['editions.compare']({ before: { editionId: 'harbour' }, after });
  expect(found).toMatchObject({ before: { version: '1' }, after: { version: '2' }, same: 1 });
  expect(found.documents.map(({ name, change, parts }) => [name, change, ...parts])).toEqual([
    ['gone-txt', 'removed'],
    ['text-txt', 'changed', 'text', 'original', 'description'],
    ['told-md', 'changed', 'original', 'description'],
    ['new-txt', 'added'],
  ]);
  expect(found.annotations).toMatchObject([
    { id: gone, state: 'orphan', words: 'here before' },
    { id: moved, state: 'moved' },
    { id: lost, state: 'orphan' },
  ]);
});

test('two folders are compared, one as a browser hands it over, and what is no edition is refused', async () => {
  const { first, second } = await twoEditions();
  renameSync(second, opened.write('handed/over/harbour-2', '').replace(/harbour-2$/, 'bag'));
  rmSync(join(opened.place, 'handed/over/harbour-2'));
  const select = (...path: string[]) => ({ selection: opened.core.addSelection([join(opened.place, ...path)]) });
  const before = { selection: opened.core.addSelection([first]) };
  const found = await opened.client['editions.compare']({ before, after: select('handed', 'over') });
  expect(found.documents).toHaveLength(4);
  const none = opened.client['editions.compare']({
    before: { editionId: 'harbour' },
    after: select('handed/over/bag'),
  });
  await expect(none).rejects.toMatchObject({ code: 'EDITION_NOT_FOUND' });
  const bad = opened.client['editions.compare']({ before: select('harbour-1'), after: select('in') });
  await expect(bad).rejects.toMatchObject({ code: 'EDITION_INVALID' });
});
