import { setImmediate } from 'node:timers/promises';
import { annotation, type Annotation } from '../../domain/annotation.ts';
import { Failure } from '../../rpc/failure.ts';
import type { LibraryDatabase, Run as LibraryRun } from '../archive/archive.ts';

/** Annotations as rows; every version stays, and removing only hides. */
export interface AnnotationStore {
  list(documentId?: string): Annotation[];
  /** All of them as they were listed at the first, read in portions, so that others are answered meanwhile. */
  listInPortions(): Promise<Annotation[]>;
  /** Those of a document that lie in the bin. */
  listRemoved(documentId: string): Annotation[];
  /** Those of `ids` that lie in the bin. */
  inBin(ids: readonly string[]): Annotation[];
  /** Fails with `ANNOTATION_NOT_FOUND`. */
  find(id: string): Annotation;
  insert(made: Annotation): void;
  /** Saves the next version, unless another was saved since `revision`: then it fails with `ANNOTATION_CHANGED`. */
  update(id: string, revision: number, change: AnnotationChange): Annotation;
  /** Tags in use, with how many annotations carry each; the most used first. */
  tags(): { readonly tag: string; readonly count: number }[];
  /** Those whose body links to `to`. */
  linking(to: string): Annotation[];
  /** Those whose body links to any note. */
  linkingNotes(): Annotation[];
  /** Every version, newest first. Fails with `ANNOTATION_NOT_FOUND`. */
  versions(id: string): AnnotationVersion[];
  setRemoved(id: string, removedAt: string | null): void;
  count(): number;
  /** Ids of what was removed and lies in the bin. */
  removed(): ReadonlySet<string>;
  /** Takes in annotations as they are, and newer versions of ones that are here; one transaction for all of it. */
  take(taken: TakenAnnotations): void;
}

/** What a new version of an annotation changes. */
export type AnnotationChange = Partial<Pick<Annotation, 'body' | 'colour' | 'tags' | 'target'>>;

/** A version as it was saved; its target is null where it was saved before targets were kept. */
export type AnnotationVersion = Pick<Annotation, 'revision' | 'body' | 'colour' | 'tags' | 'modified'> & {
  readonly target: Annotation['target'] | null;
};

/** What an import brings, decided. */
export interface TakenAnnotations {
  readonly added: readonly Annotation[];
  /** Versions with a revision of their own, newer than the one that is here. */
  readonly updated: readonly Annotation[];
  /** Runs in the same transaction; what `derive` runs has no line in the journal. */
  readonly besides: (run: LibraryRun, derive: LibraryRun) => void;
}

const COLUMNS = 'id, motivation, target, body, colour, tags, created, modified, revision';

/** Keeps annotations in the library's database; a call returns after its change is on the disk. */
export function createAnnotationStore(database: LibraryDatabase): AnnotationStore {
  const find = (id: string, removed = false): Annotation => {
    const row = database.get(
      `SELECT ${COLUMNS} FROM annotation WHERE id = ? AND (removed_at IS NOT NULL) = ?`,
      id,
      removed ? 1 : 0,
    );
    if (!row)
      throw new Failure('ANNOTATION_NOT_FOUND', 'There is no such annotation. It may have been removed elsewhere.', {
        id,
      });
    return toAnnotation(row);
  };
  return {
    ...createKnownRows(database),
    find,
    insert: (made) => database.write((run) => insert(run, made)),
    update: (id, revision, change) => {
      const current = find(id);
      if (current.revision !== revision) {
        throw new Failure(
          'ANNOTATION_CHANGED',
          'This annotation was changed elsewhere meanwhile. Nothing was overwritten; look at the new version and save again.',
          { saved: current.revision, yours: revision },
        );
      }
      const next: Annotation = { ...current, ...change, modified: new Date().toISOString(), revision: revision + 1 };
      database.write((run) => (change.target ? replaceWhole(run, next) : replace(run, next)));
      return next;
    },
    ...readsOf(database),
    versions: (id) => {
      find(id);
      return versionsOf(database, id);
    },
    setRemoved: (id, removedAt) => {
      find(id, removedAt === null);
      database.write((run) => run('UPDATE annotation SET removed_at = ? WHERE id = ?', removedAt, id));
    },
    removed: () =>
      new Set(database.all('SELECT id FROM annotation WHERE removed_at IS NOT NULL').map((row) => String(row['id']))),
    take: ({ added, updated, besides }) =>
      database.write((run, derive) => {
        added.forEach((each) => insert(run, each));
        updated.forEach((each) => replaceWhole(run, each));
        besides(run, derive);
      }),
    count: () => Number(database.get('SELECT count(*) AS n FROM annotation WHERE removed_at IS NULL')?.['n']),
  };
}

