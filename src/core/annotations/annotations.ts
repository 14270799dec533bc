import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { AnchoredAnnotation, Annotation, HighlightColour, Motivation } from '../../domain/annotation.ts';
import type { CanonicalText } from '../../domain/archive-document.ts';
import { describeDistinctly } from '../../domain/describe-range.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { Failure } from '../../rpc/failure.ts';
import { proposePlaces, type ProposedPlaces } from '../anchoring/anchoring.ts';
import type { Archive } from '../archive/archive.ts';
import { untilChanged } from '../until-changed.ts';
import { createAnchored } from './anchored.ts';
import {
  createAnnotationStore,
  type AnnotationStore,
  type AnnotationVersion,
  type TakenAnnotations,
} from './annotation-store.ts';
import { backlinksOf } from './backlinks.ts';
import { followText, type FollowedText, type InNewWords } from './follow-text.ts';
import { createForeignStore, type ForeignParts, type KeptAnnotation } from './foreign-store.ts';

export { backlinksOf } from './backlinks.ts';
export { toNewWords, type FollowedText } from './follow-text.ts';
export { keepParts, keepWhole, type ForeignParts, type KeptAnnotation } from './foreign-store.ts';
export { createReadingPositions, type ReadingPositions } from './reading-positions.ts';

/** Bookmarks, highlights and notes. Every change is on the disk before its call resolves. */
export interface Annotations {
  /** Those of a document, or all. */
  list(documentId?: string): Promise<readonly AnchoredAnnotation[]>;
  /** Those of `ids` that lie in the bin. */
  inBin(ids: readonly string[]): Promise<AnchoredAnnotation[]>;
  /** All of them as they were made, without looking for their places in the texts. */
  all(): Annotation[];
  /** Fails with `DOCUMENT_NOT_FOUND`, `TEXT_CHANGED`, `RANGE_OUTSIDE_TEXT` and the save failures. */
  create(wanted: NewAnnotation): Promise<AnchoredAnnotation>;
  /** Fails with `ANNOTATION_NOT_FOUND`, `ANNOTATION_CHANGED` and the save failures. */
  update(id: string, revision: number, change: AnnotationChange): Promise<AnchoredAnnotation>;
  /** Tags in use, the most used first. */
  tags(): { readonly tag: string; readonly count: number }[];
  /** Those whose note links to `to`, as in `document:…`. */
  linking(to: string): Promise<AnchoredAnnotation[]>;
  /** The notes that link to those on a document, by the id they link to. */
  backlinks(documentId: string): Promise<Record<string, AnchoredAnnotation[]>>;
  /** Every version, newest first. Fails with `ANNOTATION_NOT_FOUND`. */
  versions(id: string): AnnotationVersion[];
  /** Saves version `to` anew. Fails like `update`. */
  revert(id: string, revision: number, to: number): Promise<AnchoredAnnotation>;
  /** Where it may belong in today's text. Fails with `ANNOTATION_NOT_FOUND`. */
  places(id: string): Promise<ProposedPlaces>;
  /** Puts it on other words. Fails like `create` and `update`. */
  reattach(id: string, revision: number, wanted: NewPlace): Promise<AnchoredAnnotation>;
  /** How those of a document would stand in another text of it, and their next versions; changes nothing. */
  follow(documentId: string, next: CanonicalText, inNewWords: InNewWords | null): FollowedText;
  remove(id: string): void;
  restore(id: string): Promise<AnchoredAnnotation>;
  count(): number;
  /** What these carried besides what this app has fields for, where they were imported; by their ids. */
  foreign(ids: readonly string[]): ReadonlyMap<string, ForeignParts>;
  /** Ids in the bin. */
  removed(): ReadonlySet<string>;
  /** Takes in what an import brings, in one transaction. Fails with the save failures. */
  take(taken: TakenAnnotations): void;
  /** Imported annotations that could not be attached to words, as they came. */
  kept(): KeptAnnotation[];
}

/** Words of a text, told by the digest of the text. */
export interface NewPlace {
  readonly textSha256: string;
  readonly range: TextRange;
}

export interface NewAnnotation extends NewPlace {
  readonly motivation: Motivation;
  readonly documentId: string;
  readonly body: string;
  readonly colour: HighlightColour | null;
  readonly tags: string[];
}
export type AnnotationChange = Partial<Pick<Annotation, 'body' | 'colour' | 'tags'>>;

