import type { ReadSentence, Token } from '../statements/statements.ts';

/** What “such a shift” stands for: the words of the question before, and where they are taken up. */
export interface Answered {
  readonly terms: readonly string[];
  readonly at: number;
}

/** “Asked whether a change of government was an aim, he said such a shift had been ruled out”: an answer speaks of what was asked. */
export function answeredTerms(
  before: ReadSentence | undefined,
  sentence: ReadSentence,
  [from, to]: readonly [number, number],
): Answered {
  if (before?.block !== sentence.block) return NOTHING;
  const asked = before.analysis.tokens;
  const whether = asked.findIndex(({ text }) => /^(?:whether|ли)$/i.test(text));
  const at = sentence.analysis.tokens.findIndex(
    ({ pos }, index) => index > from && index < to && pos === 'noun' && isTakenUp(sentence.analysis.tokens, index),
  );
  if (whether < 0 || at < 0) return NOTHING;
  const verb = asked.findIndex(({ pos }, index) => index > whether + 1 && (pos === 'verb' || pos === 'auxiliary'));
  const terms = asked
    .slice(whether + 1, verb < 0 ? asked.length : verb)
    .flatMap(({ term, pos }) => (term !== '' && /^(?:noun|name)$/.test(pos) ? [term] : []));
  return { terms, at };
}

const NOTHING: Answered = { terms: [], at: -1 };

/** “Such a shift”, “this step”, «такой шаг»: a noun that points back. */
const isTakenUp = (tokens: readonly Token[], noun: number): boolean =>
  tokens
    .slice(Math.max(0, noun - 2), noun)
    .some(({ text }) => /^(?:such|this|так(?:ой|ая|ое|их)|эт(?:от|а|о))$/iu.test(text));