/**
 * Reads those that are not in the bin, of one document or all, and of what was read before only what names its version: a
 * version never changes, so its row need not be parsed again.
 */
function createKnownRows(database: LibraryDatabase): Pick<AnnotationStore, 'list' | 'listInPortions'> {
  const known = new Map<string, Annotation>();
  let seen = database.outside();
  const take = (rows: readonly Row[]): void => {
    for (const made of rows.map(toAnnotation)) known.set(made.id, made);
  };
  /** What names the versions, and of it what is to be read. */
  const look = (documentId?: string): { readonly listed: readonly Row[]; readonly fresh: string[] } => {
    const [where, ...values] = those(documentId);
    // What others write need not keep to versions.
    const outside = database.outside();
    if (outside !== seen) known.clear();
    seen = outside;
    const listed = database.all(`SELECT id, revision FROM annotation WHERE ${where} ORDER BY created, id`, ...values);
    if (documentId === undefined && known.size > listed.length + ROOM) known.clear();
    const fresh = listed.filter(({ id, revision }) => known.get(String(id))?.revision !== revision);
    return { listed, fresh: fresh.map(({ id }) => String(id)) };
  };
  const read = (ids: readonly string[]): Row[] =>
    database.all(
      `SELECT ${COLUMNS} FROM annotation WHERE id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL`,
      JSON.stringify(ids),
    );
  const named = (listed: readonly Row[]): Annotation[] => listed.flatMap(({ id }) => known.get(String(id)) ?? []);
  return {
    list: (documentId) => {
      const { listed, fresh } = look(documentId);
      const [where, ...values] = those(documentId);
      const isMost = known.size === 0 || fresh.length > listed.length / 2;
      take(isMost ? database.all(`SELECT ${COLUMNS} FROM annotation WHERE ${where}`, ...values) : read(fresh));
      return named(listed);
    },
    listInPortions: async () => {
      const { listed, fresh } = look();
      const held = new Map(named(listed).map((made) => [made.id, made]));
      for (let from = 0; from < fresh.length; from += PORTION) {
        for (const made of read(fresh.slice(from, from + PORTION)).map(toAnnotation)) {
          known.set(made.id, made);
          held.set(made.id, made);
        }
        await setImmediate();
      }
      return listed.flatMap(({ id }) => held.get(String(id)) ?? []);
    },
  };
}

type Row = Record<string, unknown>;

const those = (documentId: string | undefined): readonly [where: string, ...values: string[]] =>
  documentId === undefined ? ['removed_at IS NULL'] : ['removed_at IS NULL AND document_id = ?', documentId];

/** Annotations read between two breaths of the loop: some ten milliseconds. */
const PORTION = 1000;
/** Annotations that were removed since are remembered up to this many. */
const ROOM = 10_000;

