import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDocs, readPages } from './build-docs.ts';
import { readPage, toAnchor } from './docs-site/sections.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'synoptic-docs-'));
  await buildDocs(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every document is a page, every page has a name of its own, and all that is shown is there', () => {
  const pages = readPages();
  const names = pages.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const decisions = readdirSync('docs/adr').filter((name) => name.endsWith('.md'));
  expect(pages.filter(({ source }) => source.startsWith('docs/adr/'))).toHaveLength(decisions.length);
  for (const { name, pictures } of pages) {
    expect(existsSync(path.join(folder, name))).toBe(true);
    for (const picture of pictures) expect(existsSync(path.join(folder, path.basename(picture)))).toBe(true);
  }
});

test('every file of the repository that the documents of today name is there', () => {
  const named = readPages()
    // Decisions and the changelog tell of their own time.
    .filter(({ source }) => !source.startsWith('docs/adr/') && source !== 'CHANGELOG.md')
    .flatMap(({ source }) =>
      [...readFileSync(source, 'utf8').matchAll(/`((?:src|build|bench|e2e|corpus|docs)\/[\w./-]+)`/g)].map(
        ([, file = '']) => ({ source, file: file.replace(/\/$/, '') }),
      ),
    );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(({ file }) => !existsSync(file))).toEqual([]);
});

test('the worked examples for the next developer name what is in the code', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const examples = [...text.matchAll(/`([A-Z_]{3,}|[a-z]+[A-Z]\w+)`[^`]*? in `(src\/[\w./-]+\.ts)`/g)];
  expect(examples.length).toBeGreaterThan(2);
  for (const [, symbol = '', file = ''] of examples) expect(readFileSync(file, 'utf8')).toContain(symbol);
});

test('nothing of a page is asked of a network', () => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.html')))
    expect(readFileSync(path.join(folder, name), 'utf8')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

const page = (markdown: string, toPage: (path: string) => string | null = () => null): ReturnType<typeof readPage> =>
  readPage(markdown, { source: 'docs/adr/1.md', name: '1.html', toPage });

test('a document is divided at its headings, and a link within it is one of the page', () => {
  const { sections, anchors, links, title } = page(
    '# Bags\n\nOf tags.\n\n## How `verify` works\n\nSee [above](#bags).\n',
  );
  expect(title).toBe('Bags');
  expect([...anchors]).toEqual(['bags', 'how-verify-works']);
  expect(sections.map(({ address, text }) => [address, text.trim()])).toEqual([
    ['1.html', 'Of tags.'],
    ['1.html#how-verify-works', 'See above.'],
  ]);
  expect(links).toEqual(['1.html#bags']);
});

test('a link to a document leads to its page, one to a file of the code is its words, and one elsewhere is told', () => {
  const toPage = (file: string): string | null => (file === 'docs/export.md' ? 'export.html' : null);
  const { html } = page(
    '# A\n\n[Export](../export.md#csv), [code](../../src/core/core.ts), [BagIt](https://bagit.example/)',
    toPage,
  );
  expect(html).toContain('<a href="export.html#csv">Export</a>');
  expect(html).toContain(', code,');
  expect(html).toContain('<small>https://bagit.example/</small>');
  expect(html).not.toContain('href="https');
});

test('ids of headings are the ones that links are written for', () => {
  expect(toAnchor('What “saved” means, and when')).toBe('what-saved-means-and-when');
});
