import type { DateClaim } from './claim.ts';
import type { ClauseSetting } from './clause-setting.ts';
import { questionFrom } from './question-text.ts';
import { boundBefore, type RuleLanguage, type Token } from '../statements/statements.ts';

/** Words that make an event one of many: their dates do not exclude each other. */
const REPEATED = /^(?:between|again|every|each|regularly|times|often|another|снова|каждый|каждую|опять)$/i;

/** The dates and times of a clause as claims about its event; when something was said is no such date. */
export function dateClaims({ sentence, clause, base, rangeOf }: ClauseSetting): DateClaim[] {
  const { dates, tokens, frames } = sentence.analysis;
  const [from, to] = clause.range;
  const isNotBefore =
    clause.negations.length > 0 &&
    dates.some(
      (date) =>
        (date.relation === 'before' || /^(?:until|till)$/i.test(tokens[date.from - 1]?.text ?? '')) &&
        date.from >= from &&
        date.to <= to,
    );
  const isBound = dates.some((date) => date.from >= from && date.to <= to && boundBefore(tokens, date.from) !== null);
  if (
    (clause.negations.length > 0 && !isNotBefore && !isBound) ||
    tokens.slice(from, to).some(({ text }) => REPEATED.test(text))
  )
    return [];
  return dates
    .filter((date) => date.from >= from && date.to <= to)
    .filter(
      (date) =>
        !frames.some(
          ({ frame, content }) =>
            date.from >= frame[0] && date.from < frame[1] && !(date.from >= content[0] && date.from < content[1]),
        ),
    )
    .filter(({ edtf }) => edtf !== 'XXXX-XX-XX')
    .map((date) => ({
      ...base,
      kind: 'date',
      marks: [rangeOf(date.from, date.to)],
      edtf: base.isFuture && date.basis === 'inferred' ? aheadOf(date.edtf, base.asOf) : date.edtf,
      isTime: date.kind === 'time',
      zone: date.zone,
      // “Not before April”, “not until April” is from April on.
      relation: isNotBefore ? 'after' : isStart(tokens, date.from) ? null : date.relation,
      deed: deedOf(tokens, { from, to, at: date.from }),
      questionText: whenQuestion(
        tokens.filter((_, at) => at >= from && at < to && !isOfDate(at, date.from, date.to, tokens)),
        sentence.analysis.language,
      ),
      dateText: sentence.analysis.text.slice(date.start, date.end),
    }));
}

/** “Closed since 2019”: it was closed in that year. */
const isStart = (tokens: readonly Token[], at: number): boolean =>
  /^since$/i.test(tokens[at - 1]?.text ?? '') || /^since$/i.test(tokens[at - 2]?.text ?? '');

/** The verb a date belongs to: the last one before it, else the first behind it. */
function deedOf(
  tokens: readonly Token[],
  { from, to, at }: { readonly from: number; readonly to: number; readonly at: number },
): string | null {
  const isDeed = ({ pos, term }: Token): boolean => pos === 'verb' && term !== '';
  return (tokens.slice(from, at).findLast(isDeed) ?? tokens.slice(at, to).find(isDeed))?.term ?? null;
}

/** A promised month without a year is the next of its name, not the last; so is a day of the week. */
function aheadOf(edtf: string, asOf: string | null): string {
  if (asOf === null || !/^\d{4}-/.test(edtf) || edtf >= asOf.slice(0, edtf.length)) return edtf;
  const [day, said] = [Date.parse(edtf), Date.parse(asOf.slice(0, 10))];
  if (edtf.length === 10 && said - day < WEEK) return new Date(day + WEEK).toISOString().slice(0, 10);
  return `${Number(edtf.slice(0, 4)) + 1}${edtf.slice(4)}`;
}
const WEEK = 7 * 86_400_000;

/** The date itself and the preposition before it. */
const isOfDate = (at: number, from: number, to: number, tokens: readonly Token[]): boolean =>
  (at >= from && at < to) ||
  ((at === from - 1 || (at === from - 2 && tokens[from - 1]?.pos === 'adverb')) && tokens[at]?.pos === 'preposition') ||
  (at === from - 1 && tokens[at]?.pos === 'adverb');

function whenQuestion(tokens: readonly Token[], language: RuleLanguage): string {
  const asked = questionFrom(tokens, language);
  if (asked === '') return '';
  return language === 'en'
    ? `When ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`
    : `Когда: ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`;
}