/** What is asked about all annotations at once. */
function readsOf(
  database: LibraryDatabase,
): Pick<AnnotationStore, 'tags' | 'linking' | 'linkingNotes' | 'listRemoved' | 'inBin'> {
  return {
    inBin: (ids) =>
      database
        .all(
          `SELECT ${COLUMNS} FROM annotation WHERE removed_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
          JSON.stringify(ids),
        )
        .map(toAnnotation),
    listRemoved: (documentId) => {
      const where = 'removed_at IS NOT NULL AND document_id = ?';
      return database
        .all(`SELECT ${COLUMNS} FROM annotation WHERE ${where} ORDER BY created, id`, documentId)
        .map(toAnnotation);
    },
    tags: () =>
      database
        .all(
          `SELECT value AS tag, count(*) AS n FROM annotation, json_each(annotation.tags)
           WHERE removed_at IS NULL GROUP BY value ORDER BY n DESC, value`,
        )
        .map(({ tag, n }) => ({ tag: String(tag), count: Number(n) })),
    linkingNotes: () =>
      database
        .all(`SELECT ${COLUMNS} FROM annotation WHERE removed_at IS NULL AND instr(body, '](note:') > 0`)
        .map(toAnnotation),
    linking: (to) =>
      database
        .all(
          `SELECT ${COLUMNS} FROM annotation WHERE removed_at IS NULL
           AND (instr(body, '](' || ? || ')') > 0 OR instr(body, '](' || ? || '@') > 0) ORDER BY created, id`,
          to,
          to,
        )
        .map(toAnnotation),
  };
}

function versionsOf(database: LibraryDatabase, id: string): AnnotationVersion[] {
  // All columns, since a library that cannot be written may have been made before targets were kept.
  const rows = database.all('SELECT * FROM annotation_version WHERE annotation_id = ? ORDER BY revision DESC', id);
  return rows.map(toVersion);
}

export type Run = (sql: string, ...values: (string | number | null)[]) => void;

function insert(run: Run, made: Annotation): void {
  const { id, motivation, target, body, colour, tags, created, modified, revision } = made;
  const values = [
    id,
    motivation,
    JSON.stringify(target),
    body,
    colour,
    JSON.stringify(tags),
    created,
    modified,
    revision,
  ];
  run(
    `INSERT INTO annotation (${COLUMNS}, document_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...values,
    target.documentId,
  );
  keepVersion(run, made);
}

function replace(run: Run, next: Annotation): void {
  run(
    'UPDATE annotation SET body = ?, colour = ?, tags = ?, modified = ?, revision = ? WHERE id = ?',
    next.body,
    next.colour,
    JSON.stringify(next.tags),
    next.modified,
    next.revision,
    next.id,
  );
  keepVersion(run, next);
}

/** A version that differs in its target or kind too. */
function replaceWhole(run: Run, next: Annotation): void {
  run(
    'UPDATE annotation SET motivation = ?, target = ?, document_id = ? WHERE id = ?',
    next.motivation,
    JSON.stringify(next.target),
    next.target.documentId,
    next.id,
  );
  replace(run, next);
}

/** The primary key (annotation, revision) makes a second writer of the same revision fail as a whole. */
function keepVersion(run: Run, made: Annotation): void {
  run(
    `INSERT INTO annotation_version (annotation_id, revision, body, colour, tags, modified, motivation, target)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    made.id,
    made.revision,
    made.body,
    made.colour,
    JSON.stringify(made.tags),
    made.modified,
    made.motivation,
    JSON.stringify(made.target),
  );
}

const version = annotation
  .pick({ revision: true, body: true, colour: true, tags: true, modified: true })
  .extend({ target: annotation.shape.target.nullable() });

function toVersion({ revision, body, colour, tags, modified, target }: Record<string, unknown>): AnnotationVersion {
  return version.parse({
    ...{ revision, body, colour, modified },
    tags: JSON.parse(String(tags)),
    target: typeof target === 'string' ? JSON.parse(target) : null,
  });
}

function toAnnotation(row: Record<string, unknown>): Annotation {
  return annotation.parse({ ...row, target: JSON.parse(String(row['target'])), tags: JSON.parse(String(row['tags'])) });
}
