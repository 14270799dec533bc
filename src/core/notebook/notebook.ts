import type { z } from 'zod';
import type { SynopticContract } from '../../contract/operations.ts';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { CallOutput } from '../../rpc/operation.ts';
import { backlinksOf, type Annotations } from '../annotations/annotations.ts';
import { filterAnnotations, type Places } from './filter-annotations.ts';
import { groupAnnotations, inOrder } from './group-annotations.ts';

type Wanted = z.infer<SynopticContract['notebook.list']['input']>;
type Listed = CallOutput<SynopticContract['notebook.list']>;
type Find = z.infer<SynopticContract['notebook.find']['input']>;
type Held = CallOutput<SynopticContract['notebook.get']>;

/** All bookmarks, highlights and notes, a part at a time. */
export interface Notebook {
  /** See `notebook.get`. */
  get(): Promise<Held>;
  /** See `notebook.list`. Fails as the answers to a question do. */
  list(wanted: Wanted): Promise<Listed>;
  lost(): Promise<AnchoredAnnotation[]>;
  /** See `notebook.find`. */
  find(wanted: Find): Promise<AnchoredAnnotation[]>;
}

/** The notebook over `annotations`; `answersTo` tells where the statements on a question stand. */
export function createNotebook(
  annotations: Annotations,
  answersTo: (questionId: string) => Promise<Places> | Places,
): Notebook {
  const held = new WeakMap<readonly AnchoredAnnotation[], Held>();
  return {
    get: async () => {
      const all = await annotations.list();
      const known = held.get(all) ?? toHeld(all);
      held.set(all, known);
      return known;
    },
    list: async (wanted) => {
      const { filter, withRemoved } = wanted;
      const answers = filter.questionId === '' ? [] : await answersTo(filter.questionId);
      const here = await annotations.list();
      const gone = withRemoved.length === 0 ? [] : await annotations.inBin(withRemoved);
      const shown = filterAnnotations([...here, ...gone], filter, { now: new Date(), answers });
      const removed = new Set(gone.map(({ id }) => id));
      const count = shown.filter(({ id }) => !removed.has(id)).length;
      const cut = cutGroups(shown, wanted);
      const given = cut.groups.flatMap(({ entries }) => entries);
      return {
        ...{ count, ...cut },
        removed: [...removed],
        backlinks: backlinksOf(here, new Set(given.map(({ id }) => id))),
      };
    },
    lost: async () => (await annotations.list()).filter(isLost),
    find: async ({ words, documentId, noted, limit }) => {
      const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
      const found = (await annotations.list(documentId)).filter(({ body, target, documentTitle }) => {
        const said = `${body || target.selectors[0].exact}\n${documentTitle}`.toLowerCase();
        return (!noted || body !== '') && wanted.every((word) => said.includes(word));
      });
      return found.toSorted((a, b) => (a.modified < b.modified ? 1 : -1)).slice(0, limit);
    },
  };
}

const isLost = ({ anchor }: AnchoredAnnotation): boolean => anchor.state !== 'exact';

function toHeld(all: readonly AnchoredAnnotation[]): Held {
  const documents = new Map(all.map(({ target, documentTitle }) => [target.documentId, documentTitle]));
  return {
    count: all.length,
    lost: all.filter(isLost).length,
    colours: [...new Set(all.flatMap(({ colour }) => colour ?? []))].toSorted(),
    tags: [...new Set(all.flatMap(({ tags }) => tags))].toSorted(),
    documents: [...documents].map(([id, title]) => ({ id, title })),
  };
}

/** The stretches of groups and entries that are asked for. */
function cutGroups(
  shown: readonly AnchoredAnnotation[],
  { by, groups, entries, stretches, around }: Wanted,
): Pick<Listed, 'groups' | 'groupsFrom' | 'groupCount'> {
  const all = groupAnnotations(shown, by);
  const isAsked = ({ id }: AnchoredAnnotation): boolean => id === around;
  const asked = around === null ? -1 : all.findIndex((group) => group.entries.some(isAsked));
  const cut = moved(groups, asked, all.length);
  return {
    groupCount: all.length,
    groupsFrom: cut.from,
    groups: all.slice(cut.from, cut.from + cut.count).map(({ key, title, entries: members }) => {
      const ordered = inOrder(members, by);
      const said = stretches[key];
      const { from, count } = moved(
        said ?? entries,
        said === undefined ? ordered.findIndex(isAsked) : -1,
        ordered.length,
      );
      return { key, title, count: ordered.length, from, entries: ordered.slice(from, from + count) };
    }),
  };
}

interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** A stretch moved so that it has the place `asked`, where that is one, and begins in the list. */
function moved({ from, count }: Stretch, asked: number, length: number): Stretch {
  const isIn = asked < 0 || (asked >= from && asked < from + count);
  return { from: Math.max(0, Math.min(isIn ? from : asked - Math.floor(count / 2), length - 1)), count };
}
