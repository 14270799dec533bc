import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { annotationImportContract, onConflict } from '../../contract/annotation-import.ts';
import type { Annotation } from '../../domain/annotation.ts';
import { Failure } from '../../rpc/failure.ts';
import { keepParts, keepWhole } from '../annotations/annotations.ts';
import { toUuid } from '../export/export.ts';
import { planMerge, type Library, type Planned } from './merge.ts';
import { readIncoming } from './read-file.ts';

type OnConflict = z.infer<typeof onConflict>;
type Preview = z.infer<(typeof annotationImportContract)['annotations.previewImport']['output']>;
type Outcome = z.infer<(typeof annotationImportContract)['annotations.applyImport']['output']>;

/** Takes in annotations and descriptions that a file holds, after a preview. */
export interface AnnotationImport {
  /** Fails with `ANNOTATIONS_UNREADABLE`, `PACKAGE_INVALID` or `DOCUMENT_NOT_FOUND`; nothing is changed. */
  preview(place: string, documentId: string | null): Promise<Preview>;
  /** Fails with `PREVIEW_NOT_FOUND` and the save failures; then nothing was changed. */
  apply(preview: string, onConflict: OnConflict): Outcome;
}

/** Previews that are held; the oldest is forgotten. */
const MOST_HELD = 8;

/** Imports into the library behind `library`. */
export function createAnnotationImport(library: Library): AnnotationImport {
  const held = new Map<string, readonly Planned[]>();
  return {
    preview: async (place, documentId) => {
      if (documentId !== null) library.archive.document(documentId);
      const incoming = await readIncoming(place);
      const plan = await planMerge(incoming, library, { chosen: documentId, now: new Date().toISOString() });
      const preview = randomUUID();
      held.set(preview, plan);
      const oldest = [...held.keys()].slice(0, Math.max(0, held.size - MOST_HELD));
      oldest.forEach((each) => held.delete(each));
      const counts = { new: 0, same: 0, conflicting: 0, kept: 0, unknown: 0 };
      for (const { entry } of plan) counts[entry.state] += 1;
      const entries = plan.map(({ entry }) => entry);
      return { preview, format: incoming.format, entries, counts, passedOver: incoming.passedOver };
    },
    apply: (preview, decision) => {
      const plan = held.get(preview);
      if (!plan) {
        throw new Failure('PREVIEW_NOT_FOUND', 'This preview is no longer known. Choose the file again.');
      }
      held.delete(preview);
      return apply(plan, decision, library);
    },
  };
}

function apply(plan: readonly Planned[], decision: OnConflict, library: Library): Outcome {
  const { archive, annotations } = library;
  const mine = new Map(annotations.all().map((each) => [each.id, each]));
  const taken = decide(plan, decision, mine);
  annotations.take({
    added: taken.added,
    updated: taken.updated,
    besides: (run) => {
      taken.parts.forEach(([id, parts]) => keepParts(run, id, parts));
      const at = new Date().toISOString();
      taken.kept.forEach((each) => keepWhole(run, each, at));
      taken.described.forEach(({ documentId, description }) =>
        archive.replaceDescription(run, documentId, description),
      );
    },
  });
  return readBack(plan, taken, library);
}

interface Taken {
  readonly added: Annotation[];
  readonly updated: Annotation[];
  readonly parts: [id: string, parts: Parameters<typeof keepParts>[2]][];
  readonly kept: { readonly id: string; readonly raw: string; readonly reason: string }[];
  readonly described: {
    readonly documentId: string;
    readonly description: Parameters<Library['archive']['replaceDescription']>[2];
  }[];
}

function decide(plan: readonly Planned[], decision: OnConflict, mine: ReadonlyMap<string, Annotation>): Taken {
  const taken: Taken = { added: [], updated: [], parts: [], kept: [], described: [] };
  const seen = new Set<string>();
  for (const each of plan) {
    const { id, state, reason } = each.entry;
    const isWanted = state === 'new' || (state === 'conflicting' && decision !== 'keep-mine');
    if ('raw' in each) taken.kept.push({ id, raw: each.raw, reason: reason ?? '' });
    else if ('description' in each) {
      if (isWanted && each.documentId !== null && each.description)
        taken.described.push({ documentId: each.documentId, description: each.description });
    } else if (isWanted && !seen.has(id)) {
      seen.add(id);
      take(each, { decision, own: mine.get(id), taken });
    }
  }
  return taken;
}

interface Choice {
  readonly decision: OnConflict;
  readonly own: Annotation | undefined;
  readonly taken: Taken;
}

function take(
  { entry, annotation, parts }: Extract<Planned, { annotation: Annotation }>,
  { decision, own, taken }: Choice,
): void {
  const isCopy = entry.state === 'conflicting' && (decision === 'keep-both' || own === undefined);
  if (entry.state === 'new' || isCopy) {
    // What lies in the bin keeps its id; a second one of the same kind gets one of its own, the same each time.
    const id = isCopy ? toUuid(`copy ${annotation.id} ${JSON.stringify(annotation)}`) : annotation.id;
    taken.added.push({ ...annotation, id });
    taken.parts.push([id, parts]);
  } else if (own) {
    taken.updated.push({
      ...annotation,
      created: own.created,
      revision: Math.max(own.revision, annotation.revision) + 1,
    });
    taken.parts.push([annotation.id, parts]);
  }
}

/** Says "imported" only of what a fresh look into the library shows as it was meant. */
function readBack(plan: readonly Planned[], taken: Taken, { archive, annotations }: Library): Outcome {
  const now = new Map(annotations.all().map((each) => [each.id, each]));
  const kept = new Map(annotations.kept().map(({ id, raw }) => [id, raw]));
  const isThere = (each: Annotation): boolean => isDeepStrictEqual(now.get(each.id), each);
  const imported = taken.added.filter(isThere).length;
  const updated = taken.updated.filter(isThere).length;
  const keptNow = taken.kept.filter(({ id, raw }) => kept.get(id) === raw).length;
  const described = taken.described.filter(({ documentId, description }) =>
    isDeepStrictEqual(archive.document(documentId).description, description),
  ).length;
  const all = taken.added.length + taken.updated.length + taken.kept.length + taken.described.length;
  if (imported + updated + keptNow + described !== all) {
    throw new Failure(
      'NOT_SAVED',
      'Not everything of this import reads back as it was meant. Check the disk, and import the file again.',
    );
  }
  return { imported, updated, kept: keptNow, described, unchanged: plan.length - all };
}
