import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appFolder } from '../app-folder.ts';
import { startServer } from './server.ts';

const SERVER = path.join(appFolder, 'src', 'hosts', 'server', 'main.ts');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'synoptic-entry-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the entry until it ends. */
function run(args: readonly string[]) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [SERVER, ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

it('starts on a fresh library and a free port, stops, and lets the library go', async () => {
  const renderer = path.join(folder, 'page');
  await mkdir(renderer);
  await writeFile(path.join(renderer, 'index.html'), '<!doctype html><title>Synoptic</title>');
  const library = path.join(folder, 'library');
  for (let time = 0; time < 2; time += 1) {
    const server = await startServer({ library, editions: [], renderer });
    expect((await fetch(server.origin)).status).toBe(200);
    await server.close();
    await expect(fetch(server.origin)).rejects.toThrow();
  }
});

it('lets the library go when the page is missing', async () => {
  const library = path.join(folder, 'library');
  const starting = startServer({ library, editions: [], renderer: path.join(folder, 'nothing') });
  await expect(starting).rejects.toMatchObject({ code: 'PAGE_MISSING' });
});

it.each([
  [['--port', 'http'], /--port/],
  [['--port', '70000'], /--port/],
  [['--nonsense'], /--nonsense/],
  [['word'], /word/],
])('refuses %j with the usage and code 2', async (args, words) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(words);
  expect(stderr).toContain('Usage: server');
  expect(stderr).not.toContain('    at ');
});

it('says what is wrong with a library that is none, changes nothing, and ends with 1', async () => {
  await writeFile(path.join(folder, 'letter.txt'), 'mine');
  const { code, stdout, stderr } = await run(['--library', folder]);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/\.\n$/);
  expect(stderr).not.toContain('    at ');
});
