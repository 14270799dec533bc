import type { SearchHit } from '../../domain/search.ts';
import { searchTitle, type Archive } from '../archive/archive.ts';
import { fingerprintOf } from './fingerprint.ts';
import { present } from './present.ts';
import type { IndexHit } from './query-index.ts';

/** The hits as the person sees them; one whose document is gone, damaged or no longer what was indexed is left out. */
export async function presentAll(archive: Archive, hits: readonly IndexHit[]): Promise<SearchHit[]> {
  const presented: SearchHit[] = [];
  for (const hit of hits) {
    try {
      const document = archive.document(hit.id);
      const { textSha256, description } = document;
      const { language } = description;
      const fingerprint = fingerprintOf({ textSha256, title: searchTitle(description), language });
      if (Buffer.from(fingerprint).toString('hex') !== hit.fingerprint) continue;
      presented.push(present(hit, document, await archive.text(hit.id)));
    } catch (error) {
      // The check of the library names what is damaged.
      if (!['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED'].includes((error as { code?: string }).code ?? '')) throw error;
    }
  }
  return presented;
}
