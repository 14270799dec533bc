import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NODE_FLAGS } from '../../../build/bootstrap/node.mjs';
import type { synopticContract } from '../../contract/operations.ts';
import { createClient } from '../../rpc/client.ts';
import { Failure } from '../../rpc/failure.ts';
import { createHttpInvoke } from '../../rpc/http-client.ts';
import type { Client } from '../../rpc/operation.ts';

const ENTRY = fileURLToPath(new URL('./testing/logging-server.process.ts', import.meta.url));
const EDITION = resolve('corpus/mobilisation-2022');
/** Begins every word that belongs to the person; nothing of ours does. */
const MARK = 'Zqv';

let place: string;
let child: ChildProcessWithoutNullStreams;
let said = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), `${MARK}folder-`));
  mkdirSync(join(place, 'page'));
  writeFileSync(join(place, 'page', 'index.html'), '<!doctype html><title>Synoptic</title>');
  said = '';
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(place, { recursive: true, force: true });
});

/** Starts the server; everything it writes, but the address it is reached at, is gathered in `said`. */
async function start(): Promise<{ origin: string; token: string }> {
  const places = [join(place, 'library'), join(place, 'page'), EDITION];
  child = spawn(process.execPath, [...NODE_FLAGS, ENTRY, ...places]);
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const link = await new Promise<string>((found, failed) => {
    let first = true;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const [line = '', ...rest] = text.split('\n');
      if (first) found(line);
      said += first ? rest.join('\n') : text;
      first = false;
    });
    child.on('close', () => failed(new Error(said)));
  });
  const { origin, hash } = new URL(link);
  return { origin, token: hash.replace('#token=', '') };
}

type App = Client<typeof synopticContract>;

/** Hands files over as the page does. */
async function upload(origin: string, token: string, files: Readonly<Record<string, string>>): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, origin, 'sec-fetch-site': 'same-origin' };
  const created = await fetch(`${origin}/selection`, { method: 'POST', headers });
  const { selection } = (await created.json()) as { selection: string };
  for (const [name, body] of Object.entries(files)) {
    const address = `${origin}/selection/${selection}/${encodeURIComponent(name)}`;
    expect((await fetch(address, { method: 'PUT', headers, body })).ok).toBe(true);
  }
  return selection;
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );

/** Names, titles and words that would be found again wherever they were written. */
const FILES = {
  [`${MARK}name\n    at ${MARK}line.md`]: `---\ntitle: ${MARK}title\nx: !${MARK}unknown y\n---\n\nThe ${MARK}ferry toll rises to 40 roubles.\n`,
  [`${MARK}‮name.html`]: `<title>${MARK}page</title><p>The ${MARK}bridge is closed.<script>${MARK}()</script>`,
  [`${MARK}cut.pdf`]: `%PDF-1.4\n${MARK}words`,
  [`${MARK}cut.warc`]: `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://${MARK}host/\r\nContent-Length: 9\r\n\r\n${MARK}`,
  [`${MARK}picture.png`]: `\u0089PNG${MARK}`,
};

async function work(client: App, selection: string): Promise<void> {
  const { imported, rejected } = await client['archive.importFiles']({ selection });
  expect([imported, rejected]).toEqual([2, 3]);
  const found = await client['search.query']({ text: `${MARK}ferry toll` });
  expect(found.total).toBeGreaterThan(0);
  await client['searches.save']({ name: `${MARK}search`, text: `${MARK}ferry` });
  const { documents } = await client['archive.listDocuments']({});
  const { id: documentId, textSha256 } = documents.find(({ editionId }) => editionId === null)!;
  const place = { documentId, textSha256, range: { start: 0, end: 9 } };
  const note = { ...place, motivation: 'commenting' as const, body: `${MARK}note`, tags: [`${MARK}tag`] };
  const { annotation } = await client['annotations.create'](note);
  await client['annotations.update']({ id: annotation.id, revision: 1, body: `${MARK}changed` });
  for (const format of ['markdown', 'html', 'csv'] as const)
    await client['export.create']({ format, scope: { kind: 'everything' } });
  expect(await codeOf(client['search.query']({ text: `"${MARK}open` }))).toBe('QUERY_SYNTAX');
  expect(await codeOf(client['archive.getDocument']({ documentId: `${MARK}gone` }))).toBe('DOCUMENT_NOT_FOUND');
  expect(await codeOf(client['archive.importFiles']({ selection: `${MARK}selection` }))).toBe('SELECTION_NOT_FOUND');
  expect(await codeOf(client['citing.check']({ citation: `${MARK}citation` }))).toBe('CITATION_UNREADABLE');
}

/** What nobody foresaw: a row that holds words where there is to be JSON, as only another program could write it. */
function breakRow(): void {
  const database = new DatabaseSync(join(place, 'library', 'library.db'), { timeout: 10_000 });
  database.exec('PRAGMA ignore_check_constraints = ON');
  database.prepare('UPDATE annotation SET tags = ?').run(`${MARK}\n    at ${MARK}`);
  database.close();
}

test('of a whole session, its failures and its bugs, nothing that is the person’s is written anywhere', async () => {
  const { origin, token } = await start();
  const client = createClient<typeof synopticContract>(createHttpInvoke({ baseUrl: origin, token }));
  await work(client, await upload(origin, token, FILES));
  await fetch(`${origin}/${MARK}path?q=${MARK}query`, { headers: { authorization: `Bearer ${MARK}token` } });
  breakRow();
  expect(await codeOf(client['annotations.list']({}))).toBe('INTERNAL');
  child.removeAllListeners('close');
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  await ended;
  // The log is there: what happened, and how often.
  expect(said).toContain('{"event":"import.done","count":2}');
  expect(said).toMatch(/^synoptic: unexpected SyntaxError in annotations\.list\n\s+at /m);
  expect(said).not.toContain(MARK);
  expect(said).not.toContain(token);
});