/** Annotations over the texts of `archive`, kept in its library. */
export function createAnnotations(archive: Archive): Annotations {
  const store = createAnnotationStore(archive.database);
  const foreign = createForeignStore(archive.database);
  const { anchorAll, listAll } = createListing(archive, store);
  const anchorOne = async (made: Annotation): Promise<AnchoredAnnotation> =>
    (await anchorAll([made]))[0] as AnchoredAnnotation;
  return {
    list: (documentId) => (documentId === undefined ? listAll() : anchorAll(store.list(documentId))),
    inBin: (ids) => anchorAll(store.inBin(ids)),
    all: () => store.list(),
    create: async (wanted) => {
      const made = toAnnotation(wanted, await archive.text(wanted.documentId));
      store.insert(made);
      return anchorOne(made);
    },
    update: async (id, revision, change) => anchorOne(store.update(id, revision, change)),
    tags: () => store.tags(),
    linking: (to) => anchorAll(store.linking(to)),
    backlinks: async (documentId) => {
      const ids = new Set(store.list(documentId).map(({ id }) => id));
      const linking = new Set(Object.values(backlinksOf(store.linkingNotes(), ids)).flat());
      return backlinksOf(await anchorAll([...linking]), ids);
    },
    versions: (id) => store.versions(id),
    revert: async (id, revision, to) => {
      const old = store.versions(id).find((each) => each.revision === to);
      if (!old) throw new Failure('ANNOTATION_NOT_FOUND', `There is no version ${to} of this annotation.`, { id, to });
      const { body, colour, tags, target } = old;
      return anchorOne(store.update(id, revision, { body, colour, tags, ...(target && { target }) }));
    },
    places: async (id) => {
      const { selectors, documentId, textSha256 } = store.find(id).target;
      const text = await archive.text(documentId).catch(() => null);
      return proposePlaces(selectors, text, { sameText: textSha256 === text?.sha256 });
    },
    reattach: async (id, revision, wanted) => {
      const { documentId } = store.find(id).target;
      const target = toTarget(documentId, wanted, await archive.text(documentId));
      return anchorOne(store.update(id, revision, { target }));
    },
    follow: (documentId, next, inNewWords) => {
      const shown = followText(store.list(documentId), next, inNewWords);
      // What comes back out of the bin has its place, too.
      const removed = followText(store.listRemoved(documentId), next, inNewWords);
      return { ...shown, updated: [...shown.updated, ...removed.updated] };
    },
    remove: (id) => store.setRemoved(id, new Date().toISOString()),
    restore: async (id) => {
      store.setRemoved(id, null);
      return anchorOne(store.find(id));
    },
    count: () => store.count(),
    removed: () => store.removed(),
    take: (taken) => store.take(taken),
    foreign: (ids) => foreign.parts(ids),
    kept: () => foreign.kept(),
  };
}

/** Annotations that are looked up between two breaths of the loop: some ten milliseconds where their texts are as they were. */
const BREATH = 1000;

/** Annotations with their places in the texts of today. */
function createListing(archive: Archive, store: AnnotationStore) {
  const anchored = createAnchored(archive);
  const anchorAll = async (annotations: readonly Annotation[]): Promise<AnchoredAnnotation[]> => {
    const byDocument = Map.groupBy(annotations, ({ target }) => target.documentId);
    const found = new Map<string, AnchoredAnnotation>();
    let breath = 0;
    for (const [documentId, own] of byDocument) {
      const known = byDocument.size > 1 ? anchored.recall(documentId, own) : null;
      const text = known === null ? await archive.text(documentId).catch(() => null) : null;
      for (const each of known ?? anchored.find(documentId, text, own)) found.set(each.id, each);
      if (found.size - breath < BREATH) continue;
      breath = found.size;
      await setImmediate();
    }
    return annotations.map(({ id }) => found.get(id) as AnchoredAnnotation);
  };
  /** Looked up once for whoever asks, until something in the library is written. */
  const listAll = untilChanged(archive, async (): Promise<readonly AnchoredAnnotation[]> =>
    anchorAll(await store.listInPortions()),
  );
  return { anchorAll, listAll };
}

function toTarget(
  documentId: string,
  { textSha256, range }: NewPlace,
  { text, sha256 }: CanonicalText,
): Annotation['target'] {
  if (textSha256 !== sha256) {
    throw new Failure(
      'TEXT_CHANGED',
      'The text of this document has changed since it was opened. Open it again and repeat the selection.',
    );
  }
  if (range.start >= range.end || range.end > text.length) {
    throw new Failure(
      'RANGE_OUTSIDE_TEXT',
      'The selection holds no words of this text. Select some words and try again.',
      { range, length: text.length },
    );
  }
  const [quote, position] = describeDistinctly(text, range);
  return { documentId, textSha256, selectors: [quote, position] };
}

function toAnnotation(wanted: NewAnnotation, text: CanonicalText): Annotation {
  const { documentId, motivation, body, colour, tags } = wanted;
  const target = toTarget(documentId, wanted, text);
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    motivation,
    target,
    body,
    colour: colour ?? (motivation === 'highlighting' ? 'yellow' : null),
    tags: [...new Set(tags)],
    created: now,
    modified: now,
    revision: 1,
  };
}
