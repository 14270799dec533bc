import { parentPort } from 'node:worker_threads';
import { readClaims } from './claims.ts';
import { compareLibrary } from './compare-library.ts';
import type { ComparedDocument } from './corpus.ts';
import { statementId, toFound } from './found.ts';
import { resolveNames } from './resolve-names.ts';
import type { ConflictReplies, ConflictReply, ConflictRequest, HeldClaims } from './worker-messages.ts';

const held: HeldClaims = new Map();

const heldOnes = (ids: readonly string[]): ComparedDocument[] =>
  ids.flatMap((id) => {
    const claims = held.get(id);
    return claims ? [{ id, claims }] : [];
  });

function answer(request: ConflictRequest): ConflictReplies[keyof ConflictReplies] {
  switch (request.kind) {
    case 'read':
      return {
        documents: request.documents.map((document) => {
          const claims = readClaims(document);
          held.set(document.id, claims);
          return { id: document.id, claims: JSON.stringify(claims) };
        }),
      };
    case 'hold':
      for (const { id, claims } of request.documents) held.set(id, JSON.parse(claims) as ReturnType<typeof readClaims>);
      return null;
    case 'compare':
      return toFound(compareLibrary(heldOnes(request.ids)));
    case 'statements':
      return {
        statements: resolveNames(heldOnes(request.ids)).flatMap(({ id, claims }) =>
          claims.statements.map((statement) => ({
            ...statement,
            id: statementId(id, statement.range),
            documentId: id,
          })),
        ),
      };
  }
}

parentPort?.on('message', ({ id, request }: { id: number; request: ConflictRequest }) => {
  try {
    parentPort?.postMessage({ id, value: answer(request) } satisfies ConflictReply);
  } catch (error) {
    parentPort?.postMessage({ id, failure: { code: 'INTERNAL', message: String(error) } } satisfies ConflictReply);
  }
});
