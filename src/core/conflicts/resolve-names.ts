import { nameTerm } from '../statements/statements.ts';
import type { ComparedDocument } from './corpus.ts';
import type { ProposedStatement } from './proposed-statement.ts';

/** Gives a speaker known only by a surname the full name that other documents of the library know, where only one fits. */
export function resolveNames(documents: readonly ComparedDocument[]): ComparedDocument[] {
  const known = new Map<string, Set<string>>();
  for (const { claims } of documents) {
    for (const [surname, name] of Object.entries(claims.names))
      known.set(surname, (known.get(surname) ?? new Set()).add(name));
  }
  const fullName = (name: string): string | undefined => {
    const names = known.get(nameTerm(name));
    return names?.size === 1 ? [...names][0] : undefined;
  };
  const resolve = (statement: ProposedStatement): ProposedStatement => {
    const { speaker, attribution } = statement;
    const isSurname = speaker.kind !== 'publisher' && /^\p{Lu}[\p{L}’'-]+$/u.test(speaker.name);
    const full = isSurname ? fullName(speaker.name) : undefined;
    if (full === undefined || full === speaker.name) return statement;
    return {
      ...statement,
      speaker: { ...speaker, name: full, kind: 'person' },
      attribution: attribution.map((link) => (link.agent === speaker.name ? { ...link, agent: full } : link)),
    };
  };
  return documents.map(({ id, claims }) => ({ id, claims: { ...claims, statements: claims.statements.map(resolve) } }));
}
