import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../build/bootstrap/build.mjs';
import { keepIndexCode } from '../../build/index-code.ts';
import { generateArticles, type Article, type DocumentKind } from './corpus.ts';
import { ENGINES } from './engines.ts';
import type { Asked, BuildResult, ServeResult } from './measure.ts';
import { makeQueries } from './queries.ts';
import { toMarkdown, toSvg, type Measured } from './report.ts';
import { readSourceText } from './source-text.ts';

const USAGE = `node bench/search/run.ts [--documents 10000] [--passages] [--engines "Synoptic,SQLite FTS5,…"] [--out <folder>]`;
/** Articles the queries are made of. */
const QUERIED = 10_000;
/** Lunr at 100,000 articles wants more than Node allows by itself. */
const HEAP = '--max-old-space-size=12000';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    engines: { type: 'string', default: ENGINES.map(({ name }) => name).join(',') },
    passages: { type: 'boolean', default: false },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

ensureBuilt(process.execPath);
// What answers is run from the source tree.
await keepIndexCode();
const place = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  const documents = Number(values.documents);
  const source = readSourceText();
  const corpus = join(place, 'articles.jsonl');
  const asked = join(place, 'queries.json');
  const textBytes = await writeCorpus(documents);
  const measured: Measured[] = [];
  const notes: string[] = [];
  for (const name of values.engines.split(',')) {
    const note = whyNot(name, documents);
    if (note !== undefined) {
      notes.push(`${name} is left out: ${note}.`);
      continue;
    }
    const folder = join(place, name.replace(/\W+/g, '-'));
    mkdirSync(folder);
    const build = run<BuildResult>('build', name, corpus, folder);
    const serve = build && run<ServeResult>('serve', name, asked, folder);
    if (build && serve) measured.push({ name, build, serve });
    else notes.push(`${name} is left out: it failed at this size.`);
    rmSync(folder, { recursive: true });
  }
  const kind: DocumentKind = values.passages ? 'passages' : 'articles';
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
  const command = `npm run bench:search -- --documents ${documents}${values.passages ? ' --passages' : ''}`;
  const about = { documents, textBytes, origin: source.origin, kind, machine, command, notes };
  const markdown = toMarkdown(about, measured);
  console.log(markdown);
  if (values.out !== undefined) {
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, `search-${documents}${values.passages ? '-passages' : ''}.md`), markdown);
    writeFileSync(
      join(values.out, `search-${documents}${values.passages ? '-passages' : ''}.svg`),
      toSvg(about, measured),
    );
    writeFileSync(
      join(values.out, `search-${documents}${values.passages ? '-passages' : ''}.json`),
      JSON.stringify({ ...about, measured }, null, 1),
    );
  }

  async function writeCorpus(count: number): Promise<number> {
    const file = createWriteStream(corpus);
    const first: Article[] = [];
    let bytes = 0;
    for (const article of generateArticles(source, count, values.passages ? 'passages' : 'articles')) {
      bytes += Buffer.byteLength(article.title) + Buffer.byteLength(article.text);
      if (first.length < QUERIED) first.push(article);
      if (!file.write(`${JSON.stringify(article)}\n`)) await once(file, 'drain');
    }
    file.end();
    await once(file, 'finish');
    const found: Asked = { queries: makeQueries(first), sample: first[0] as Article };
    writeFileSync(asked, JSON.stringify(found));
    return bytes;
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}

function whyNot(name: string, documents: number): string | undefined {
  const engine = ENGINES.find((each) => each.name === name);
  if (!engine) return `there is no engine of that name, only ${ENGINES.map((each) => each.name).join(', ')}`;
  if (engine.most && documents > engine.most.documents) return engine.most.reason;
  return engine.missing?.();
}

function run<Result>(phase: string, name: string, input: string, folder: string): Result | undefined {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const flags = phase === 'serve' ? (ENGINES.find((each) => each.name === name)?.serving ?? []) : [];
  const args = [HEAP, ...flags, '--disable-warning=ExperimentalWarning', script, phase, name, input, folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result;
  console.error(`${name} ended its ${phase} with ${status}: ${stderr.split('\n').slice(0, 6).join(' ')}`);
  return undefined;
}
