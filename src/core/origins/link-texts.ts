import type { OpenAttribution } from '../../domain/origin.ts';
import type { FoundLink } from './group-origins.ts';
import { isSameName } from './open-attributions.ts';
import type { StoredSketch } from './origin-store.ts';
import { overlapOf } from './text-sketch.ts';

/** The part of the shorter text that makes it a copy: independent reports of one event share far less than a tenth. */
const LEAST_SHARE = 0.4;
/** Shingles that two texts must have in common: some twenty words, so that a formula makes no origin. */
const LEAST_COMMON = 18;
/** The same where one says openly that it passes on the other. */
const LEAST_SHARE_SAID = 0.12;
const LEAST_COMMON_SAID = 8;

/** What a text is known by: who published it and who is named in it. */
export interface Named {
  readonly sketch: StoredSketch;
  /** Publisher and authors; asked only where a text names somebody. */
  readonly makers: () => readonly string[];
}

/** The likeness of two texts, the shorter first, or undefined where each has words of its own. */
export function linkTexts(one: Named, other: Named): FoundLink | undefined {
  const overlap = overlapOf(one.sketch, other.sketch);
  const isSame = one.sketch.textSha256 === other.sketch.textSha256;
  // Most texts that have a key in common have little else, and who names whom is not asked of them.
  if (!isSame && (overlap.ofShorter < LEAST_SHARE_SAID || overlap.common < LEAST_COMMON_SAID)) return undefined;
  const attribution = saidBy(one, other) ?? saidBy(other, one) ?? null;
  const isAlike = overlap.ofShorter >= LEAST_SHARE && overlap.common >= LEAST_COMMON;
  if (!isSame && attribution === null && !isAlike) return undefined;
  const [shorter, longer] = lengthOf(one.sketch) <= lengthOf(other.sketch) ? [one, other] : [other, one];
  return {
    documentId: shorter.sketch.documentId,
    otherId: longer.sketch.documentId,
    kind: isSame || overlap.ofLonger >= LEAST_SHARE ? 'copy' : 'excerpt',
    common: overlap.common,
    share: isSame ? 1 : Math.round(overlap.ofShorter * 1000) / 1000,
    attribution,
  };
}

const lengthOf = ({ hashes, modulus }: StoredSketch): number => hashes.length * modulus;

/** The words by which a text says it passes on the other: its maker, or the agency that the other names as well. */
function saidBy({ sketch: { named } }: Named, { makers, sketch }: Named): OpenAttribution | undefined {
  return (
    named.find(({ name }) => makers().some((maker) => isSameName(maker, name))) ??
    named.find(({ name }) => sketch.named.some((each) => isSameName(each.name, name)))
  );
}
