import type { Archive } from '../archive/archive.ts';
import { sha256OfText } from '../storage/storage.ts';
import { hasRules } from '../statements/statements.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import type { Decisions } from './decisions.ts';
import type { ConflictWorker } from './conflict-worker.ts';
import type { Found, FoundStatement } from './found.ts';
import type { ProposalStore } from './proposal-store.ts';

/** `own`: what the person imported; `all`: the documents of the open editions too. */
export type Scope = 'own' | 'all';

/** How far the reading of documents has come. */
export type ReadingReport = (progress: { readonly done: number; readonly total: number }) => void;

/** What was found in the library, brought up to date when it is asked for. */
export interface LibraryComparison {
  /** Reads what is new, compares, and remembers the result until the library changes. */
  found(scope: Scope, report?: ReadingReport): Promise<Found>;
  statements(scope: Scope, report?: ReadingReport): Promise<readonly FoundStatement[]>;
  /** The documents that were not read whole the last time, in the order of the archive. */
  partlyRead(scope: Scope): readonly PartlyRead[];
  /** What the reader decided about what was found. */
  readonly decisions: Decisions;
  close(): Promise<void>;
}

/** A document the rules did not read whole: its language has none, they failed on it, or its text is damaged. */
export interface PartlyRead {
  readonly id: string;
  readonly why: 'language' | 'rules' | 'text';
}

interface Parts {
  readonly archive: Archive;
  readonly worker: ConflictWorker;
  readonly store: ProposalStore;
  readonly decisions: Decisions;
}

/** Documents sent to the worker at once: progress is told between them. */
const BATCH = 20;

/** Compares the documents of `archive`; the same library gives the same result. */
export function createLibraryComparison(parts: Parts): LibraryComparison {
  const { archive, worker } = parts;
  const held = new Map<string, Held>();
  const unread: Unread = new Map();
  let generation = 0;
  const results = new Map<Scope, { readonly revision: string; readonly found: Promise<Found> }>();
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work, work);
    queue = done.catch(() => undefined);
    return done;
  };
  const bringUp = async (scope: Scope, report: ReadingReport): Promise<string[]> => {
    if (worker.generation !== generation) held.clear();
    const documents = documentsOf(archive, scope);
    await readMissing(parts, { documents, held, unread, report });
    generation = worker.generation;
    return documents.map(({ id }) => id);
  };
  return {
    found: (scope, report = () => undefined) => {
      const revision = revisionOf(archive, scope);
      const known = results.get(scope);
      if (known?.revision === revision) return known.found;
      const found = inTurn(async () => worker.ask({ kind: 'compare', ids: await bringUp(scope, report) }));
      results.set(scope, { revision, found });
      found.catch(() => results.delete(scope));
      return found;
    },
    statements: (scope, report = () => undefined) =>
      inTurn(async () => (await worker.ask({ kind: 'statements', ids: await bringUp(scope, report) })).statements),
    partlyRead: (scope) =>
      documentsOf(archive, scope).flatMap(({ id }) => {
        const why = unread.get(id) ?? (hasRules(archive.document(id).description.language) ? null : 'language');
        return why === null ? [] : [{ id, why }];
      }),
    decisions: parts.decisions,
    close: () => worker.close(),
  };
}

/** Edition documents first, then own ones by the time they came, as the archive lists them. */
function documentsOf(archive: Archive, scope: Scope): ComparedNow[] {
  const own = archive.contents().documents;
  const editions = new Set(archive.editions.flatMap(({ documents }) => documents.map(({ id }) => id)));
  return own.filter(({ id }) => scope === 'all' || !editions.has(id));
}

const revisionOf = (archive: Archive, scope: Scope): string =>
  documentsOf(archive, scope)
    .map(({ id, row }) => `${id} ${row}`)
    .join('\n');

/** A document, and the row number that grows when its text or its description changes. */
interface ComparedNow {
  readonly id: string;
  readonly row: number;
}

/** What the worker holds of a document: of which row, and the digest of what was read. */
interface Held {
  readonly row: number;
  readonly sha256: string;
}

/** Why documents could not be read, by their id. */
type Unread = Map<string, 'rules' | 'text'>;

interface Reading {
  readonly documents: readonly ComparedNow[];
  readonly held: Map<string, Held>;
  readonly unread: Unread;
  readonly report: ReadingReport;
}

async function readMissing(
  { archive, worker, store }: Parts,
  { documents, held, unread, report }: Reading,
): Promise<void> {
  let done = 0;
  for (let from = 0; from < documents.length; from += BATCH) {
    const batch = documents.slice(from, from + BATCH);
    const known: { id: string; claims: string }[] = [];
    const missing = [];
    for (const { id, row } of batch) {
      const before = held.get(id);
      if (before?.row === row) continue;
      const input = await inputOf(archive, id);
      if (!input) {
        unread.set(id, 'text');
        continue;
      }
      held.set(id, { row, sha256: input.sha256 });
      if (before?.sha256 === input.sha256) continue;
      unread.delete(id);
      const stored = store.find(id, input.sha256);
      if (stored === undefined) missing.push(input);
      else known.push({ id, claims: stored });
    }
    if (known.length > 0) await worker.ask({ kind: 'hold', documents: known });
    if (missing.length > 0) {
      const read = await worker.ask({ kind: 'read', documents: missing.map(({ document }) => document) });
      store.save(
        read.documents.flatMap(({ id, claims }) => {
          if (claims === null) unread.set(id, 'rules');
          return claims === null ? [] : [{ documentId: id, inputSha256: held.get(id)?.sha256 ?? '', claims }];
        }),
      );
    }
    done += batch.length;
    report({ done, total: documents.length });
  }
}

/** A document as the rules want it, and the digest of all that; undefined where its text is damaged. */
async function inputOf(archive: Archive, id: string) {
  const canonical = await archive.text(id).catch(() => undefined);
  if (!canonical) return undefined;
  const { title, publisher, issued, language } = archive.document(id).description;
  const document = { id, text: canonical.text, blocks: canonical.blocks, title, publisher, issued, language };
  const sha256 = sha256OfText(
    JSON.stringify([ENGINE_VERSION, canonical.sha256, canonical.blocks, title, publisher, issued, language]),
  );
  return { document, sha256 };
}
