import type { Annotation } from '../../domain/annotation.ts';
import type { WorkHit } from '../../domain/search.ts';
import type { Statement } from '../../domain/statement.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { sha256OfText } from '../storage/storage.ts';
import { fromMemory } from './byte-source.ts';
import type { DocumentColumns } from './columns.ts';
import { DocumentSet } from './document-set.ts';
import { passing } from './filters.ts';
import { LiveIndex } from './live-index.ts';
import { locate } from './locate.ts';
import { queryIndex } from './query-index.ts';
import { tellingLeaves } from './query-parser.ts';
import type { QueryNode } from './query-tree.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { openSegment } from './segment.ts';
import { cutSnippet } from './snippet.ts';
import { KIND_OF_MOTIVATION, type WorkColumns } from './work-columns.ts';
import type { WorkSource } from './work-source.ts';

/** A note, highlight, bookmark or statement as it is searched. */
interface WorkItem {
  readonly id: string;
  readonly documentId: string;
  readonly kind: WorkHit['kind'];
  readonly label: string;
  readonly text: string;
  /** Null for an annotation, whose place is looked for when it is shown. */
  readonly passage: number | null;
}

/** What matches in one document. */
export interface FoundWork {
  readonly documentId: string;
  /** The best first. */
  readonly hits: readonly WorkHit[];
  readonly score: number;
}

/** Items of one document that are shown. */
const MOST_OF_A_DOCUMENT = 5;
/** Items that are looked at. */
const MOST_ITEMS = 1000;

/** Searches the person's work and the statements; they are few, so their index is made in memory when they have changed. */
export class WorkIndex {
  private readonly work: WorkSource;
  private index = new LiveIndex();
  private items = new Map<string, WorkItem>();
  private made = '';

  constructor(work: WorkSource) {
    this.work = work;
  }

  /** What matches a query, by document. A query of filters alone finds no work. */
  find(
    text: string,
    tree: QueryNode,
    known: { readonly columns: DocumentColumns; readonly work: () => WorkColumns },
  ): FoundWork[] {
    if (!tellingLeaves(tree).some(({ kind }) => kind !== 'filter' && kind !== 'dates')) return [];
    this.update();
    if (this.items.size === 0) return [];
    const synonyms = this.work.synonyms().map(({ words }) => words);
    const { hits } = queryIndex(this.index, text, MOST_ITEMS, {
      synonyms,
      filters: (filter, number) =>
        this.passingItems(number, known.columns, passing(filter, known.columns, known.work())),
    });
    const found = new Map<string, { documentId: string; hits: WorkHit[]; score: number }>();
    for (const hit of hits) {
      const item = this.items.get(hit.id) as WorkItem;
      const places = locate(item.text, hit.text).flatMap(({ places: each }) => each);
      const here = found.get(item.documentId) ?? { documentId: item.documentId, hits: [], score: hit.score };
      if (here.hits.length < MOST_OF_A_DOCUMENT) here.hits.push(toHit(item, places));
      found.set(item.documentId, here);
    }
    return [...found.values()];
  }

  private passingItems(number: number, columns: DocumentColumns, passed: DocumentSet): DocumentSet {
    const { segment } = this.index.segments[number] as (typeof this.index.segments)[number];
    const found = new DocumentSet(segment.documents);
    for (let document = 0; document < segment.documents; document += 1) {
      const item = this.items.get(Buffer.from(segment.id(document)).toString());
      const numbered = item && columns.numberOf(item.documentId);
      if (numbered !== undefined && passed.has(numbered)) found.add(document);
    }
    return found;
  }

  private update(): void {
    const annotations = this.work.annotations();
    const statements = this.work.statements();
    const newest = annotations.reduce((latest, { modified }) => (modified > latest ? modified : latest), '');
    const key = `${annotations.length} ${newest} ${statements.length} ${statements.at(-1)?.id ?? ''}`;
    if (key === this.made) return;
    const items = [...annotations.map(fromAnnotation), ...statements.map(fromStatement)];
    const builder = createSegmentBuilder();
    for (const { id, text } of items) builder.add({ id, title: '', text, textSha256: sha256OfText(text) });
    this.index = new LiveIndex();
    this.index.add('work', openSegment(fromMemory(builder.build())));
    this.items = new Map(items.map((item) => [item.id, item]));
    this.made = key;
  }
}

function fromAnnotation({ id, motivation, target, body, tags }: Annotation): WorkItem {
  const [quote] = target.selectors;
  return {
    id: `a ${id}`,
    documentId: target.documentId,
    kind: KIND_OF_MOTIVATION[motivation],
    label: tags.join(', '),
    text: [body, quote.exact, tags.join(', ')].filter((part) => part !== '').join('\n'),
    passage: null,
  };
}

function fromStatement({ id, documentId, passage, quote, speaker, note }: Statement): WorkItem {
  const text = [quote, speaker.name, note ?? ''].filter((part) => part !== '').join('\n');
  return { id: `s ${id}`, documentId, kind: 'statement', label: speaker.name, text, passage };
}

function toHit(item: WorkItem, places: readonly (readonly [number, number])[]): WorkHit {
  const matches = places.map(([start, length]) => ({ start, end: start + length }));
  matches.sort((a, b) => a.start - b.start);
  const { snippet, ranges } = cutSnippet(item.text, lineWithMost(item.text, matches), matches);
  return { kind: item.kind, id: item.id.slice(2), label: item.label, snippet, ranges, passage: item.passage };
}

/** What was written, quoted, said by whom and tagged stands on lines of its own: the one with most matches is shown. */
function lineWithMost(text: string, matches: readonly TextRange[]): TextRange {
  let best: TextRange = { start: 0, end: text.length };
  let most = 0;
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const from = start;
    const count = matches.filter((match) => match.start >= from && match.end <= end).length;
    if (count > most) [best, most] = [{ start, end }, count];
    start = end + 1;
  }
  return best;
}
