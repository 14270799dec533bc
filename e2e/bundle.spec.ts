import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

/** What is in the built page, and what must not be; the main bundle shows that the marks would be found. */
const OUT = path.resolve(import.meta.dirname, '..', 'out');

function sources(folder: string): string {
  const files = readdirSync(path.join(OUT, folder), { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((name) => /\.(?:js|cjs|mjs)$/.test(name));
  return scripts.map((name) => readFileSync(path.join(OUT, folder, name), 'utf8')).join('\n');
}

const FOREIGN = {
  zod: /ZodError|\$ZodType|_zod\b/,
  Node: /\bfrom\s*["']node:|\brequire\(["'](?:node:|fs|path|electron)/,
  Electron: /["']electron["']|ipcRenderer/,
};

const budgets = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '..', 'build', 'check', 'budgets.json'), 'utf8'),
) as Readonly<Record<string, number>>;

/** Bytes of all files of a folder whose names end so. */
function bytesOf(folder: string, ending: RegExp): number {
  const files = readdirSync(path.join(OUT, folder), { recursive: true, encoding: 'utf8' });
  const found = files.filter((name) => ending.test(name));
  return found.reduce((sum, name) => sum + statSync(path.join(OUT, folder, name)).size, 0);
}

const PARTS: readonly (readonly [name: string, folder: string, ending: RegExp])[] = [
  // What is loaded when a PDF is first drawn, or a note first written, is no part of the start.
  ['page scripts', 'renderer', /^(?!.*(?:pdf|MarkdownEditor)).*\.js$/i],
  ['note scripts', 'renderer', /MarkdownEditor.*\.js$/],
  ['pdf scripts', 'renderer', /pdf.*\.m?js$/i],
  ['pdf data', 'renderer', /\.(?:bcmap|pfb|ttf)$/],
  ['page styles', 'renderer', /\.css$/],
  ['page faces', 'renderer', /\.woff2$/],
  ['preload', 'preload', /\.(?:js|cjs|mjs)$/],
  ['main scripts', 'main', /\.js$/],
];

test('nothing that is built has outgrown its budget by a tenth', () => {
  const sizes = PARTS.map(([name, folder, ending]) => ({ name, size: bytesOf(folder, ending) }));
  console.log(sizes.map(({ name, size }) => `${name} ${size}`).join(', '));
  for (const { name, size } of sizes) {
    expect.soft(size, name).toBeGreaterThan(0);
    expect.soft(size, name).toBeLessThan((budgets[name] ?? 0) * 1.1);
  }
});

test('the programs bound their young objects before anything else of theirs is loaded', () => {
  const read = (name: string): string => readFileSync(path.join(OUT, 'main', name), 'utf8');
  for (const program of ['main.js', 'cli.js']) {
    const [first = ''] = /^import[^;]*;/m.exec(read(program)) ?? [];
    // Imports are run in their order, before the program itself.
    const loaded = /^import "\.\/([\w.-]+\.js)";$/.exec(first)?.[1] ?? '';
    expect(loaded, program).not.toBe('');
    const bound = read(loaded);
    expect(bound, program).toMatch(
      /setFlagsFromString\("--semi-space-growth-factor=1"\)[\s\S]*^boundYoungObjects\(\);$/m,
    );
    expect(bound.match(/^import .*$/gm), program).toEqual(['import { setFlagsFromString } from "node:v8";']);
  }
});

for (const [name, mark] of Object.entries(FOREIGN)) {
  test(`the page holds no ${name}`, () => {
    expect(sources('renderer')).not.toMatch(mark);
    expect(sources('main') + sources('preload')).toMatch(mark);
  });
}

test('the editor of notes brings Markdown and no grammar of another language', () => {
  const script = readdirSync(path.join(OUT, 'renderer/assets')).find((name) => /^MarkdownEditor.*\.js$/.test(name));
  const editor = readFileSync(path.join(OUT, 'renderer/assets', script!), 'utf8');
  expect(editor).toMatch(/FencedCode/);
  expect(editor).not.toMatch(/MismatchedCloseTag|JSXText|KeyframesStatement/);
  expect(editor).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML/);
});

test('the page has no inline script or style and asks for nothing elsewhere', () => {
  const written = readFileSync(path.join(OUT, 'renderer', 'index.html'), 'utf8');
  const html = written.replace(/<!--[\s\S]*?-->/g, '');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(html).not.toMatch(/https?:|\/\/[a-z]/i);
  expect(html).not.toMatch(/prefetch|preconnect|http-equiv=["']?refresh/i);
});
