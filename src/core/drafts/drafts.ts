import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { SynopticContract } from '../../contract/operations.ts';
import { draft as draftSchema, type Draft, type DraftContent } from '../../domain/draft.ts';
import type { Handlers } from '../../rpc/operation.ts';
import { readOnlyFailure, toSaveFailure, writeFileAtomic, type WhyReadOnly } from '../storage/storage.ts';
import { createTurns } from '../turns.ts';

const file = z.strictObject({ version: z.literal(1), drafts: z.array(draftSchema) });

interface Kept extends Draft {
  /** The window that writes it; one of another session is nobody's. */
  readonly page: string | null;
}

/** What windows are typing, so that a note that was not saved outlives its page and the app. */
export interface Drafts {
  /** Says that a window is there until `signal` fires, and gives it what is its own and what is nobody's. */
  hold(page: string, signal: AbortSignal): readonly Draft[];
  /** Resolves when it is on the disk; fails with the save failures. Another window's draft is not taken away. */
  keep(page: string, key: string, content: DraftContent | null): Promise<void>;
}

/**
 * Keeps them in `drafts.json` of a library: beside the database, since they are not yet part of the work, and every key
 * would stay in its journal. One that cannot be read is none.
 */
export function createDrafts(library: string): Drafts {
  const target = path.join(library, 'drafts.json');
  const drafts = new Map(read(target).map((each) => [each.key, { ...each, page: null } as Kept]));
  const inTurn = createTurns();
  const holding = new Map<string, number>();
  const isThere = (page: string | null): boolean => page !== null && holding.has(page);
  const count = (page: string, step: 1 | -1): void => {
    const left = (holding.get(page) ?? 0) + step;
    if (left === 0) holding.delete(page);
    else holding.set(page, left);
  };
  const write = async (): Promise<void> => {
    const all = [...drafts.values()].map(toDraft);
    await writeFileAtomic(target, Buffer.from(JSON.stringify({ version: 1, drafts: all })));
  };
  return {
    hold: (page, signal) => {
      const own = [...drafts.values()].filter((each) => each.page === page || !isThere(each.page));
      for (const each of own) drafts.set(each.key, { ...each, page });
      if (!signal.aborted) {
        count(page, 1);
        signal.addEventListener('abort', () => count(page, -1), { once: true });
      }
      return own.map(toDraft);
    },
    keep: async (page, key, content) => {
      const before = drafts.get(key);
      if (content === null && (before === undefined || (before.page !== page && isThere(before.page)))) return;
      if (content === null) drafts.delete(key);
      else drafts.set(key, { key, ...content, page });
      // One after the other, and each writes all there is by then.
      await inTurn(write).catch((error: unknown) => {
        throw toSaveFailure(error);
      });
    },
  };
}

const toDraft = ({ page: _, ...draft }: Kept): Draft => draft;

function read(target: string): readonly Draft[] {
  try {
    return file.parse(JSON.parse(readFileSync(target, 'utf8'))).drafts;
  } catch {
    return [];
  }
}

type DraftHandlers = Pick<Handlers<SynopticContract>, Extract<keyof SynopticContract, `drafts.${string}`>>;

/** Answers what windows keep while they type; `readOnly` says why nothing can be kept, where it is so. */
export function draftHandlers(drafts: Drafts, readOnly: () => WhyReadOnly | null): DraftHandlers {
  return {
    'drafts.hold': async ({ page }, { signal, report }) => {
      // What another Synoptic has open is being typed there.
      report({ drafts: readOnly() === null ? [...drafts.hold(page, signal)] : [] });
      if (!signal.aborted)
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      return {};
    },
    'drafts.keep': async ({ page, key, draft }) => {
      const why = readOnly();
      if (why !== null) throw readOnlyFailure(why);
      await drafts.keep(page, key, draft);
      return {};
    },
  };
}
