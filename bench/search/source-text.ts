import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createRandom } from './random.ts';

/** Text to make articles of, and a line that says where it is from. */
export interface SourceText {
  readonly sentences: readonly string[];
  readonly origin: string;
}

/** Debian's own documentation, where it is installed; `apt-get install debian-handbook debian-reference-en` adds prose. */
const FOLDER = '/usr/share/doc';
const READABLE = /(?:\.(?:html?|txt|md)|README[^/]*|NEWS[^/]*)(?:\.gz)?$/i;
/** Enough for a large vocabulary; more only takes longer to read. */
const MOST_BYTES = 60_000_000;
/** Less than this would repeat itself too much. */
const LEAST_SENTENCES = 20_000;
const ZIPF_WORDS = 50_000;

/** The sentences of the machine's documentation, or, where there is too little, words drawn by Zipf's law. */
export function readSourceText(folder = FOLDER): SourceText {
  const sentences = new Set<string>();
  let bytes = 0;
  for (const path of filesIn(folder)) {
    if (bytes > MOST_BYTES) break;
    const text = readText(path);
    bytes += text.length;
    for (const sentence of text.split(/(?<=[.!?])\s+|\n{2,}/)) {
      const plain = sentence.replace(/\s+/g, ' ').trim();
      if (/^[\p{Lu}][\p{L}\p{N}\s,;:'’"()./-]{25,400}$/u.test(plain)) sentences.add(plain);
    }
  }
  if (sentences.size >= LEAST_SENTENCES) {
    return { sentences: [...sentences].sort(), origin: `${sentences.size} sentences of ${folder}` };
  }
  return {
    sentences: inventSentences(),
    origin: 'invented words by Zipf’s law, for too little documentation is installed',
  };
}

function* filesIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile() && READABLE.test(entry.name) && statSync(path).size < 10_000_000) yield path;
  }
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (!/\.html?(\.gz)?$/i.test(path)) return text;
  const body = text.replace(/<(script|style|pre)\b[^]*?<\/\1>/gi, ' ').replace(/<\/(?:p|li|h\d|td|div)>/gi, '\n\n');
  return body.replace(/<[^>]*>/g, '').replace(/&(?:#\d+|\w+);/g, ' ');
}

function inventSentences(): string[] {
  const random = createRandom(7);
  const word = (rank: number): string => `w${rank.toString(36)}`;
  const draw = (): string => word(Math.floor(ZIPF_WORDS ** random()));
  return Array.from({ length: 60_000 }, () => `${Array.from({ length: 18 }, draw).join(' ')}.`);
}
