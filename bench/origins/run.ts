import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block } from '../../src/domain/archive-document.ts';
import { openArchive, type Archive } from '../../src/core/archive/archive.ts';
import { createOrigins } from '../../src/core/origins/origins.ts';
import { createRandom } from '../search/random.ts';

/**
 * Groups generated documents by origin: `node bench/origins/run.ts [passages]`. Half of the documents are their own
 * origin; the others are reprints, rewrites (one word in twelve is another) and excerpts of one before them.
 */
const PASSAGES_OF_DOCUMENT = 10;
const WORDS_OF_PASSAGE = 45;
const VOCABULARY = 20_000;

const passages = Number(process.argv[2] ?? 100_000);
const random = createRandom(6);
const word = (): string => `w${Math.floor(VOCABULARY * random() ** 2).toString(36)}`;
const passage = (): string => Array.from({ length: WORDS_OF_PASSAGE }, word).join(' ');
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

interface Generated {
  readonly text: string;
  readonly origin: number;
}

function generate(count: number): Generated[] {
  const documents: Generated[] = [];
  const originals: Generated[] = [];
  while (documents.length < count) {
    const kind = documents.length < 20 ? 0 : random();
    const own = Array.from({ length: PASSAGES_OF_DOCUMENT }, passage);
    if (kind < 0.5) originals.push({ text: own.join('\n\n'), origin: documents.length });
    const of = kind < 0.5 ? (originals.at(-1) as Generated) : pick(originals);
    const parts = of.text.split('\n\n');
    if (kind < 0.5) documents.push(of);
    else if (kind < 0.7) documents.push({ ...of, text: [own[0], ...parts].join('\n\n') });
    else if (kind < 0.85)
      documents.push({ ...of, text: of.text.replace(/w\w+/g, (each) => (random() < 1 / 12 ? word() : each)) });
    else documents.push({ ...of, text: parts.slice(2, 5).join('\n\n') });
  }
  return documents;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

async function store(archive: Archive, documents: readonly Generated[]): Promise<void> {
  const staging = await archive.stage();
  documents.forEach(({ text }, at) => {
    const id = `d-${String(at).padStart(7, '0')}`;
    const sha256 = digest(`${id} ${text}`);
    const blocks: Block[] = [{ kind: 'paragraph', start: 0, end: text.length, number: 1 }];
    staging.add({
      id,
      contentSha256: sha256,
      originalSha256: sha256,
      originalBytes: text.length,
      originalPart: null,
      canonical: { text, sha256: digest(text), blocks },
      description: {
        ...{ identifier: id, title: id, titleBasis: 'inferred', creator: [], publisher: null, issued: null },
        ...{ language: 'en', type: null, format: 'text/plain', source: null, rights: null, abstract: null },
      },
      warnings: [],
      addedAt: '2030-01-01T00:00:00.000Z',
      events: [],
      reading: {},
    });
  });
  await staging.commit();
}

const place = mkdtempSync(join(tmpdir(), 'bench-origins-'));
const archive = await openArchive(join(place, 'library'), []);
try {
  const documents = generate(Math.ceil(passages / PASSAGES_OF_DOCUMENT));
  await store(archive, documents);
  const before = statSync(join(place, 'library', 'library.db')).size;
  const origins = createOrigins(archive);
  const start = performance.now();
  let longest = 0;
  let last = start;
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await origins.refresh();
  clearInterval(watch);
  const found = origins.list();
  const seconds = (performance.now() - start) / 1000;
  const group = new Map(found.groups.flatMap(({ id, documentIds }) => documentIds.map((each) => [each, id] as const)));
  const idOf = (at: number): string => `d-${String(at).padStart(7, '0')}`;
  const rootOf = (at: number): string => group.get(idOf(at)) ?? idOf(at);
  const wrong = documents.filter(({ origin }, at) => rootOf(at) !== rootOf(origin)).length;
  const wanted = new Set(documents.map(({ origin }) => origin)).size;
  const kept = statSync(join(place, 'library', 'library.db')).size - before;
  console.log(
    `${passages} passages in ${documents.length} documents: ${found.origins} origins found, ${wanted} there, ${wrong} documents apart from their own`,
  );
  console.log(
    `${seconds.toFixed(1)} s, longest stop of the main loop ${longest.toFixed(0)} ms, ${(kept / 1e6).toFixed(0)} MB kept`,
  );
} finally {
  archive.close();
  rmSync(place, { recursive: true, force: true });
}
