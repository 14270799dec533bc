import { readdirSync, readFileSync } from 'node:fs';
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

for (const [name, mark] of Object.entries(FOREIGN)) {
  test(`the page holds no ${name}`, () => {
    expect(sources('renderer')).not.toMatch(mark);
    expect(sources('main') + sources('preload')).toMatch(mark);
  });
}

test('the page has no inline script or style and asks for nothing elsewhere', () => {
  const written = readFileSync(path.join(OUT, 'renderer', 'index.html'), 'utf8');
  const html = written.replace(/<!--[\s\S]*?-->/g, '');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(html).not.toMatch(/https?:|\/\/[a-z]/i);
  expect(html).not.toMatch(/prefetch|preconnect|http-equiv=["']?refresh/i);
});
