import type { Quantity, ReadSentence, Token } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';
import type { ClauseSetting } from './clause-setting.ts';

/** Which share of the whole the figures of a sentence cover, where it says so: “two-thirds of its regions”, “in 9 of the 14 districts”. */
export function coverageIn({ analysis }: ReadSentence, rangeOf: ClauseSetting['rangeOf']): QuantityClaim['coverage'] {
  const { quantities, tokens, text } = analysis;
  const fraction = quantities.find(({ isFraction }) => isFraction);
  if (fraction)
    return {
      share: fraction.low,
      text: wordsAt({ text, tokens }, fraction.from, fraction.to + 4),
      range: rangeOf(fraction.from, Math.min(tokens.length, fraction.to + 3)),
    };
  for (const some of quantities) {
    const whole = wholeBehind(some, quantities, tokens);
    if (!whole) continue;
    const end = Math.max(whole.to, whole.unitAt + 1);
    return {
      share: some.low / whole.low,
      text: wordsAt({ text, tokens }, some.from, end),
      range: rangeOf(some.from, end),
    };
  }
  return null;
}

/** “In 9 of the 14 districts”: the second number, where the first is where something was counted. */
function wholeBehind(part: Quantity, quantities: readonly Quantity[], tokens: readonly Token[]): Quantity | undefined {
  const isPlace = /^(?:in|across|from|for|в|во|по|из)$/i.test(tokens[part.from - 1]?.text ?? '');
  const counted = quantities.some((other) => other !== part && other.to < part.from);
  const whole = quantities.find(({ from }) => from > part.to && from <= part.to + 2);
  const isOf = /^(?:of|out|из)$/i.test(tokens[part.to]?.text ?? '');
  return isPlace && counted && isOf && whole && part.low > 0 && part.low < whole.low ? whole : undefined;
}

/** The words of a token range as they stand, up to the first mark. */
function wordsAt(
  { text, tokens }: Pick<ReadSentence['analysis'], 'text' | 'tokens'>,
  from: number,
  to: number,
): string {
  const mark = tokens.findIndex(({ text: word }, at) => at > from && at < to && /^[,.;:]$/.test(word));
  const last = tokens[(mark < 0 ? Math.min(to, tokens.length) : mark) - 1];
  return text.slice(tokens[from]?.start, last?.end);
}
