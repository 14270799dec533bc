import { parentPort } from 'node:worker_threads';
import { readClaims } from './claims.ts';
import { createComparer, type Comparer } from './compare-library.ts';
import type { ComparedDocument } from './corpus.ts';
import { statementId, toFound } from './found.ts';
import { readEach } from './read-each.ts';
import { resolveNames } from './resolve-names.ts';
import type { ConflictReplies, ConflictReply, ConflictRequest, HeldClaims } from './worker-messages.ts';

const held: HeldClaims = new Map();

const heldOnes = (ids: readonly string[]): ComparedDocument[] =>
  ids.flatMap((id) => {
    const claims = held.get(id);
    return claims ? [{ id, claims }] : [];
  });

/** One for the person's own documents and one for all: each goes on from what it compared last. */
const MOST_COMPARERS = 2;
let comparers: readonly Comparer[] = [];

function comparerFor(ids: readonly string[]): Comparer {
  const known = comparers.find((comparer) => comparer.continues(ids)) ?? createComparer();
  comparers = [known, ...comparers.filter((comparer) => comparer !== known)].slice(0, MOST_COMPARERS);
  return known;
}

function answer(request: ConflictRequest): ConflictReplies[keyof ConflictReplies] {
  switch (request.kind) {
    case 'read':
      return { documents: readEach(request.documents, held, readClaims) };
    case 'hold':
      for (const { id, claims } of request.documents) held.set(id, JSON.parse(claims) as ReturnType<typeof readClaims>);
      return null;
    case 'compare':
      return toFound(comparerFor(request.ids).compare(heldOnes(request.ids)));
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
