import type { z } from 'zod';
import type { mergeEntry } from '../../contract/annotation-import.ts';
import type { Annotation } from '../../domain/annotation.ts';
import type { ArchiveDocument, Description } from '../../domain/archive-document.ts';
import { completeSelectors } from '../anchoring/anchoring.ts';
import type { Annotations, ForeignParts } from '../annotations/annotations.ts';
import type { Archive } from '../archive/archive.ts';
import { parseDeepLink } from '../citing/citing.ts';
import type { Incoming, IncomingAnnotation, IncomingDescription } from './incoming.ts';

export type MergeEntry = z.infer<typeof mergeEntry>;

/** An entry with what it stands for. */
export type Planned =
  | { readonly entry: MergeEntry; readonly annotation: Annotation; readonly parts: ForeignParts }
  | { readonly entry: MergeEntry; readonly raw: string }
  | { readonly entry: MergeEntry; readonly documentId: string | null; readonly description: Description | null };

/** What a merge is made against. */
export interface Library {
  readonly archive: Archive;
  readonly annotations: Annotations;
}

/**
 * Compares what a file holds with the library; nothing is changed. `chosen` is the document of annotations that do not
 * say theirs, `now` the instant of what has no date.
 */
export async function planMerge(
  incoming: Incoming,
  { archive, annotations }: Library,
  { chosen, now }: { readonly chosen: string | null; readonly now: string },
): Promise<Planned[]> {
  const find = createFinder(archive.documents());
  const mine = new Map(annotations.all().map((each) => [each.id, each]));
  const twins = new Map(annotations.all().map((each) => [contentKey(each), each.id]));
  const removed = annotations.removed();
  const planned: Planned[] = [];
  const textOf = createTexts(archive);
  for (const each of incoming.annotations) {
    const documentId = each.target.documentId ?? find(each.target.sources) ?? chosen;
    const text = documentId === null ? null : await textOf(documentId);
    const resolved = resolve(each, { documentId, text, textSha256: textDigest(archive, documentId), now });
    if ('reason' in resolved) {
      planned.push({ entry: keptEntry(each, resolved.reason, archive), raw: each.raw });
      continue;
    }
    const twin = twins.get(contentKey(resolved));
    const own = mine.get(resolved.id);
    const entry = toEntry(resolved, {
      own,
      isTwin: own === undefined && twin !== undefined,
      isRemoved: removed.has(resolved.id),
    });
    const title = archive.title(resolved.target.documentId) ?? null;
    planned.push({ entry: { ...entry, documentTitle: title }, annotation: resolved, parts: each.parts });
  }
  return [...planned, ...incoming.descriptions.map((each) => planDescription(each, archive, find))];
}

/** Texts of documents, each read once; null where one is damaged or gone. */
function createTexts(archive: Archive): (documentId: string) => Promise<string | null> {
  const known = new Map<string, Promise<string | null>>();
  return (documentId) => {
    const text = known.get(documentId) ?? archive.plainText(documentId).catch(() => null);
    known.set(documentId, text);
    return text;
  };
}

function textDigest(archive: Archive, documentId: string | null): string | null {
  if (documentId === null || archive.title(documentId) === undefined) return null;
  return archive.document(documentId).textSha256;
}

/** Finds a document by its id, a digest, an identifier, an address or its title. */
function createFinder(documents: readonly ArchiveDocument[]): (names: readonly string[]) => string | null {
  const known = new Map<string, string | null>();
  const learn = (name: string | null, id: string): void => {
    if (name === null || name === '') return;
    const key = name.trim().toLowerCase();
    // A name that two documents share names neither.
    known.set(key, known.has(key) && known.get(key) !== id ? null : id);
  };
  for (const { id, originalSha256, description } of documents) {
    for (const name of [id, originalSha256, `archive://${originalSha256}`, `urn:sha256:${originalSha256}`])
      learn(name, id);
    for (const name of [`urn:synoptic:document:${id}`, description.identifier, description.source, description.title])
      learn(name, id);
  }
  return (names) => {
    for (const name of names) {
      const found =
        known.get(name.trim().toLowerCase()) ?? known.get((parseDeepLink(name)?.documentId ?? '').toLowerCase());
      if (found) return found;
    }
    return null;
  };
}

interface Resolved {
  readonly documentId: string | null;
  readonly text: string | null;
  readonly textSha256: string | null;
  readonly now: string;
}

