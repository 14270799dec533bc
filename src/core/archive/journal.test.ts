import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { openJournal, readJournal } from './journal.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-journal-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const three = (): string => {
  const journal = openJournal(place);
  for (let number = 1; number <= 3; number += 1) journal.append(4, [['INSERT', [number, 'Сбор', null]]]);
  journal.close();
  return journal.path;
};

describe('the file', () => {
  test('every change is chained to the one before, and found at the next opening', () => {
    const path = three();
    const { entries, damage } = readJournal(path);
    expect(damage).toBeNull();
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(entries[2]?.previous).toBe(entries[1]?.digest);
    const again = openJournal(place);
    expect(again.end()).toMatchObject({ sequence: 3 });
    again.append(4, [['UPDATE', []]]);
    again.takeBack();
    again.close();
    expect(readJournal(path).entries).toHaveLength(3);
  });

  test('a line that was cut off is taken away at the next opening', () => {
    const path = three();
    truncateSync(path, readFileSync(path).length - 5);
    const journal = openJournal(place);
    expect(journal.end().sequence).toBe(2);
    journal.close();
    expect(readJournal(path)).toMatchObject({ damage: null, entries: { length: 2 } });
  });

  test('a change of several lines counts with its last one, and is taken back whole', () => {
    const path = three();
    const journal = openJournal(place);
    journal.append(4, [['INSERT', [4]]], { more: true });
    journal.append(4, [['INSERT', [5]]], { more: true });
    expect(readJournal(path)).toMatchObject({ damage: null, entries: { length: 3 } });
    journal.append(4, [['INSERT', [6]]]);
    expect(readJournal(path)).toMatchObject({ damage: null, entries: { length: 6 } });
    journal.takeBack();
    expect(journal.end().sequence).toBe(3);
    journal.append(4, [['INSERT', [7]]], { more: true });
    journal.takeBack();
    journal.append(4, [['INSERT', [8]]]);
    journal.close();
    const { entries, damage } = readJournal(path);
    expect(damage).toBeNull();
    expect(entries.map(({ statements }) => statements[0]?.[1][0])).toEqual([1, 2, 3, 8]);
    expect(entries[3]).not.toHaveProperty('more');
  });

  test('of a change whose last line was never written nothing is left at the next opening', () => {
    const path = three();
    const dying = openJournal(place);
    for (let line = 0; line < 3; line += 1) dying.append(4, [['INSERT', [line]]], { more: true });
    dying.close();
    const journal = openJournal(place);
    expect(journal.end().sequence).toBe(3);
    journal.append(4, [['INSERT', ['after']]]);
    journal.close();
    const { entries, damage, length } = readJournal(path);
    expect(damage).toBeNull();
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(length).toBe(readFileSync(path).length);
  });

  test('one who appends after another died in the middle of a change writes over what is left of it', () => {
    const path = three();
    const journal = openJournal(place);
    const dying = openJournal(place);
    dying.append(4, [['INSERT', ['x'.repeat(4000)]]], { more: true });
    dying.close();
    journal.append(4, [['INSERT', ['mine']]]);
    journal.close();
    expect(readJournal(path)).toMatchObject({ damage: null, entries: { length: 4 } });
  });

  test('a long change is written in lines that are read quickly at an opening, and none of it is missing', async () => {
    const opened = await openTestCore();
    for (let index = 0; index < 150; index += 1) opened.write(`in/${index}.txt`, `Words of document ${index}.`);
    await opened.importing(join(opened.place, 'in'));
    await opened.core.close();
    const path = join(opened.library, 'journal', 'journal.jsonl');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(100_000);
    const told = readJournal(path).entries.flatMap(({ statements }) => statements);
    expect(told.filter(([sql]) => sql.startsWith('INSERT INTO main.document '))).toHaveLength(150);
    await opened.reopen();
    expect(await opened.client['archive.verify']({})).toMatchObject({
      intact: true,
      work: { isJournalAnew: false, isFileChanged: false, changed: 0, unknown: 0 },
    });
    await opened.dispose();
  });

  test('whatever bytes it holds, reading it ends in entries or in damage that is told', () => {
    const path = three();
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: whole.length }), (bytes, at) => {
        writeFileSync(path, Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at)]));
        const { entries, length } = readJournal(path);
        expect(entries.length).toBeLessThanOrEqual(3);
        expect(length).toBeLessThanOrEqual(whole.length + bytes.length);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('a line that reads the same and is written otherwise is not the one that was written', () => {
    const path = three();
    const twice = readFileSync(path, 'utf8').replace('"schema":4', '"schema":4,"schema":4');
    writeFileSync(path, twice);
    expect(readJournal(path)).toMatchObject({ entries: [], damage: expect.stringMatching(/^Line 1 /) as string });
  });

  test('a flip of any single bit is noticed', () => {
    const path = three();
    const bytes = readFileSync(path);
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, flipped);
      const { damage, entries } = readJournal(path);
      expect(damage !== null || entries.length < 3, `bit ${bit}`).toBe(true);
    }
  });
});

