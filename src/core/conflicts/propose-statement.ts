import type { Modality } from '../../domain/statement.ts';
import type { ReadDocument, ReadSentence, SpeechSegment } from '../statements/statements.ts';
import type { Claim } from './claim.ts';
import type { ProposedStatement } from './proposed-statement.ts';

/** A statement for what one speaker says in one sentence. */
export function proposeStatement(
  read: ReadDocument,
  sentence: ReadSentence,
  segment: SpeechSegment,
  claims: readonly Claim[],
): ProposedStatement {
  const [from, to] = segment.tokens;
  const { analysis } = sentence;
  const day = analysis.dates.find(
    (date) =>
      date.kind === 'date' &&
      date.from >= from &&
      date.to <= to &&
      !date.edtf.includes('X') &&
      date !== analysis.frames.find(({ said }) => said === date)?.said,
  );
  const hedge = analysis.hedges.find(
    (token) => token.start >= (analysis.tokens[from]?.start ?? 0) && token.end <= (analysis.tokens[to - 1]?.end ?? 0),
  );
  return {
    range: { start: segment.start, end: segment.end },
    passage: sentence.passage,
    speaker: segment.speaker,
    attribution: segment.attribution,
    manner: segment.manner,
    said: segment.said,
    published: read.published,
    refersTo: day ? { edtf: day.edtf, basis: day.basis } : null,
    modality: modalityOf(segment, claims),
    hedging: hedge?.text ?? null,
    role: sentence.role,
    values: claims.flatMap(valuesOf),
  };
}

function modalityOf({ denies, wishes, speaker, manner }: SpeechSegment, claims: readonly Claim[]): Modality {
  if (
    denies ||
    claims.some(
      (claim) =>
        claim.kind === 'clause' &&
        claim.isNegated &&
        claim.negation !== null &&
        speaker.kind !== 'publisher' &&
        manner === 'quoted',
    )
  )
    return 'denied';
  if (wishes || claims.some(({ isWished }) => isWished)) return 'demanded';
  if (claims.some(({ isConditional }) => isConditional)) return 'conditional';
  if (claims.some(({ isFuture }) => isFuture)) return 'planned';
  return claims.some(({ isWeakened }) => isWeakened) ? 'alleged' : 'asserted';
}

function valuesOf(claim: Claim): ProposedStatement['values'] {
  if (claim.kind === 'quantity') {
    const value =
      claim.low === claim.high
        ? `${claim.comparator === '=' ? '' : claim.comparator}${claim.low}`
        : `${claim.low}..${claim.high}`;
    return [{ type: claim.low === claim.high ? 'number' : 'range', text: claim.unitText ?? claim.unit ?? '', value }];
  }
  if (claim.kind === 'date') return [{ type: claim.isTime ? 'time' : 'date', text: claim.dateText, value: claim.edtf }];
  return claim.isNegated ? [{ type: 'yesNo', text: claim.questionText, value: 'no' }] : [];
}
