import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './corpus.ts';
import { ENGINES } from './engines.ts';
import { QUERY_CLASSES, type BenchQuery, type QueryClass } from './queries.ts';

/** Times of one query class, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** What one phase of one engine gave. */
export interface BuildResult {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly indexBytes: number;
}
export interface ServeResult {
  readonly openSeconds: number;
  readonly firstAnswerSeconds: number;
  readonly megabytes: number;
  readonly addMilliseconds: number | null;
  readonly latency: Readonly<Record<QueryClass, Latency | null>>;
}

/** What a serving process needs of the corpus. */
export interface Asked {
  readonly queries: readonly BenchQuery[];
  readonly sample: Article;
}

const ROUNDS = 5;
const MEGABYTE = 1024 * 1024;

/** Run as a process of its own: `measure.ts build <engine> <corpus.jsonl> <folder>` or `measure.ts serve <engine> <queries.json> <folder>`; prints the result as JSON. */
const [phase, name, corpus, folder] = process.argv.slice(2) as [string, string, string, string];
const engine = ENGINES.find((each) => each.name === name);
if (!engine) throw new Error(`there is no engine ${name}`);
console.log(JSON.stringify(phase === 'build' ? await build() : await serve()));
process.exit(0);

function readArticles(): Article[] {
  const articles: Article[] = [];
  const bytes = readFileSync(corpus);
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start);
    articles.push(JSON.parse(bytes.toString('utf8', start, end)) as Article);
    start = end + 1;
  }
  return articles;
}

async function build(): Promise<BuildResult> {
  const read = readArticles();
  const articles = engine?.prepare?.(read) ?? read;
  const started = performance.now();
  const before = process.cpuUsage();
  const outside = await engine?.build(articles, folder);
  const used = process.cpuUsage(before);
  return {
    wallSeconds: (performance.now() - started) / 1000,
    cpuSeconds: outside?.cpuSeconds ?? (used.user + used.system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    indexBytes: bytesIn(folder),
  };
}

function bytesIn(path: string): number {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name: file }) => sum + statSync(join(parentPath, file)).size, 0);
}

async function serve(): Promise<ServeResult> {
  const { queries, sample } = JSON.parse(readFileSync(corpus, 'utf8')) as Asked;
  const started = performance.now();
  const opened = await engine?.open(folder);
  const openSeconds = (performance.now() - started) / 1000;
  const [first] = queries;
  if (!opened || !first) throw new Error('nothing to search');
  opened.search(first);
  const firstAnswerSeconds = (performance.now() - started) / 1000;
  const times = new Map<QueryClass, number[]>(QUERY_CLASSES.map((kind) => [kind, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of queries) {
      const from = performance.now();
      const found = opened.search(query);
      // The first round warms the compiler up.
      if (found !== undefined && round > 0) times.get(query.kind)?.push(performance.now() - from);
    }
  }
  const megabytes = process.memoryUsage.rss() / MEGABYTE;
  const latency = Object.fromEntries([...times].map(([kind, each]) => [kind, latencyOf(each)]));
  const from = performance.now();
  await opened.add?.({ ...sample, id: 'added-at-the-end', title: 'Zyzzyva', text: `zyzzyvas ${sample.text}` });
  const addMilliseconds = opened.add ? performance.now() - from : null;
  return { openSeconds, firstAnswerSeconds, megabytes, addMilliseconds, latency: latency as ServeResult['latency'] };
}

function latencyOf(times: number[]): Latency | null {
  if (times.length === 0) return null;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number;
  return { p50: at(0.5), p95: at(0.95) };
}
