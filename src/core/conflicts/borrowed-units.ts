import { COUNTED_STATES, type Quantity, type ReadSentence } from '../statements/statements.ts';

/** A figure with what it counts, which may stand before it. */
export type Counted = Quantity & { readonly isBorrowed?: boolean };

/** “12,000 people have lost their homes. Aid groups speak of more than 30,000”: a bare figure counts what the last one did. */
export function withUnit(quantity: Quantity, sentence: ReadSentence, before: readonly ReadSentence[]): Counted {
  // “Puts the number at 11,000”: of what was counted before.
  const isNumber = quantity.unit === 'number' && quantity.unitAt < quantity.from;
  const isBare =
    (quantity.unit === null || isNumber) &&
    quantity.state === null &&
    !quantity.percent &&
    !quantity.isNone &&
    quantity.aspect === null;
  if (!isBare || quantity.isChange) return quantity;
  const asked = askedIn(before.at(-1));
  if (asked) return { ...quantity, ...asked, isBorrowed: true };
  const answers = isAnswer(sentence, quantity);
  const near = isPutAt(sentence, quantity)
    ? before.slice(-FAR_BACK)
    : before.slice(-1).filter((each) => each.block === sentence.block || answers);
  const earlier = [...near, sentence]
    .flatMap(({ analysis }) => analysis.quantities)
    .filter(
      (other) =>
        other !== quantity &&
        (other.unit !== null || (other.state !== null && answers)) &&
        !other.percent &&
        (other.from < quantity.from || !sentence.analysis.quantities.includes(other)),
    );
  const last = earlier.at(-1);
  // A figure of another order counts something else.
  const isNear = last !== undefined && quantity.high <= last.high * 50 && last.high <= quantity.high * 50;
  const { unit, unitText, state } = last ?? quantity;
  return isNear ? { ...quantity, unit, unitText, state, isBorrowed: true } : quantity;
}

/** What is “put at” a figure was counted within so many sentences before. */
const FAR_BACK = 6;

/** “Some deputies put it at 60,000”: of what the report counted before. */
const isPutAt = ({ analysis: { tokens } }: ReadSentence, { from }: Quantity): boolean =>
  tokens
    .slice(Math.max(0, from - 5), from)
    .some(
      ({ lemma }, at, before) =>
        /^(?:put|place|set|estimate)$/.test(lemma) && /^(?:it|them|the)$/i.test(before[at + 1]?.text ?? ''),
    );

/** “Three. I will not correct you”: nothing but a figure answers the sentence before it, whoever said that. */
const isAnswer = ({ analysis: { tokens } }: ReadSentence, { from, to }: Quantity): boolean =>
  tokens.slice(0, from).every(({ pos }) => pos === 'mark') && tokens[to]?.pos === 'mark';

/** “How many people were killed?”: what the figure that answers counts; undefined for other sentences. */
function askedIn(question: ReadSentence | undefined): Pick<Quantity, 'unit' | 'unitText' | 'state'> | undefined {
  const tokens = question?.analysis.tokens ?? [];
  const many = tokens.findIndex(
    ({ text }, at) => /^сколько$/i.test(text) || (/^many$/i.test(text) && /^how$/i.test(tokens[at - 1]?.text ?? '')),
  );
  if (many < 0 || !tokens.some(({ text }) => text === '?')) return undefined;
  const noun = tokens.find(({ pos }, at) => at > many && at < many + 4 && pos === 'noun');
  const state = tokens.find(({ term }) => COUNTED_STATES.has(term) && COUNTED_STATES.get(term)?.money !== true)?.term;
  return { unit: noun?.term ?? 'person', unitText: noun?.text ?? null, state: state ?? null };
}
