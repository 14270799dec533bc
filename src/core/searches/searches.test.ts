import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initial } from '../archive/migrations/0001-initial.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

/** Areas of which a change is told while `work` runs. */
async function toldDuring(work: () => Promise<unknown>): Promise<string[]> {
  const watching = new AbortController();
  const told: string[] = [];
  const watched = opened.client['archive.watch'](
    {},
    { signal: watching.signal, onProgress: ({ area }) => void told.push(area) },
  );
  // What had changed before is told first.
  await opened.client['archive.getStatus']({});
  told.length = 0;
  await work();
  watching.abort();
  await watched.catch(() => undefined);
  return told;
}

describe('saved searches', () => {
  test('what an import brought is fresh until it is looked at, also after a restart', async () => {
    await opened.importing(opened.write('a.txt', 'The ferry toll rises.'));
    const { search } = await opened.client['searches.save']({ name: 'Ferry', text: 'ferry NOT bridge' });
    expect(search).toMatchObject({ name: 'Ferry', text: 'ferry NOT bridge', fresh: 0, freshDocuments: [] });
    const told = await toldDuring(async () => {
      await opened.importing(opened.write('b.txt', 'Another ferry.'), opened.write('c.txt', 'A ferry under a bridge.'));
    });
    expect(told).toContain('searches');
    await opened.reopen();
    const { searches } = await opened.client['searches.list']({});
    const [document] = (await opened.client['search.query']({ text: 'another' })).hits;
    expect(searches).toMatchObject([{ id: search.id, fresh: 1, freshDocuments: [document!.documentId] }]);
    expect((await opened.client['searches.seen']({ id: search.id })).search.fresh).toBe(0);
    const quiet = await toldDuring(() => opened.importing(opened.write('d.txt', 'Nothing of it.')));
    expect(quiet).not.toContain('searches');
  });

  test('they are listed by name, renamed and removed; one that cannot be read is not saved', async () => {
    const save = (name: string, text: string) => opened.client['searches.save']({ name, text });
    const { search } = await save('b', 'ferry');
    await save('A', 'toll');
    await expect(save('c', 'ferry AND')).rejects.toMatchObject({ code: 'QUERY_SYNTAX' });
    await opened.client['searches.rename']({ id: search.id, name: '0' });
    const names = async () => (await opened.client['searches.list']({})).searches.map(({ name }) => name);
    expect(await names()).toEqual(['0', 'A']);
    await opened.client['searches.remove']({ id: search.id });
    expect(await names()).toEqual(['A']);
    await expect(opened.client['searches.seen']({ id: search.id })).rejects.toMatchObject({ code: 'SEARCH_NOT_FOUND' });
  });
});

