import { Failure } from '../../rpc/failure.ts';

/** What is wrong with an edition or its sources: where, and what, in words. */
export interface EditionProblem {
  readonly where: string;
  readonly message: string;
}

/** How many problems the sentence names; the rest are in the details. */
const NAMED = 3;

/** `EDITION_INVALID` with every problem in its details. */
export function editionInvalid(folder: string, problems: readonly EditionProblem[]): Failure {
  const named = problems.slice(0, NAMED).map(({ where, message }) => `${where}: ${message}`);
  const more = problems.length > NAMED ? ` (and ${problems.length - NAMED} more)` : '';
  return new Failure(
    'EDITION_INVALID',
    `The edition in ${folder} cannot be used. ${named.join(' ')}${more} Restore it from where it came, or build it again.`,
    { folder, problems },
  );
}

/** Problems of a zod error, one for each issue. */
export function schemaProblems(
  where: string,
  error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] },
): EditionProblem[] {
  return error.issues.map(({ path, message }) => ({ where: [where, ...path.map(String)].join(' / '), message }));
}
