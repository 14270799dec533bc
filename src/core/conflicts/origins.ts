import { areAlike } from '../search/search.ts';
import type { ComparedDocument, Corpus } from './corpus.ts';
import type { ProposedStatement } from './proposed-statement.ts';

/** Documents less like each other than this are no copies, so that most pairs are never held against each other. */
const LIKE_A_COPY = 0.75;

/** The first document of which each is a copy, by positions; a document that copies none is its own. */
export function copiesIn(
  { documents, likeness }: Corpus,
  neighbours: readonly (readonly number[])[],
): readonly number[] {
  const first = documents.map((_, at) => at);
  const sketches = documents.map(({ claims }) => Uint32Array.from(claims.sketch));
  documents.forEach((_, at) => {
    for (const other of neighbours[at] ?? []) {
      const [low, high] = [Math.min(at, other), Math.max(at, other)];
      const [one, two] = [sketches[low], sketches[high]];
      if (low === high || !one || !two || likeness(low, high) < LIKE_A_COPY || !areAlike(one, two)) continue;
      first[high] = Math.min(first[high] ?? high, first[low] ?? low);
    }
  });
  return first.map((_, at) => rootOf(first, at));
}

function rootOf(first: readonly number[], at: number): number {
  let root = at;
  while (first[root] !== undefined && first[root] !== root) root = first[root] ?? root;
  return root;
}

/**
 * Where a statement began: with whoever says it, however many pass it on; what nobody is named for began with the agency
 * the report came from, or with the publisher of the first document that says it in the same words.
 */
export function originOf(
  { speaker, attribution }: Pick<ProposedStatement, 'speaker' | 'attribution'>,
  source?: { readonly agency: string | null; readonly first: string },
): string {
  if (speaker.kind !== 'publisher') return nameOfOrigin(speaker.name);
  return nameOfOrigin(source?.agency ?? source?.first ?? attribution[0]?.agent ?? NOT_NAMED);
}

/** What a document's own words begin with: its publisher, or itself where none is named. */
export const firstOf = ({ id, claims }: ComparedDocument): string => {
  const publisher = claims.statements[0]?.attribution[0]?.agent ?? NOT_NAMED;
  return publisher === NOT_NAMED ? id : publisher;
};

const NOT_NAMED = 'Publisher not named';

/** A name in the letters that names may have. */
function nameOfOrigin(name: string): string {
  return [...name.toLowerCase()]
    .map((letter) => (/[\w.-]/.test(letter) ? letter : `_${letter.codePointAt(0)?.toString(36) ?? ''}`))
    .join('')
    .slice(0, 180);
}