describe('the log of searches', () => {
  const ask = (text: string) => opened.client['search.query']({ text, record: true });

  test('it has each search once, newest first, with what became of it', async () => {
    await opened.importing(opened.write('a.txt', 'The ferry toll rises.'));
    const { logId } = await ask('ferry');
    const { logId: other } = await ask('zeppelin');
    await opened.client['search.query']({ text: 'not recorded' });
    await opened.client['searches.mark']({ id: other!, outcome: 'looked-not-found', note: 'nor in print' });
    expect((await ask('ferry')).logId).toBe(logId);
    const { entries, total } = await opened.client['searches.log']({});
    expect(total).toBe(2);
    expect(entries).toMatchObject([
      { id: logId, text: 'ferry', total: 1, outcome: null },
      { id: other, text: 'zeppelin', total: 0, outcome: 'looked-not-found', note: 'nor in print' },
    ]);
    const missed = await opened.client['searches.log']({ outcome: 'looked-not-found' });
    expect(missed.entries.map(({ text }) => text)).toEqual(['zeppelin']);
    expect(await opened.client['searches.clear']({})).toEqual({ removed: 2 });
    expect((await opened.client['searches.log']({})).total).toBe(0);
  });

  test('switched off, it takes nothing in', async () => {
    await opened.client['settings.update']({ searchLog: false });
    expect((await ask('ferry')).logId).toBeNull();
    expect((await opened.client['searches.log']({})).total).toBe(0);
  });

  test('as CSV no field is a formula, as Markdown none is markup', async () => {
    await expect(opened.client['searches.exportLog']({ format: 'csv' })).rejects.toMatchObject({
      code: 'NOTHING_TO_EXPORT',
    });
    const { logId } = await ask('-"a, b" +toll');
    await opened.client['searches.mark']({ id: logId!, outcome: 'looked-not-found', note: '=1+1 | <b>' });
    const csv = await opened.client['searches.exportLog']({ format: 'csv' });
    expect(csv).toMatchObject({ fileName: 'searches.csv', mediaType: 'text/csv', entries: 1 });
    expect(csv.content).toMatch(/^\ufefftime,query,documents,outcome,note\r\n/);
    expect(csv.content).toContain(`"'-""a, b"" +toll",0,"looked, not found",'=1+1 | <b>\r\n`);
    const { content } = await opened.client['searches.exportLog']({ format: 'markdown' });
    expect(content).toContain('=1+1 \\| \\<b\\>');
    expect(content.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
  });
});

describe('many queries at once', () => {
  test('a table of hits, with why a query was not answered', async () => {
    await opened.importing(opened.write('a.txt', 'The ferry toll rises.'), opened.write('b.txt', 'A ferry.'));
    const progress: number[] = [];
    const queries = [
      { id: '1', text: 'ferry' },
      { id: '2', text: 'ferry AND' },
      { id: '3', text: 'zeppelin' },
    ];
    const batch = await opened.client['searches.batch'](
      { queries, limit: 1 },
      { onProgress: ({ done }) => void progress.push(done) },
    );
    expect(batch.queries).toMatchObject([
      { id: '1', total: 2, failure: null },
      { id: '2', total: 0, failure: { start: 6, end: 9 } },
      { id: '3', total: 0, failure: null },
    ]);
    expect(batch.rows).toMatchObject([{ queryId: '1', rank: 1, passage: 1 }]);
    expect(batch.csv.content.trim().split('\r\n')).toHaveLength(4);
    expect(progress).toEqual([0, 1, 2, 3]);
  });

  test('a batch that is cancelled stops', async () => {
    const stop = new AbortController();
    const queries = Array.from({ length: 50 }, (_, index) => ({ id: String(index), text: 'ferry' }));
    let done = 0;
    const running = opened.client['searches.batch'](
      { queries },
      {
        signal: stop.signal,
        onProgress: (progress) => {
          done = progress.done;
          if (done === 3) stop.abort();
        },
      },
    );
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(done).toBeLessThan(50);
  });
});

describe('synonyms', () => {
  test('a word finds the others of its group, marked, behind the one that was typed', async () => {
    await opened.importing(
      opened.write('a.txt', 'The special military operation began, it was said.'),
      opened.write('b.txt', 'A war began, it was said.'),
      opened.write('c.txt', 'This operation was special; the military said nothing.'),
      opened.write('d.txt', 'An invasion began, it was said.'),
    );
    const marks = async (text: string) =>
      (await opened.client['search.query']({ text })).hits.map(({ snippet, ranges }) =>
        ranges.map(({ start, end }) => snippet.slice(start, end)),
      );
    expect(await marks('war')).toEqual([['war']]);
    const { group } = await opened.client['synonyms.save']({
      words: ['war', 'special military operation', 'Invasion', 'war'],
    });
    expect(group.words).toHaveLength(3);
    const found = await marks('war');
    expect(found[0]).toEqual(['war']);
    expect(found.slice(1).sort()).toEqual([['invasion'], ['special military operation']]);
    expect(await marks('+invasion began')).toHaveLength(3);
    await expect(opened.client['synonyms.save']({ words: ['WAR', 'conflict'] })).rejects.toMatchObject({
      code: 'WORD_HAS_GROUP',
      details: { word: 'WAR', id: group.id },
    });
    await opened.client['synonyms.save']({ id: group.id, words: ['war', 'conflict'] });
    expect((await opened.client['synonyms.list']({})).groups).toEqual([{ id: group.id, words: ['war', 'conflict'] }]);
    await opened.client['synonyms.remove']({ id: group.id });
    expect(await marks('war')).toEqual([['war']]);
  });
});

test('a library of the first schema gets the new tables, and keeps what it has', async () => {
  await opened.importing(opened.write('a.txt', 'The ferry toll rises.'));
  const path = join(opened.library, 'library.db');
  await opened.reopen({
    between: () => {
      const database = new DatabaseSync(path);
      const tables = [
        'meta',
        'document',
        'document_text',
        'event',
        'fixity',
        'annotation',
        'annotation_version',
        'reading_position',
        'setting',
      ];
      const older = join(opened.place, 'older.db');
      const first = new DatabaseSync(older);
      first.exec(initial);
      first.exec('PRAGMA user_version = 1');
      first.close();
      database.prepare('ATTACH DATABASE ? AS older').run(older);
      for (const table of tables) {
        const rows = database.prepare('SELECT name FROM pragma_table_info(?, ?)').all(table, 'older');
        const columns = rows.map(({ name }) => String(name)).join(', ');
        database.exec(`INSERT INTO older.${table} (${columns}) SELECT ${columns} FROM main.${table}`);
      }
      database.exec('DETACH DATABASE older; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
      database.close();
      new DatabaseSync(path).close();
      const bytes = readFileSync(older);
      opened.write('library/library.db', bytes);
    },
  });
  expect((await opened.client['search.query']({ text: 'ferry' })).hits).toHaveLength(1);
  await opened.client['searches.save']({ name: 'Ferry', text: 'ferry' });
  expect((await opened.client['searches.list']({})).searches).toHaveLength(1);
});
