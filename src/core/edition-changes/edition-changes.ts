import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { editionsContract } from '../../contract/editions.ts';
import type { Annotation } from '../../domain/annotation.ts';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import type { Annotations } from '../annotations/annotations.ts';
import { openEdition, type OpenEdition } from '../editions/editions.ts';

/** What two editions do not have alike, and which of the person's annotations that touches. */
export type EditionChanges = z.infer<(typeof editionsContract)['editions.compare']['output']>;
type ChangedDocument = EditionChanges['documents'][number];
type Touched = EditionChanges['annotations'][number];

/** Opens the edition in `place`, or in the one folder in it, as a browser hands a folder over. Fails with `EDITION_INVALID`. */
export function openChosenEdition(place: string): Promise<OpenEdition> {
  if (existsSync(join(place, 'bagit.txt')) || !existsSync(place)) return openEdition(place);
  const [only, ...more] = readdirSync(place, { withFileTypes: true });
  const isInside = only?.isDirectory() === true && more.length === 0;
  return openEdition(isInside ? join(place, only.name) : place);
}

/** Compares two editions, their documents by name. Fails with `DOCUMENT_DAMAGED` where a text that differs cannot be read. */
export async function compareEditions(
  before: OpenEdition,
  after: OpenEdition,
  annotations: Annotations,
): Promise<EditionChanges> {
  const now = new Map(after.documents.map((document) => [nameOf(document), document]));
  const documents: ChangedDocument[] = [];
  const touched: Touched[] = [];
  let same = 0;
  for (const old of before.documents) {
    const name = nameOf(old);
    const next = now.get(name);
    now.delete(name);
    const parts = next ? partsThatDiffer(old, next) : [];
    if (next && parts.length === 0) {
      same += 1;
      continue;
    }
    documents.push({ ...called(old), change: next ? 'changed' : 'removed', parts });
    if (!next || parts.includes('text')) touched.push(...(await touchedBy(annotations, old, next && { after, next })));
  }
  for (const added of now.values()) documents.push({ ...called(added), change: 'added', parts: [] });
  return { before: before.edition, after: after.edition, documents, same, annotations: touched };
}

/** The name of a document in its edition: its id without the edition's own. */
const nameOf = ({ id }: ArchiveDocument): string => id.slice(id.indexOf(':') + 1);

const called = (document: ArchiveDocument): Pick<ChangedDocument, 'name' | 'documentId' | 'title'> => ({
  name: nameOf(document),
  documentId: document.id,
  title: document.description.title,
});

function partsThatDiffer(old: ArchiveDocument, next: ArchiveDocument): ChangedDocument['parts'] {
  return [
    ...(old.textSha256 === next.textSha256 ? [] : (['text'] as const)),
    ...(old.originalSha256 === next.originalSha256 ? [] : (['original'] as const)),
    ...(isDeepStrictEqual(old.description, next.description) ? [] : (['description'] as const)),
  ];
}

/** The person's annotations on a document, as they would stand in its next text; without a place where it is gone. */
async function touchedBy(
  annotations: Annotations,
  old: ArchiveDocument,
  to: { readonly after: OpenEdition; readonly next: ArchiveDocument } | undefined,
): Promise<Touched[]> {
  const own = annotations.all().filter(({ target }) => target.documentId === old.id);
  const toTouched = (annotation: Annotation, state: Touched['state']): Touched => ({
    ...{ id: annotation.id, documentId: old.id, documentTitle: old.description.title },
    ...{ motivation: annotation.motivation, words: annotation.target.selectors[0].exact, state },
  });
  if (own.length === 0) return [];
  if (!to) return own.map((annotation) => toTouched(annotation, 'orphan'));
  const text = await to.after.readText(to.next.id);
  return annotations.follow(old.id, text, null).found.map(({ annotation, state }) => toTouched(annotation, state));
}
