import type { DocumentClaims } from './claim.ts';
import type { HeldClaims, NamedInput, ReadInput } from './worker-messages.ts';

/** Reads documents into `held`, each by itself: one that the rules fail on is left out, and the others are read. */
export const readEach = (
  documents: readonly NamedInput[],
  held: HeldClaims,
  read: (document: NamedInput) => DocumentClaims,
): ReadInput[] =>
  documents.map((document) => {
    const { id } = document;
    held.delete(id);
    try {
      const claims = read(document);
      held.set(id, claims);
      return { id, claims: JSON.stringify(claims) };
    } catch {
      return { id, claims: null };
    }
  });
