import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import lunr from 'lunr';
import { build, type Rollup } from 'vite';
import { escapeXml } from '../src/core/export/xml.ts';
import { readPage, type SitePage } from './docs-site/sections.ts';

/**
 * Builds the documents of this repository as pages that can be read and searched without a network or a server:
 * `node build/build-docs.ts [folder]`, `out/docs` where none is given.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const at = (name: string): string => path.join(root, 'build', 'docs-site', name);

/** The documents in the order of the navigation, by their group. */
function listDocuments(): readonly { readonly group: string; readonly sources: readonly string[] }[] {
  const inFolder = (folder: string): readonly string[] =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .toSorted()
      .map((name) => `${folder}/${name}`);
  return [
    { group: 'Synoptic', sources: ['README.md', 'SECURITY.md', 'CHANGELOG.md'] },
    { group: 'Reference', sources: inFolder('docs') },
    { group: 'For developers', sources: ['ARCHITECTURE.md', 'CONTRIBUTING.md'] },
    { group: 'Decisions', sources: inFolder('docs/adr') },
  ];
}

/** Pages that are written as such. */
const READY = ['docs/check-citation.html'];

const toName = (source: string): string =>
  source === 'README.md' ? 'index.html' : `${path.basename(source, '.md').toLowerCase()}.html`;

/** Reads all documents; fails with the list of links that lead nowhere. */
export function readPages(): readonly SitePage[] {
  const sources = listDocuments().flatMap((each) => each.sources);
  const pages = sources.map((source) =>
    readPage(readFileSync(path.join(root, source), 'utf8'), {
      source,
      name: toName(source),
      toPage: (file) => {
        if (READY.includes(file)) return path.basename(file);
        if (sources.includes(file)) return toName(file);
        if (!existsSync(path.join(root, file))) throw new Error(`${source} links to ${file}, which is not there`);
        return null;
      },
    }),
  );
  const byName = new Map(pages.map((page) => [page.name, page]));
  const broken = pages.flatMap(({ source, links }) =>
    links.filter((link) => !leadsSomewhere(link, byName)).map((link) => `${source}: ${link}`),
  );
  if (broken.length > 0) throw new Error(`Links that lead nowhere:\n${broken.join('\n')}`);
  return pages;
}

function leadsSomewhere(link: string, pages: ReadonlyMap<string, SitePage>): boolean {
  const [name = '', anchor] = link.split('#');
  if (READY.some((ready) => path.basename(ready) === name)) return true;
  const page = pages.get(name);
  return page !== undefined && (anchor === undefined || page.anchors.has(anchor));
}

/** Writes the site into `folder`, which is emptied first; gives how many pages it has. */
export async function buildDocs(folder: string): Promise<number> {
  const pages = readPages();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const template = readFileSync(at('page.html'), 'utf8');
  for (const page of pages) {
    const html = template
      .replace('%TITLE%', () => escapeXml(page.title))
      .replace('%NAVIGATION%', () => navigation(pages, page))
      .replace('%BODY%', () => page.html);
    writeFileSync(path.join(folder, page.name), html);
    for (const picture of page.pictures)
      copyFileSync(path.join(root, picture), path.join(folder, path.basename(picture)));
  }
  for (const ready of READY) copyFileSync(path.join(root, ready), path.join(folder, path.basename(ready)));
  copyFileSync(at('site.css'), path.join(folder, 'site.css'));
  writeFileSync(path.join(folder, 'search.js'), await bundleSearch(pages));
  return pages.length;
}

function navigation(pages: readonly SitePage[], shown: SitePage): string {
  const groups = listDocuments().map(({ group, sources }) => {
    const items = pages
      .filter(({ source }) => sources.includes(source))
      .map(({ name, title }) => {
        const current = name === shown.name ? ' aria-current="page"' : '';
        return `<li><a href="${name}"${current}>${escapeXml(title)}</a></li>`;
      });
    return `<h2>${group}</h2>\n<ul>${items.join('\n')}</ul>`;
  });
  return groups.join('\n');
}

async function bundleSearch(pages: readonly SitePage[]): Promise<string> {
  const sections = pages.flatMap((page) => page.sections.map((section) => ({ ...section, page: page.title })));
  const index = lunr(function () {
    // Words as they stand: the search looks for their beginnings, which stems do not have.
    this.pipeline.remove(lunr.stemmer);
    this.searchPipeline.remove(lunr.stemmer);
    this.ref('address');
    this.field('heading', { boost: 6 });
    this.field('text');
    for (const section of sections) this.add(section);
  });
  const given = {
    index: index.toJSON(),
    sections: Object.fromEntries(sections.map(({ address, heading, page }) => [address, { heading, page }])),
  };
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'site-index',
        resolveId: (id) => (id === 'virtual:site-index' ? `\0${id}` : null),
        load: (id) =>
          id === '\0virtual:site-index'
            ? `export const SITE_INDEX = JSON.parse(${JSON.stringify(JSON.stringify(given))});`
            : null,
      },
    ],
    build: { write: false, target: 'es2022', lib: { entry: at('search.ts'), formats: ['iife'], name: 'siteSearch' } },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0].code ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? path.join(root, 'out', 'docs'));
  const count = await buildDocs(folder);
  console.log(`${count} pages in ${path.relative(process.cwd(), folder) || folder}; open index.html.`);
}
