import type { Archive } from '../archive/archive.ts';
import { DocumentColumns } from './columns.ts';
import { DocumentSet } from './document-set.ts';
import { passing } from './filters.ts';
import type { IndexWorker } from './index-worker.ts';
import { parseQuery, tellingLeaves, toParsed } from './query-parser.ts';
import { printQuery } from './query-printer.ts';
import { filtersOf, type QueryNode } from './query-tree.ts';
import { meetsGroup } from './reach.ts';
import { readDocuments } from './read-ranking.ts';
import type { Upkeep } from './upkeep.ts';
import { gatherWork, type WorkColumns } from './work-columns.ts';
import type { WorkSource } from './work-source.ts';
import type { AskedQuery, SearchReplies } from './worker-messages.ts';

/** A set of documents that match, by their numbers, and how many match. */
export interface Matching {
  readonly numbers: DocumentSet;
  readonly total: number;
}

/** Asks the index, with what the archive adds: filters, synonyms, and numbers for documents. */
export class Asker {
  readonly columns: DocumentColumns;
  readonly work: WorkSource;
  private readonly archive: Archive;
  private readonly upkeep: Upkeep;
  private gathered: { readonly key: string; readonly work: WorkColumns } | undefined;
  /** How many documents the worker knows the numbers of, and which worker. */
  private numbered: { readonly holder: IndexWorker; readonly count: number } | undefined;

  constructor({
    archive,
    upkeep,
    work,
  }: {
    readonly archive: Archive;
    readonly upkeep: Upkeep;
    readonly work: WorkSource;
  }) {
    this.archive = archive;
    this.upkeep = upkeep;
    this.work = work;
    this.columns = new DocumentColumns(archive);
  }

  /** The worker that answers now. */
  async holder(): Promise<IndexWorker> {
    await this.upkeep.usable();
    return this.upkeep.holder;
  }

  /** The query with its filters settled. */
  async prepare(tree: QueryNode, text = printQuery(tree)): Promise<AskedQuery> {
    const filters = filtersOf(tree);
    const words = tellingLeaves(tree).flatMap((leaf) => (leaf.kind === 'word' ? [leaf.text] : []));
    const groups = this.work.synonyms().map((group) => group.words);
    const synonyms = groups.filter((group) => meetsGroup(words, group));
    if (filters.length === 0) return { text, synonyms };
    await this.number();
    const work = this.workColumns();
    return { text, synonyms, filters: filters.map((filter) => passing(filter, this.columns, work).words) };
  }

  async query(
    asked: AskedQuery,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<SearchReplies['query']> {
    const holder = await this.holder();
    const found = await holder.ask({ kind: 'query', ...page, ...asked });
    if (found.wanted.length === 0) return found;
    const documents = await readDocuments(this.archive, found.wanted);
    return holder.ask({ kind: 'query', ...page, ...asked, documents });
  }

  /** All documents that match. */
  async match(tree: QueryNode): Promise<Matching> {
    await this.number();
    const asked = await this.prepare(tree);
    const holder = await this.holder();
    const { numbers, total } = await holder.ask({ kind: 'match', ...asked });
    return { numbers: new DocumentSet(this.columns.ids.length, grown(numbers, this.columns.ids.length)), total };
  }

  /** How many documents match; 0 where the query is none. */
  async count(tree: QueryNode): Promise<number> {
    if (toParsed(tree).isEmpty) return 0;
    const asked = await this.prepare(tree);
    return (await (await this.holder()).ask({ kind: 'match', ...asked })).total;
  }

  /** What the work says of the documents now. */
  workColumns(): WorkColumns {
    const key = `${this.archive.revision()} ${this.columns.ids.length} ${this.work.statements().length}`;
    if (this.gathered?.key !== key) this.gathered = { key, work: gatherWork(this.work, this.columns) };
    return this.gathered.work;
  }

  /** Makes sure that the worker knows the number of every document. */
  async number(): Promise<void> {
    const holder = await this.holder();
    await this.columns.update();
    const first = this.numbered?.holder === holder ? this.numbered.count : 0;
    const ids = this.columns.ids.slice(first);
    // Said before it is asked, so that two queries at once do not number twice; messages arrive in order.
    this.numbered = { holder, count: this.columns.ids.length };
    if (ids.length > 0) await holder.ask({ kind: 'number', ids });
  }
}

/** Parses a text; fails with `QUERY_SYNTAX`. */
export const treeOf = (text: string): QueryNode => parseQuery(text).tree;

/** Documents that came meanwhile have no bits yet. */
function grown(words: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const wanted = (size + 31) >>> 5;
  if (words.length >= wanted) return words;
  const larger = new Uint32Array(wanted);
  larger.set(words);
  return larger;
}
