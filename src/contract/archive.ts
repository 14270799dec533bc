import { z } from 'zod';
import {
  archiveDocument,
  listedDocument,
  block,
  descriptionChange,
  documentId,
  edition,
  fixity,
  provenanceEvent,
  sha256,
} from '../domain/archive-document.ts';
import { workId } from '../domain/activity.ts';
import { importProgress, importReport } from '../domain/import-report.ts';
import type { Contract } from '../rpc/operation.ts';

const nothing = z.strictObject({});

/** An edition's tag files beside those the library first saw of it; digests are null where it never saw any. */
const editionCheck = z.strictObject({
  editionId: z.string(),
  version: z.string(),
  sha256,
  firstSha256: sha256.nullable(),
  firstAt: z.string().nullable(),
  isAsFirstOpened: z.boolean(),
});

/** What the status line says; always true. */
export const archiveStatus = z.strictObject({
  editions: z.array(edition),
  /** True when the library cannot be written: reading works, saving fails with `LIBRARY_READ_ONLY`. */
  readOnly: z.boolean(),
  /** Because another Synoptic has it open for writing, a newer one wrote it, or its folder cannot be written. */
  whyReadOnly: z.enum(['held', 'newer', 'folder']).nullable(),
  /** Editions whose tag files are not the ones the library first saw of that version. */
  changedEditions: z.array(editionCheck),
  /** Whether the file of the database is another than when it was closed last; false also as long as that is not known. */
  isFileChanged: z.boolean(),
  documents: z.int(),
  annotations: z.int(),
  index: z.strictObject({
    state: z.enum(['ready', 'building', 'failed']),
    /** Documents that can be found now. */
    documents: z.int(),
    /** Why it was rebuilt or failed, in words; null when there is nothing to tell. */
    note: z.string().nullable(),
  }),
  fixity: z.strictObject({ intact: z.int(), total: z.int(), checkedAt: z.string().nullable() }),
});

/** Which part changed; the page reads it again. */
export const archiveChange = z.strictObject({
  area: z.enum([
    'documents',
    'annotations',
    'index',
    'settings',
    'fixity',
    'searches',
    'comparison',
    'origins',
    'backups',
    'activity',
  ]),
});

/** What a person chooses for files before they are read. */
export const readOptions = z.strictObject({
  /** WHATWG label of the encoding of texts; found out where it is missing. */
  encoding: z.string().min(1).optional(),
  /** Which column of a table fills what. */
  columns: z
    .partialRecord(
      z.enum(['text', 'title', 'identifier', 'creator', 'publisher', 'issued', 'language', 'source', 'type']),
      z.string().min(1),
    )
    .optional(),
});
export type ReadOptions = Readonly<z.infer<typeof readOptions>>;

export const archiveContract = {
  'archive.getStatus': { input: nothing, output: archiveStatus, errors: [] },
  'archive.listDocuments': {
    input: nothing,
    output: z.strictObject({ documents: z.array(listedDocument) }),
    errors: [],
  },
  /** A document with its canonical text; the text is checked against its digest before it is given out. */
  'archive.getDocument': {
    input: z.strictObject({ documentId }),
    output: z.strictObject({
      document: archiveDocument,
      text: z.string(),
      blocks: z.array(block),
      events: z.array(provenanceEvent),
    }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_DAMAGED'],
  },
  /** Corrects the descriptions of the person's own documents, all of them or none; their events keep what stood before. */
  'archive.describe': {
    input: z.strictObject({ documentIds: z.array(documentId).min(1).max(10_000), change: descriptionChange }),
    output: z.strictObject({ documents: z.array(archiveDocument) }),
    errors: ['DOCUMENT_NOT_FOUND', 'DOCUMENT_OF_EDITION', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL'],
  },
  /** Imports the files behind a token of the host. All or nothing on cancel; a bad file never stops the others. */
  'archive.importFiles': {
    input: z.strictObject({
      selection: z.string().min(1),
      options: readOptions.default({}),
      /** Only the files that are shown as one of these; the others can be imported with the token of the report. */
      only: z.array(z.string()).optional(),
      work: workId,
    }),
    progress: importProgress,
    output: importReport,
    errors: ['SELECTION_NOT_FOUND', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL'],
  },
  /** What comes of an import that another call began, with its progress on the way; fails as that does. */
  'archive.followImport': {
    input: z.strictObject({ work: z.string() }),
    progress: importProgress,
    output: importReport,
    errors: ['WORK_NOT_FOUND', 'SELECTION_NOT_FOUND', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL'],
  },
  /** Has the imports under way wait before their next file, or go on; a file in hand is read to its end. */
  'archive.pauseImports': {
    input: z.strictObject({ isPaused: z.boolean() }),
    output: z.strictObject({ imports: z.int().nonnegative() }),
    errors: [],
  },
  /** Lets go of files that wait for a second try. */
  'archive.forgetSelection': { input: z.strictObject({ selection: z.string() }), output: nothing, errors: [] },
  /** Compares every stored object with its digest. */
  'archive.verify': {
    input: z.strictObject({ work: workId }),
    progress: z.strictObject({ done: z.int(), total: z.int() }),
    output: z.strictObject({
      objects: z.array(
        z.strictObject({ documentId, what: z.enum(['original', 'text']), sha256, outcome: fixity.shape.outcome }),
      ),
      /** The database against its journal, where what differed was mended, and its file against its digest of when it was closed. */
      work: z.strictObject({
        isJournalAnew: z.boolean(),
        isFileChanged: z.boolean(),
        changed: z.int(),
        unknown: z.int(),
      }),
      /** The tag files of the editions, which list the digests of everything else in them. */
      editions: z.array(editionCheck),
      intact: z.boolean(),
      checkedAt: z.string(),
    }),
    errors: ['LIBRARY_DAMAGED'],
  },
  /** Takes the tag files of an edition as they are, by their digest, for the right ones from now on. */
  'archive.acceptEdition': {
    input: z.strictObject({ editionId: z.string().min(1), sha256 }),
    output: nothing,
    errors: ['EDITION_CHANGED', 'LIBRARY_READ_ONLY', 'LIBRARY_FULL'],
  },
  /**
   * Moves damaged originals aside, where they are kept, and puts them back from an open edition that holds the same bytes.
   * Those that wait are put back when the same file is imported again.
   */
  'archive.repairOriginals': {
    input: z.strictObject({ work: workId }),
    output: z.strictObject({
      repaired: z.array(z.strictObject({ documentId, from: documentId })),
      waiting: z.array(z.strictObject({ documentId, sha256 })),
      setAside: z.array(z.string()),
    }),
    errors: ['LIBRARY_READ_ONLY', 'LIBRARY_FULL'],
  },
  /** Reports changes until it is cancelled. */
  'archive.watch': { input: nothing, progress: archiveChange, output: nothing, errors: [] },
} as const satisfies Contract;
