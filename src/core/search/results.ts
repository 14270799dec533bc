import type { CanonicalText } from '../../domain/archive-document.ts';
import type { AlikeDocument, SearchHit } from '../../domain/search.ts';
import { searchTitle, type Archive } from '../archive/archive.ts';
import { areAlike, sketchOf, type Sketch } from './alike.ts';
import { fingerprintOf } from './fingerprint.ts';
import { opening, present } from './present.ts';
import type { IndexHit } from './query-index.ts';

/** A hit with the digest of its text and what tells it from others. */
export interface PresentedHit {
  readonly hit: SearchHit;
  readonly textSha256: string;
  readonly sketch: Sketch;
}

/** The hits as the person sees them; one whose document is gone, damaged or no longer what was indexed is left out. */
export async function presentAll(archive: Archive, hits: readonly IndexHit[]): Promise<PresentedHit[]> {
  const presented: PresentedHit[] = [];
  for (const hit of hits) {
    const found = await unlessGone(async () => {
      const document = archive.document(hit.id);
      const { textSha256, description } = document;
      const { language } = description;
      const fingerprint = fingerprintOf({ textSha256, title: searchTitle(description), language });
      if (Buffer.from(fingerprint).toString('hex') !== hit.fingerprint) return undefined;
      const text = await archive.text(hit.id);
      return withSketch(present(hit, document, text), text);
    });
    if (found) presented.push(found);
  }
  return presented;
}

/** A document that was found by the work on it alone. */
export function presentBare(archive: Archive, id: string, score: number): Promise<PresentedHit | undefined> {
  return unlessGone(async () => {
    const { identifier, title, publisher, issued } = archive.document(id).description;
    const text = await archive.text(id);
    const found = { documentId: id, identifier, title, titleRanges: [], publisher, issued, score };
    return withSketch({ ...found, ...opening(text), more: [], work: [], alike: [] }, text);
  });
}

const withSketch = (hit: SearchHit, { text, sha256 }: CanonicalText): PresentedHit => ({
  hit,
  textSha256: sha256,
  sketch: sketchOf(sha256, text),
});

async function unlessGone<T>(work: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    // The check of the library names what is damaged.
    if (['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED'].includes((error as { code?: string }).code ?? '')) return undefined;
    throw error;
  }
}

/** Lists hits whose texts are almost that of one above them under it; those with work of their own stay by themselves. */
export function foldAlike(presented: readonly PresentedHit[]): SearchHit[] {
  const kept: { readonly first: PresentedHit; readonly alike: AlikeDocument[] }[] = [];
  for (const each of presented) {
    const { documentId, identifier, title, publisher, issued, work } = each.hit;
    const origin = work.length > 0 ? undefined : kept.find(({ first }) => isReprint(first, each));
    if (origin) origin.alike.push({ documentId, identifier, title, publisher, issued });
    else kept.push({ first: each, alike: [] });
  }
  return kept.map(({ first, alike }) => ({ ...first.hit, alike }));
}

const isReprint = (one: PresentedHit, other: PresentedHit): boolean =>
  one.textSha256 === other.textSha256 || areAlike(one.sketch, other.sketch);
