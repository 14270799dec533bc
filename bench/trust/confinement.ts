import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from '../../build/bootstrap/node.mjs';
import { makeZip } from '../../src/core/formats/testing/make-files.ts';
import { makePng } from '../../src/core/formats/testing/make-pictures.ts';
import type { PartResult } from './part.ts';
import { straced } from './strace.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
/** Hostile archives of others beside the checkout, where they are. */
const COLLECTION = process.env['SYNOPTIC_BAD_INPUTS'] ?? resolve(root, '..', 'shared/eval/bad-inputs');
/** What a system opens for a program by itself. */
const SYSTEM =
  /^\/(?:usr|lib|lib64|etc\/(?:ld\.so|ssl|localtime|nsswitch|passwd|timezone)|proc\/|sys\/|dev\/(?:null|urandom|shm|tty|pts))/;

/** Archives that name places outside, of our own making. */
function writeHostile(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const page =
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><img src="file:///etc/hostname"/><p>In.</p></body></html>';
  const names = [
    '../../../escaped.txt',
    '/tmp/escaped-absolute.txt',
    '..\\..\\escaped.txt',
    'a/../../escaped.txt',
    'C:\\escaped.txt',
  ];
  for (const [index, name] of names.entries())
    writeFileSync(join(folder, `slip-${index}.zip`), makeZip({ [name]: 'out', 'in.txt': 'in' }));
  writeFileSync(
    join(folder, 'page.html'),
    `${page}<iframe src="file:///etc/passwd"></iframe><object data="/etc/shadow"></object>`,
  );
  writeBeside(join(folder, 'saved'));
  writeFileSync(join(folder, 'link.md'), '![x](/etc/passwd) ![y](file:///etc/gshadow)');
}

/** A page with a picture beside it that is there, and names that would lead elsewhere, by themselves or by links. */
function writeBeside(folder: string): void {
  mkdirSync(join(folder, 'page_files'), { recursive: true });
  writeFileSync(join(folder, 'page_files', 'a.png'), makePng(8, 6));
  symlinkSync('/etc/shadow', join(folder, 'page_files', 'link.png'));
  symlinkSync('/etc', join(folder, 'page_files', 'etc'));
  const up = Array.from({ length: 12 }, () => '..');
  const named = [
    ...['page_files/a.png', 'page_files/link.png', 'page_files/etc/hostname', '/etc/hostname', '%2Fetc%2Fhostname'],
    ...['/', '%2F', '\\', '%5C'].map((by) => [...up, 'etc', 'hostname'].join(by)),
  ];
  const pictures = named.map((name) => `<p>Words. <img src="${name}"></p>`).join('');
  writeFileSync(join(folder, 'page.html'), `<main>${pictures}</main>`);
  writeFileSync(join(folder, 'note.md'), named.map((name) => `Words. ![x](<${name}>)`).join('\n\n'));
}

/** Paths opened by any process of an import, those that failed too. */
function openedPaths(trace: string, cwd: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(dirname(trace)).filter((each) => each.startsWith('trace'))) {
    for (const line of readFileSync(join(dirname(trace), name), 'utf8').split('\n')) {
      const path = /^(?:\d+ )?(?:openat2?|open|creat)\((?:AT_FDCWD(?:<[^>]*>)?, )?"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
      if (path !== undefined) found.add(resolve(cwd, path));
    }
  }
  return found;
}

function importUnderTrace(folder: string, sources: readonly string[]): PartResult {
  const library = join(folder, 'library');
  const traces = join(folder, 'traces');
  mkdirSync(traces);
  const trace = join(traces, 'trace');
  const cli = join(root, 'src', 'hosts', 'cli', 'main.ts');
  const args = [
    '-ff',
    '-qq',
    '-s',
    '4096',
    '-e',
    'trace=open,openat,creat',
    '-o',
    trace,
    process.execPath,
    ...NODE_FLAGS,
    cli,
  ];
  const { stdout } = spawnSync(
    'strace',
    [...args, 'import', ...sources, '--library', library, '--no-bundled', '--json'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { ...process.env, TMPDIR: folder },
    },
  );
  const report = JSON.parse(stdout || '{"files":[]}') as { files: { outcome: string }[] };
  const inside = [folder, root, dirname(dirname(process.execPath)), ...sources];
  const opened = openedPaths(trace, folder);
  const outside = [...opened].filter(
    (path) => !SYSTEM.test(path) && !inside.some((each) => path === each || path.startsWith(`${each}/`)),
  );
  const escaped = ['/tmp/escaped-absolute.txt', join(folder, '..', 'escaped.txt')].filter((path) => existsSync(path));
  const faults = [...outside.map((path) => `opened: ${path}`), ...escaped.map((path) => `written: ${path}`)];
  if (report.files.length === 0) faults.push('nothing was imported, so nothing is proved');
  return {
    figures: [
      `${report.files.length} hostile documents imported or refused, ${opened.size} paths opened, ${outside.length} outside`,
    ],
    faults,
  };
}

/** What an import of hostile archives opens: the library, the app, the system's own, and what was chosen. */
export const confinement = straced('confinement', ({ long }, folder) => {
  const own = join(folder, 'hostile');
  writeHostile(own);
  const sets = long ? ['zip', 'epub', 'docx', 'eml', 'warc', 'pdf'] : ['zip/zip-slip'];
  const others = sets.map((set) => join(COLLECTION, set)).filter((path) => existsSync(path));
  return Promise.resolve(importUnderTrace(folder, [own, ...others]));
});