describe('beside the database', () => {
  let opened: OpenedCore;
  beforeEach(async () => {
    opened = await openTestCore([BUNDLED]);
  });
  afterEach(() => opened.dispose());

  const note = async (body: string): Promise<string> => {
    const [document] = (await opened.client['archive.listDocuments']({})).documents;
    const { id: documentId, textSha256 } = document!;
    const range = { start: 0, end: 20 };
    const made = await opened.client['annotations.create']({
      motivation: 'commenting',
      documentId,
      textSha256,
      range,
      body,
    });
    return made.annotation.id;
  };
  const bodies = async (): Promise<string[]> =>
    (await opened.client['annotations.list']({})).annotations.map(({ body }) => body).sort();
  const path = (): string => join(opened.library, 'journal', 'journal.jsonl');

  test('a database that is gone is made again from the journal, every version of every note', async () => {
    const id = await note('First.');
    await opened.client['annotations.update']({ id, revision: 1, body: 'Second.' });
    await note('Another.');
    await opened.client['annotations.remove']({ id });
    await opened.client['annotations.restore']({ id });
    await opened.reopen({
      between: () =>
        readdirSync(opened.library)
          .filter((name) => name.startsWith('library.db'))
          .forEach((name) => rmSync(join(opened.library, name))),
    });
    expect(await bodies()).toEqual(['Another.', 'Second.']);
    const { annotations } = await opened.client['annotations.list']({});
    expect(annotations.find((each) => each.id === id)?.revision).toBe(2);
  });

  test('a journal that is gone or damaged is made again from the database, and the damaged one is kept', async () => {
    await note('First.');
    await opened.reopen({ between: () => rmSync(path()) });
    expect(readJournal(path())).toMatchObject({ damage: null });
    await note('Second.');
    await opened.reopen({ between: () => writeFileSync(path(), readFileSync(path()).fill(0x7b, 10, 20)) });
    expect(readJournal(path())).toMatchObject({ damage: null });
    await opened.reopen({
      between: () =>
        readdirSync(opened.library)
          .filter((name) => name.startsWith('library.db'))
          .forEach((name) => rmSync(join(opened.library, name))),
    });
    expect(await bodies()).toEqual(['First.', 'Second.']);
  });

  test('a change that reached the journal alone is redone; one that was cut off is not', async () => {
    await note('First.');
    const copy = join(place, 'copy.db');
    const database = join(opened.library, 'library.db');
    await opened.reopen({ between: () => writeFileSync(copy, readFileSync(database)) });
    await note('Second.');
    await opened.reopen({
      between: () => {
        for (const ending of ['', '-wal', '-shm']) rmSync(`${database}${ending}`, { force: true });
        renameSync(copy, database);
        appendFileSync(path(), '{"sequence":99,"at":"2');
      },
    });
    expect(await bodies()).toEqual(['First.', 'Second.']);
  });

  test('a change the database refuses leaves no line in the journal', async () => {
    const id = await note('First.');
    const before = readFileSync(path(), 'utf8');
    await expect(opened.client['annotations.update']({ id, revision: 7, body: 'x' })).rejects.toMatchObject({
      code: 'ANNOTATION_CHANGED',
    });
    expect(readFileSync(path(), 'utf8')).toBe(before);
    expect(existsSync(`${path()}.set-aside`)).toBe(false);
  });
});
