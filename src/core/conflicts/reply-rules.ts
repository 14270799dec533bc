import { inWordsOf } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import { isSameSpeaker, pairName, statementOf, voiceOf, type ConflictPair } from './pair.ts';

/** What is turned down stands within so many sentences before. */
const REACH = 1;
const WORTH = 3;

/** Pairs of what somebody says and what the next voice in the same report says of it: “Keld dismissed that: …”. */
export function replyPairs(
  clauses: readonly PlacedClaim<ClauseClaim>[],
  corpus: Corpus,
  known: ReadonlySet<string>,
): ConflictPair[] {
  const found = new Map<string, ConflictPair>();
  const replies = clauses.filter(({ claim }) => claim.isReply);
  for (const b of replies.filter((reply) => !isToldBefore(reply, replies, corpus))) {
    const a = repliedTo(b, clauses, corpus);
    if (!a || known.has(pairName({ a, b }))) continue;
    const key = `${a.claim.id}`;
    const held = found.get(key);
    // What is said instead tells more than that it was dismissed; of several sentences the first.
    if (!held || held.b.claim.sentence < b.claim.sentence || b.claim.focus.length > focusOf(held))
      found.set(key, pairOf(a, b, corpus));
  }
  return [...found.values()];
}

/** “A judge asks whether Keld took money, though Keld denies it”: of such a sentence the part in another mouth is the reply. */
const isToldBefore = (
  reply: PlacedClaim<ClauseClaim>,
  replies: readonly PlacedClaim<ClauseClaim>[],
  corpus: Corpus,
): boolean =>
  statementOf(corpus, reply).speaker.kind === 'publisher' &&
  replies.some(
    (other) =>
      other.claim.sentence === reply.claim.sentence &&
      other.claim.id > reply.claim.id &&
      statementOf(corpus, other).speaker.kind !== 'publisher',
  );

const focusOf = ({ b }: ConflictPair): number => (b.claim.kind === 'clause' ? b.claim.focus.length : 0);

/** The last thing another voice said before: one that is named goes first. */
function repliedTo(
  reply: PlacedClaim<ClauseClaim>,
  clauses: readonly PlacedClaim<ClauseClaim>[],
  corpus: Corpus,
): PlacedClaim<ClauseClaim> | undefined {
  const by = statementOf(corpus, reply);
  // “The firm rejects the charge. ‘We fired nothing’”: the charge stands before both.
  const isSecond = clauses.some(({ claim }) => claim.isReply && claim.sentence === reply.claim.sentence - 1);
  const before = clauses.filter((other) => {
    const said = statementOf(corpus, other);
    const isOther = said.speaker.name !== by.speaker.name && !isSameSpeaker(said, by);
    const distance = reply.claim.sentence - other.claim.sentence;
    return (
      isOther &&
      distance >= 0 &&
      distance <= (isSecond ? REACH + 1 : REACH) &&
      other.claim.id < reply.claim.id &&
      (!other.claim.isReply || (distance === 0 && said.speaker.kind === 'publisher'))
    );
  });
  const named = before.filter((other) => statementOf(corpus, other).speaker.kind !== 'publisher');
  const last = (toldOf(reply, before) ?? (named.length > 0 ? named : before)).at(-1)?.claim.statement;
  // Of the clauses of one statement the one that says most.
  return before
    .filter(({ claim }) => claim.statement === last)
    .reduce<PlacedClaim<ClauseClaim> | undefined>(
      (most, each) => (most && most.claim.focus.length >= each.claim.focus.length ? most : each),
      undefined,
    );
}

/** “The accusation”, “these claims”, by the stems they share with their verbs. */
const ACCUSATIONS = new Set(['accus', 'alleg', 'claim', 'critic', 'complain', 'rumor', 'case_criminal']);
const nameOne = (terms: readonly string[]): boolean => terms.some((term) => ACCUSATIONS.has(term));

/**
 * Where “denies the accusation” is said: what tells of one, or else what its own sentence tells before. Undefined where the
 * reply names none, or where somebody who is named says something before it.
 */
function toldOf(
  reply: PlacedClaim<ClauseClaim>,
  before: readonly PlacedClaim<ClauseClaim>[],
): PlacedClaim<ClauseClaim>[] | undefined {
  if (!nameOne(reply.claim.around)) return undefined;
  const told = before.filter(({ claim }) => nameOne(claim.terms));
  if (told.length > 0) return told;
  const beside = before.filter(({ claim }) => claim.sentence === reply.claim.sentence);
  return beside.length > 0 ? beside : undefined;
}

function pairOf(a: PlacedClaim<ClauseClaim>, b: PlacedClaim<ClauseClaim>, corpus: Corpus): ConflictPair {
  const asked = a.claim.questionText || b.claim.questionText;
  return {
    ...{ kind: 'polarity', rule: 'denial', a, b, sideA: 'yes', sideB: 'no', ourSum: null, score: WORTH },
    marksA: a.claim.focus.slice(0, 1).map(({ range }) => range),
    marksB: b.claim.focus.slice(0, 1).map(({ range }) => range),
    reason: { code: 'yes-and-no', a: voiceOf(statementOf(corpus, a)), b: voiceOf(statementOf(corpus, b)), asked },
    topic: `clause|reply|${a.claim.terms.slice(0, 3).join(' ')}`,
    asks: inWordsOf(asked),
  };
}
