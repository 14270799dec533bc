import type { z } from 'zod';
import type { searchContract } from '../../contract/search.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Archive } from '../archive/archive.ts';
import type { Asker } from './asker.ts';
import { presentAll } from './results.ts';

export type Similar = z.infer<(typeof searchContract)['search.similar']['output']>;

/** A passage, and how many like it are wanted. */
export interface SimilarTo {
  readonly documentId: string;
  readonly passage: number;
  readonly limit: number;
}

/** A passage that shares fewer words is about something else; one of two or three words is not asked for so many. */
const SHARED_WORDS = 2;

/**
 * The best passage of every document that speaks of what one passage speaks of, that passage itself left out.
 * Fails with `DOCUMENT_NOT_FOUND`, `DOCUMENT_DAMAGED`, `PASSAGE_NOT_FOUND` or `INDEX_UNAVAILABLE`.
 */
export async function findSimilar(archive: Archive, asker: Asker, wanted: SimilarTo): Promise<Similar> {
  const { documentId, passage, limit } = wanted;
  const { text, blocks } = await archive.text(documentId);
  const block = blocks.find(({ number }) => number === passage);
  if (!block) {
    const message = 'There is no such passage in this document. Open the document again.';
    throw new Failure('PASSAGE_NOT_FOUND', message, { passage });
  }
  const holder = await asker.holder();
  const { hits, words } = await holder.ask({
    kind: 'similar',
    text: text.slice(block.start, block.end),
    // One more, since the passage's own document is the first.
    limit: limit + 1,
  });
  const least = Math.min(SHARED_WORDS, words.length);
  const similar: Similar['hits'] = [];
  for (const { hit } of await presentAll(archive, hits)) {
    const others = [hit, ...hit.more].filter((each) => hit.documentId !== documentId || each.passage !== passage);
    const best = others.reduce<(typeof others)[number] | undefined>(
      (top, each) => (top && top.matches.length >= each.matches.length ? top : each),
      undefined,
    );
    if (!best || best.matches.length < least) continue;
    const { identifier, title, publisher, score } = hit;
    const { snippet, ranges, matches } = best;
    similar.push({
      documentId: hit.documentId,
      identifier,
      title,
      publisher,
      score,
      passage: best.passage,
      snippet,
      ranges,
      matches,
    });
  }
  return { hits: similar.slice(0, limit), words: [...words] };
}
