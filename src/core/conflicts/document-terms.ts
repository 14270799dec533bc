import { nameTerm, type ReadDocument } from '../statements/statements.ts';
import type { DocumentClaims } from './claim.ts';

/** How often each term stands in a document, its notes left out; terms in order. */
export function countTerms(read: ReadDocument): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { analysis, role } of read.sentences) {
    if (role === 'footnote') continue;
    for (const { term } of analysis.tokens) if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which sentence refers to which note, by positions of sentences. */
export function noteLinks({ sentences }: ReadDocument): DocumentClaims['notes'] {
  return sentences.flatMap(({ notes }, from) =>
    notes.flatMap((mark) => sentences.flatMap(({ note }, to) => (note === mark ? [{ from, to }] : []))),
  );
}

/** Full names of the people who speak, by the terms of their surnames. */
export function fullNames(read: ReadDocument): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { segments } of read.sentences) {
    for (const { speaker } of segments) {
      const parts = speaker.name.split(/\s+/);
      if (speaker.kind === 'person' && parts.length > 1) names[nameTerm(parts.at(-1) ?? '')] = speaker.name;
    }
  }
  return names;
}
