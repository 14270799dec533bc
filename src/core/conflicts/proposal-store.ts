import type { LibraryDatabase } from '../archive/archive.ts';

/** What was read in documents, by what it was read from. */
export interface ProposalStore {
  /** The stored claims of a document as JSON, where they were read from the same input by the same rules. */
  find(documentId: string, inputSha256: string): string | undefined;
  /** Keeps claims; a library that cannot be written keeps none and reads again next time. */
  save(read: readonly { readonly documentId: string; readonly inputSha256: string; readonly claims: string }[]): void;
}

/** Keeps claims in the library's database. */
export function createProposalStore(database: LibraryDatabase): ProposalStore {
  return {
    find: (documentId, inputSha256) =>
      database.get('SELECT claims FROM proposal WHERE document_id = ? AND input_sha256 = ?', documentId, inputSha256)?.[
        'claims'
      ] as string | undefined,
    save: (read) => {
      if (database.readOnly || read.length === 0) return;
      database.writeDerived((run) => {
        for (const { documentId, inputSha256, claims } of read) {
          run(
            'INSERT INTO proposal (document_id, input_sha256, claims) VALUES (?, ?, ?) ON CONFLICT (document_id) DO UPDATE SET input_sha256 = excluded.input_sha256, claims = excluded.claims',
            documentId,
            inputSha256,
            claims,
          );
        }
      });
    },
  };
}
