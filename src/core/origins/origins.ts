import { setImmediate } from 'node:timers/promises';
import type { OriginChange, OriginGroup } from '../../domain/origin.ts';
import type { Archive } from '../archive/archive.ts';
import { groupOrigins, type FoundLink } from './group-origins.ts';
import { linkTexts, type Named } from './link-texts.ts';
import { findOpenAttributions } from './open-attributions.ts';
import { addChange, findCandidates, putLink, putSketch, readChanges, readCompared, readLinks } from './origin-store.ts';
import { sketchText, type TextSketch } from './text-sketch.ts';
import { createTurns } from '../turns.ts';
import { untilChanged } from '../until-changed.ts';

/** Where the documents began: reprints, rewrites and excerpts of one text are one origin. */
export interface Origins {
  /**
   * Compares the texts that are new or changed, in small portions, so that others are answered meanwhile; a library that
   * cannot be written keeps what is known. Rejects with the reason of `signal`.
   */
  refresh(signal?: AbortSignal): Promise<void>;
  list(): OriginsFound;
  /** The first document of the group of each that is in one. */
  groupOf(): ReadonlyMap<string, string>;
  /** Fails with `DOCUMENT_NOT_FOUND` or a save failure. */
  join(documentIds: readonly string[]): void;
  /** Fails with `DOCUMENT_NOT_FOUND` or a save failure. */
  split(documentIds: readonly string[]): void;
}

/** Counts and groups of the documents that are there. */
export interface OriginsFound {
  readonly documents: number;
  readonly origins: number;
  readonly groups: OriginGroup[];
  readonly changes: OriginChange[];
}

/** Texts compared in one transaction: a commit costs more than comparing one, and a portion is to be short. */
const PORTION = 25;
/** Texts sketched between two breaths of the loop. */
const BREATH = 10;

/** Origins of everything in `archive`. */
export function createOrigins(archive: Archive): Origins {
  const { database } = archive;
  const inTurn = createTurns();
  const list = untilChanged(archive, (): OriginsFound => {
    const ids = archive.contents().documents.map(({ id }) => id);
    const changes = readChanges(database);
    const grouped = groupOrigins(ids, readLinks(database), changes);
    return { documents: ids.length, ...grouped, changes };
  });
  /** The documents with everything of their origins. */
  const whole = (documentIds: readonly string[]): string[] => {
    documentIds.forEach((id) => archive.identifier(id));
    const { groups } = list();
    const all = groups.filter((group) => group.documentIds.some((id) => documentIds.includes(id)));
    return [...new Set([...documentIds, ...all.flatMap((group) => group.documentIds)])];
  };
  return {
    refresh: (signal) => inTurn(() => compareNew(archive, signal)),
    list,
    groupOf: () => new Map(list().groups.flatMap(({ id, documentIds }) => documentIds.map((each) => [each, id]))),
    join: (documentIds) => addChange(database, { kind: 'join', documents: whole(documentIds), others: [] }),
    split: (documentIds) => {
      const others = whole(documentIds).filter((id) => !documentIds.includes(id));
      addChange(database, { kind: 'split', documents: [...new Set(documentIds)], others });
    },
  };
}

async function compareNew(archive: Archive, signal?: AbortSignal): Promise<void> {
  if (archive.database.readOnly) return;
  const compared = readCompared(archive.database);
  const fresh = archive.contents().documents.filter(({ id, textSha256 }) => compared.get(id) !== textSha256);
  for (let from = 0; from < fresh.length; from += PORTION) {
    const portion: Sketched[] = [];
    for (const { id } of fresh.slice(from, from + PORTION)) {
      signal?.throwIfAborted();
      // A damaged text is told of by the check; it has no origin meanwhile.
      const sketched = await sketchDocument(archive, id).catch(() => undefined);
      if (sketched) portion.push(sketched);
      if (portion.length % BREATH === 0) await setImmediate();
    }
    comparePortion(archive, portion);
    await setImmediate();
  }
}

interface Sketched extends Named {
  readonly keys: TextSketch['keys'];
}

async function sketchDocument(archive: Archive, documentId: string): Promise<Sketched> {
  const text = await archive.plainText(documentId);
  const { textSha256, description } = archive.document(documentId);
  const { keys, ...sketch } = sketchText(text);
  return {
    sketch: { ...sketch, documentId, textSha256, named: findOpenAttributions(text) },
    makers: () => makersOf(description),
    keys,
  };
}

const makersOf = ({ publisher, creator }: { publisher: string | null; creator: readonly string[] }): string[] => [
  ...(publisher === null ? [] : [publisher]),
  ...creator,
];

function comparePortion(archive: Archive, portion: readonly Sketched[]): void {
  const { database } = archive;
  database.writeDerived((run) => {
    for (const one of portion) {
      const links = findCandidates(database, one.sketch, one.keys).flatMap((sketch): FoundLink[] => {
        const makers = (): string[] => makersOf(archive.document(sketch.documentId).description);
        const link = linkTexts(one, { sketch, makers });
        return link ? [link] : [];
      });
      putSketch(run, one.sketch, one.keys);
      links.forEach((link) => putLink(run, link));
    }
  });
}