function resolve(
  each: IncomingAnnotation,
  { documentId, text, textSha256, now }: Resolved,
): Annotation | { reason: string } {
  if (each.target.isSeveral) return { reason: 'It has several targets; this app’s annotations have one.' };
  if (documentId === null)
    return { reason: 'Its document is not in this archive, or the file does not say which it is.' };
  const isOfThisText = each.target.textSha256 === null || each.target.textSha256 === textSha256;
  const selectors = completeSelectors(each.target.selectors, isOfThisText ? text : null);
  if (!selectors) return { reason: 'It names no words: it has no selector that this app can follow.' };
  const sha256 = each.target.textSha256 ?? textSha256;
  if (sha256 === null) return { reason: 'Its document is not in this archive.' };
  const { id, motivation, body, colour, tags, revision } = each;
  return {
    id,
    motivation,
    target: { documentId, textSha256: sha256, selectors: [selectors[0], selectors[1]] },
    body,
    colour,
    tags: [...tags],
    created: each.created ?? each.modified ?? now,
    modified: each.modified ?? each.created ?? now,
    revision,
  };
}

/** What makes two annotations the same work, whatever they are called. */
const contentKey = ({ motivation, target, body, colour, tags }: Annotation): string =>
  JSON.stringify([motivation, target.documentId, target.selectors, body, colour, tags]);

interface Standing {
  readonly own: Annotation | undefined;
  readonly isTwin: boolean;
  readonly isRemoved: boolean;
}

function toEntry(theirs: Annotation, { own, isTwin, isRemoved }: Standing): MergeEntry {
  const base = {
    kind: 'annotation' as const,
    id: theirs.id,
    label: theirs.target.selectors[0].exact,
    documentTitle: null,
    differences: [],
    reason: null,
  };
  if (isRemoved) return { ...base, state: 'conflicting', reason: 'You removed it; it lies in the bin.' };
  if (isTwin) return { ...base, state: 'same' };
  if (!own) return { ...base, state: 'new' };
  const differences = differencesOf(own, theirs);
  return { ...base, state: differences.length === 0 ? 'same' : 'conflicting', differences };
}

function differencesOf(mine: Annotation, theirs: Annotation): MergeEntry['differences'] {
  const fields: [string, unknown, unknown][] = [
    ['kind', mine.motivation, theirs.motivation],
    ['document', mine.target.documentId, theirs.target.documentId],
    ['words', mine.target.selectors[0].exact, theirs.target.selectors[0].exact],
    ['place', JSON.stringify(mine.target.selectors), JSON.stringify(theirs.target.selectors)],
    ['note', mine.body, theirs.body],
    ['colour', mine.colour ?? 'none', theirs.colour ?? 'none'],
    ['tags', mine.tags.join(', '), theirs.tags.join(', ')],
  ];
  return fields.filter(([, a, b]) => a !== b).map(([field, a, b]) => ({ field, mine: String(a), theirs: String(b) }));
}

function keptEntry(each: IncomingAnnotation, reason: string, { title }: Archive): MergeEntry {
  const { documentId, selectors } = each.target;
  return {
    kind: 'annotation',
    id: each.id,
    state: 'kept',
    label: selectors.quote?.exact ?? each.body,
    documentTitle: documentId === null ? null : (title(documentId) ?? null),
    differences: [],
    reason,
  };
}

function planDescription(
  { names, fields }: IncomingDescription,
  archive: Archive,
  find: (names: readonly string[]) => string | null,
): Planned {
  const documentId = find(names);
  const base = { kind: 'description' as const, label: fields.title ?? names[0] ?? '', differences: [], reason: null };
  if (documentId === null) {
    const entry = { ...base, id: names[0] ?? '', state: 'unknown' as const, documentTitle: null };
    return { entry: { ...entry, reason: 'No document here has this name.' }, documentId, description: null };
  }
  const { description, editionId } = archive.document(documentId);
  const changed = changesOf(description, fields);
  const state = changed.length === 0 ? 'same' : changed.some(({ isFilled }) => isFilled) ? 'conflicting' : 'new';
  const entry: MergeEntry = {
    ...base,
    id: documentId,
    state: editionId !== null && state === 'new' ? 'conflicting' : state,
    documentTitle: description.title,
    differences: changed.filter(({ isFilled }) => isFilled).map(({ field, mine, theirs }) => ({ field, mine, theirs })),
    reason:
      editionId !== null && state !== 'same' ? 'It belongs to an edition, whose descriptions are never changed.' : null,
  };
  return { entry, documentId, description: editionId === null ? { ...description, ...fields } : null };
}

interface Change {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
  /** Mine says something already that was not inferred. */
  readonly isFilled: boolean;
}

function changesOf(mine: Description, theirs: IncomingDescription['fields']): Change[] {
  return (Object.keys(theirs) as (keyof typeof theirs)[])
    .filter((field) => field !== 'titleBasis')
    .flatMap((field) => {
      const [a, b] = [mine[field], theirs[field]].map(plain);
      return a === b ? [] : [{ field, mine: a ?? '', theirs: b ?? '', isFilled: isFilled(mine, field) }];
    });
}

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'object') return (value as { edtf?: string }).edtf ?? JSON.stringify(value);
  return String(value);
};

function isFilled(mine: Description, field: keyof Description): boolean {
  if (field === 'title') return mine.titleBasis !== 'inferred';
  if (field === 'language') return mine.language !== 'und';
  return plain(mine[field]) !== '';
}
