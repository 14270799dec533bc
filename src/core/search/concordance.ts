import type { z } from 'zod';
import type { searchContract } from '../../contract/search.ts';
import type { Block } from '../../domain/archive-document.ts';
import type { ConcordanceLine } from '../../domain/search.ts';
import type { TextRange } from '../../domain/text-range.ts';
import type { Archive } from '../archive/archive.ts';
import { treeOf, type Asker } from './asker.ts';
import { matchesIn } from './present.ts';
import type { IndexHit } from './query-index.ts';
import { sentenceAt } from './sentences.ts';
import { wordsOf } from './words.ts';

export type Concordance = z.infer<(typeof searchContract)['search.concordance']['output']>;
type Sort = z.infer<(typeof searchContract)['search.concordance']['input']>['sort'];

/** The part of a concordance that is wanted. */
export interface ConcordancePage {
  readonly limit: number;
  readonly offset: number;
  readonly sort: Sort;
}

/** Documents that are read: the best ones. */
const MOST_DOCUMENTS = 500;
/** Lines that are gathered; more are not looked through by anybody. */
const MOST_LINES = 20_000;
/** Words that a line is sorted by. */
const SORT_WORDS = 5;

interface Gathered {
  readonly lines: readonly SortedLine[];
  readonly documents: number;
  readonly read: number;
}
interface SortedLine extends ConcordanceLine {
  readonly issued: string;
}

/** Makes concordances; the last one is kept, so that turning pages and sorting read nothing again. */
export class Concordances {
  private readonly archive: Archive;
  private readonly asker: Asker;
  private last: { readonly key: string; readonly gathered: Promise<Gathered> } | undefined;

  constructor(archive: Archive, asker: Asker) {
    this.archive = archive;
    this.asker = asker;
  }

  /** Fails with `QUERY_SYNTAX` or `INDEX_UNAVAILABLE`. */
  async page(text: string, { limit, offset, sort }: ConcordancePage): Promise<Concordance> {
    const key = `${this.archive.revision()} ${text}`;
    if (this.last?.key !== key) this.last = { key, gathered: this.gather(text) };
    const { gathered } = this.last;
    // What failed is asked anew next time.
    gathered.catch(() => (this.last = undefined));
    const { lines, documents, read } = await gathered;
    const page = sorted(lines, sort).slice(offset, offset + limit);
    return { lines: page.map(({ issued: _, ...line }) => line), total: lines.length, documents, read };
  }

  private async gather(text: string): Promise<Gathered> {
    const asked = await this.asker.prepare(treeOf(text), text);
    const { hits, total } = await this.asker.query(asked, { limit: MOST_DOCUMENTS, offset: 0 });
    const lines: SortedLine[] = [];
    let read = 0;
    for (const hit of hits) {
      if (lines.length >= MOST_LINES) break;
      lines.push(...(await this.linesOf(hit)));
      read += 1;
    }
    return { lines, documents: total, read };
  }

  /** A document that is gone or damaged has no lines. */
  private async linesOf(hit: IndexHit): Promise<SortedLine[]> {
    const canonical = await this.archive.text(hit.id).catch(() => undefined);
    if (!canonical) return [];
    const { text, blocks } = canonical;
    const { identifier, title, issued } = this.archive.document(hit.id).description;
    return matchesIn(text, hit.text).map((range) => {
      const block = blockOf(blocks, range);
      const sentence = sentenceAt(text, block ?? range, range);
      return {
        ...{ documentId: hit.id, identifier, title, issued: issued?.edtf ?? '', range },
        passage: block?.number ?? null,
        left: text.slice(sentence.start, range.start).trimStart(),
        match: text.slice(range.start, range.end),
        right: text.slice(range.end, sentence.end).trimEnd(),
      };
    });
  }
}

function blockOf(blocks: readonly Block[], { start }: TextRange): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] as Block).end <= start) low = middle + 1;
    else high = middle;
  }
  return blocks[low];
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Equal lines stay in the order of the documents. */
function sorted(lines: readonly SortedLine[], sort: Sort): SortedLine[] {
  const keyed = lines.map((line) => ({ line, key: keyOf(line, sort) }));
  keyed.sort((a, b) => collator.compare(a.key, b.key) || byPlace(a.line, b.line));
  return keyed.map(({ line }) => line);
}

function byPlace(a: SortedLine, b: SortedLine): number {
  if (a.documentId !== b.documentId) return a.documentId < b.documentId ? -1 : 1;
  return a.range.start - b.range.start;
}

function keyOf({ left, match, right, issued, title }: SortedLine, sort: NonNullable<Sort>): string {
  const wordsIn = (text: string): string[] => wordsOf(text).map(({ form }) => form);
  switch (sort) {
    case 'left':
      return wordsIn(left).reverse().slice(0, SORT_WORDS).join(' ');
    case 'right':
      return wordsIn(right).slice(0, SORT_WORDS).join(' ');
    case 'match':
      return [...wordsIn(match), ...wordsIn(right).slice(0, SORT_WORDS)].join(' ');
    default:
      return `${issued} ${title}`;
  }
}
