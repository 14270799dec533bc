import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyseSentence, type SentenceAnalysis } from './analyse-sentence.ts';

/** Sentences of ours with what the rules read in them, each looked at by a person; `reference` is 2 November 2022. */
const cases = JSON.parse(readFileSync(new URL('./golden-cases.json', import.meta.url), 'utf8')) as Readonly<
  Record<'quantities' | 'dates' | 'attribution' | 'negation', readonly (readonly [text: string, read: string])[]>
>;

const analyse = (text: string): SentenceAnalysis =>
  analyseSentence(text, /[а-яё]/i.test(text) ? 'ru' : 'en', { reference: '2022-11-02' });

const quantities = ({ quantities: found }: SentenceAnalysis): string =>
  found
    .map(({ comparator, low, high, percent, unit, state, isPart, isIncrement, aspect }) => {
      const figure = `${comparator === '=' ? '' : comparator}${low === high ? low : `${low}..${high}`}${percent ? '%' : ''}`;
      return `${figure} ${unit ?? '-'} ${state ?? '-'}${isPart ? ' part' : ''}${isIncrement ? ' more' : ''}${aspect ? ` ${aspect}` : ''}`;
    })
    .join('; ');

const dates = ({ dates: found }: SentenceAnalysis): string =>
  found.map(({ edtf, relation }) => (relation ? `${edtf} ${relation}` : edtf)).join('; ');

const attribution = ({ frames, text, tokens }: SentenceAnalysis): string =>
  frames
    .map(({ denies, wishes, source, via, content: [from, to] }) => {
      const who = `${source.name ?? source.text}${via ? ` via ${via.name ?? via.text}` : ''}`;
      return `${denies ? 'denies ' : ''}${wishes ? 'wishes ' : ''}${who}: ${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`;
    })
    .join(' | ');

/** The words of content that are denied. */
const negation = ({ clauses, tokens }: SentenceAnalysis): string =>
  clauses
    .flatMap(({ range: [from, to], negations }) =>
      tokens.slice(from, to).flatMap(({ text, term, isInverse }, index) => {
        const at = from + index;
        const reached = negations.filter((each) => at >= each.from && at < each.to && at !== each.at).length % 2 === 1;
        return term !== '' && reached !== (isInverse === true) ? [text] : [];
      }),
    )
    .join(' ');

describe.each([
  ['quantities', quantities],
  ['dates', dates],
  ['attribution', attribution],
  ['negation', negation],
] as const)('%s', (name, read) => {
  test.each(cases[name])('%s', (text, expected) => {
    expect(read(analyse(text))).toBe(expected);
  });
});
