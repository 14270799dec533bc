import type { z } from 'zod';
import type { searchContract } from '../../contract/search.ts';
import type { SearchHit, WorkHit } from '../../domain/search.ts';
import type { Archive } from '../archive/archive.ts';
import { treeOf, type Asker } from './asker.ts';
import { offersFor } from './offers.ts';
import type { IndexHit } from './query-index.ts';
import { filtersOf, type QueryNode } from './query-tree.ts';
import { foldAlike, presentAll, presentBare, type PresentedHit } from './results.ts';
import type { FoundWork, WorkIndex } from './work-index.ts';

export type Found = Omit<z.infer<(typeof searchContract)['search.query']['output']>, 'logId'>;

/** Which part of a ranking is wanted. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** What answers a query. */
export interface Answering {
  readonly archive: Archive;
  readonly asker: Asker;
  readonly workIndex: WorkIndex;
}

/** A page of hits, in texts and in work, without how many documents were searched. Fails with `QUERY_SYNTAX` or `INDEX_UNAVAILABLE`. */
export async function askQuery(text: string, page: Page, answering: Answering): Promise<Omit<Found, 'searched'>> {
  const { archive, asker } = answering;
  const tree = treeOf(text);
  const { byDocument, alone } = await findWork(text, tree, answering);
  const asked = await asker.prepare(tree, text);
  // Documents found by their work alone stand among the others by score, so the window is wider by their number.
  const first = Math.max(0, page.offset - alone.length);
  const window = { offset: first, limit: page.limit + alone.length };
  const { hits, total } = await asker.query(asked, window);
  const chosen = choosePage({ hits, first, alone }, page);
  const presented: PresentedHit[] = [];
  for (const each of chosen) {
    const found =
      'documentId' in each
        ? await presentBare(archive, each.documentId, each.score)
        : (await presentAll(archive, [each]))[0];
    if (found) presented.push({ ...found, hit: await withWork(found.hit, byDocument, asker) });
  }
  const all = total + alone.length;
  return { hits: foldAlike(presented), total: all, offers: page.offset === 0 ? await offersFor(tree, all, asker) : [] };
}

interface Work {
  readonly byDocument: ReadonlyMap<string, FoundWork>;
  /** Of documents whose texts do not match, the best first. */
  readonly alone: readonly FoundWork[];
}

async function findWork(text: string, tree: QueryNode, { asker, workIndex }: Answering): Promise<Work> {
  // Reading what is known of a hundred thousand documents takes half a second: only for who asks for it.
  if (filtersOf(tree).length > 0) await asker.columns.update();
  const found = workIndex.find(text, tree, { columns: asker.columns, work: () => asker.workColumns() });
  if (found.length === 0) return { byDocument: new Map(), alone: [] };
  const { numbers } = await asker.match(tree);
  const isAlone = ({ documentId }: FoundWork): boolean => {
    const number = asker.columns.numberOf(documentId);
    return number !== undefined && !numbers.has(number);
  };
  const alone = found.filter(isAlone).sort((a, b) => b.score - a.score || (a.documentId < b.documentId ? -1 : 1));
  return { byDocument: new Map(found.map((each) => [each.documentId, each])), alone };
}

interface Ranked {
  readonly hits: readonly IndexHit[];
  /** Place of the first of them in the ranking of texts. */
  readonly first: number;
  readonly alone: readonly FoundWork[];
}

/** Those of both rankings that stand on the page when they are one ranking by score. */
function choosePage({ hits, first, alone }: Ranked, { limit, offset }: Page): (IndexHit | FoundWork)[] {
  const placed = [
    ...hits.map((hit, at) => ({
      each: hit,
      place: first + at + alone.filter(({ score }) => score > hit.score).length,
    })),
    ...alone.map((work, at) => ({
      each: work,
      place: first + at + hits.filter(({ score }) => score >= work.score).length,
    })),
  ];
  return placed
    .filter(({ place }) => place >= offset && place < offset + limit)
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each);
}

async function withWork(hit: SearchHit, found: ReadonlyMap<string, FoundWork>, { work }: Asker): Promise<SearchHit> {
  const here = found.get(hit.documentId);
  if (!here) return hit;
  const hasAnnotations = here.hits.some(({ kind }) => kind !== 'statement');
  const annotations = hasAnnotations ? await work.annotationsOf(hit.documentId) : [];
  const placed = (each: WorkHit): WorkHit =>
    each.kind === 'statement'
      ? each
      : { ...each, passage: annotations.find(({ id }) => id === each.id)?.anchor.passage ?? null };
  return { ...hit, work: here.hits.map(placed) };
}
