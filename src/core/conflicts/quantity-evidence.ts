import { isRoleWord } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';
import { aroundOf, isSameSpeaker, overlapOf, statementOf, type Facing } from './pair.ts';
import { isHolding } from './holdings.ts';
import { ANYBODY, LENGTHS_OF_TIME, MONEY, PARTS_OF_PEOPLE, PEOPLE } from './quantity-units.ts';

/** Without a state the sentences must share this much besides the unit. */
const LEAST_SHARED = 2;

/** How much speaks for two figures counting the same thing; null when too little does. */
export function evidenceOf(facing: Facing<QuantityClaim>): number | null {
  const { a, b, corpus } = facing;
  const left = a.claim;
  const { weight, share } = overlapOf(facing, new Set([left.unit ?? '', left.state ?? '']));
  const like = corpus.likeness(a.document, b.document);
  const around = aroundOf(facing);
  const met: Met = { weight, share, like, around };
  if (!isEnough(facing, met) || isOneVoice(facing, weight)) return null;
  const isState = left.state === null ? 0 : 2;
  return 2 + isState + Math.min(2, weight * 0.5) + share + Math.min(1, around * 0.15) + like * 1.5 - doubtsOf(facing);
}

interface Met {
  readonly weight: number;
  readonly share: number;
  readonly like: number;
  readonly around: number;
}

function isEnough(facing: Facing<QuantityClaim>, { weight, share, like, around }: Met): boolean {
  const { a, b } = facing;
  const [left, right] = [a.claim, b.claim];
  const isOne = a.document === b.document;
  if (haveStates(facing)) return isOne || like >= 0.2 || weight >= LEAST_SHARED;
  if (weight >= (isAnswer(facing) ? 1 : LEAST_SHARED)) return true;
  if (LENGTHS_OF_TIME.has(left.unit ?? '')) return false;
  if ((isOne && isBeside(left, right)) || (weight >= 1 && share >= 0.5)) return true;
  if (isOnly(facing, left) && isOnly(facing, right)) return like >= 0.2;
  return like >= 0.3 && around >= 4;
}

const haveStates = ({ a, b }: Facing<QuantityClaim>): boolean => a.claim.state !== null && b.claim.state !== null;

/** Two voices side by side: “police said 5,000, organisers 20,000”. */
const isBeside = (a: QuantityClaim, b: QuantityClaim): boolean =>
  Math.abs(a.sentence - b.sentence) <= 1 && a.unit === b.unit;

/** “The first ambulance came within ten minutes”: another voice answers the sentence before it. */
export function isAnswer({ a, b, corpus }: Facing<QuantityClaim>): boolean {
  if (a.document !== b.document || Math.abs(a.claim.sentence - b.claim.sentence) > 1) return false;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const isVoice = sayA.speaker.kind !== 'publisher' && sayB.speaker.kind !== 'publisher';
  return isVoice && !isSameSpeaker(sayA, sayB) && sayA.speaker.name !== sayB.speaker.name;
}

/** Within one report figures by one voice are rarely rivals. */
function isOneVoice({ a, b, corpus }: Facing<QuantityClaim>, weight: number): boolean {
  if (a.document !== b.document) return false;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  if (isSameSpeaker(sayA, sayB) && weight < 2) return true;
  return sayA.speaker.name === sayB.speaker.name && a.claim.role === b.claim.role && weight < 3;
}

/** What speaks against: other kinds of people, vague figures, headlines; less where the unit is the same. */
function doubtsOf({ a, b }: Facing<QuantityClaim>): number {
  const [left, right] = [a.claim, b.claim];
  const either = (holds: (claim: QuantityClaim) => boolean): boolean => holds(left) || holds(right);
  return (
    unitDoubt(left.unit, right.unit) +
    (either(({ isVague }) => isVague) ? 1.5 : 0) +
    (either(({ low }) => low === 0) ? 0.6 : 0) +
    (either(({ role }) => role === 'headline') ? 1.4 : 0) +
    (a.document === b.document ? 0.4 : 0)
  );
}

/** One says people, the other only soldiers: perhaps the same, perhaps a part. */
function unitDoubt(left: string | null, right: string | null): number {
  if (left === null || right === null) return 0;
  if (left === right) return -0.7;
  return ANYBODY.has(left) && ANYBODY.has(right) ? 0 : 0.7;
}

/** Trades of which an event has one count. */
const TRADES = new Set(['firefighter', 'miner', 'refugee']);
const EVERYWHERE = [PEOPLE, PARTS_OF_PEOPLE, MONEY, LENGTHS_OF_TIME];

/** Whether a document counts that thing only once, and it is a thing that is not counted everywhere. */
function isOnly({ a, b, corpus }: Facing<QuantityClaim>, claim: QuantityClaim): boolean {
  const document = a.claim === claim ? a.document : b.document;
  if (claim.unit === null) return false;
  if (!TRADES.has(claim.unit) && EVERYWHERE.some((units) => units.has(claim.unit ?? ''))) return false;
  // People of any trade are counted in many ways: so many fought, so many were hurt.
  if (claim.unitText !== null && isRoleWord(claim.unitText) && claim.state !== null) return false;
  const own = corpus.documents[document]?.claims.claims ?? [];
  return (
    own.filter(
      (other) =>
        other.kind === 'quantity' && other.unit === claim.unit && other.role !== 'headline' && !isHolding(other),
    ).length === 1
  );
}
