import { contentStart } from './frame-content.ts';
import { isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isBodyWord, isRoleWord } from './role-words.ts';
import { readSource, type SourceMention } from './sources.ts';
import { tokenAt } from './token.ts';

/** Verbs whose passive tells what somebody says. */
const TOLD = /^(?:put|estimate|value|assess|reckon|describe|confirm|announce|deny|dispute)$/;
/** The “by” stands within so many words of its verb. */
const REACH = 8;

/** “Damage was put at 1.8 million crowns by the agency”: whoever is behind the “by” of a passive says it. */
export function passiveFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const { lemma } = tokenAt(tokens, at);
  if (language === 'en' && lemma === 'tell') return toldBy(reading, at);
  if (language !== 'en' || !TOLD.test(lemma) || tokenAt(tokens, at - 1).lemma !== 'be') return undefined;
  const by = tokens.findIndex(({ text }, index) => index > at && index <= at + REACH && /^by$/i.test(text));
  if (by < 0 || tokens.slice(at, by).some(isBoundary)) return undefined;
  let to = by + 1;
  while (
    to < tokens.length &&
    !isBoundary(tokens[to]) &&
    !/^(?:verb|auxiliary|preposition)$/.test(tokenAt(tokens, to).pos)
  )
    to += 1;
  const source = readSource(trim(tokens.slice(by + 1, to)));
  if (!source || !isTeller(source)) return undefined;
  const isDenied = /^(?:deny|dispute)$/.test(lemma);
  return {
    ...{ source, frame: [by, to], content: [contentStart(reading, at), by], verb: lemma },
    ...{ denies: isDenied, wishes: false, manner: 'paraphrased', said: null, via: null },
  };
}

/** “Drivers were told by their managers that the fares would not rise”: the managers say it. */
function toldBy({ tokens }: Reading, at: number): ReportFrame | undefined {
  const that = tokens.findIndex(({ text }, index) => index > at + 2 && index <= at + REACH && /^that$/i.test(text));
  if (!/^by$/i.test(tokenAt(tokens, at + 1).text) || that < 0) return undefined;
  const source = readSource(trim(tokens.slice(at + 2, that)));
  if (!source || !isTeller(source)) return undefined;
  return {
    ...{ source, frame: [0, that + 1], content: [that + 1, tokens.length], verb: 'tell' },
    ...{ denies: false, wishes: false, manner: 'reported', said: null, via: null },
  };
}

/** A person or a body: what is put somewhere by a gust of wind is told by nobody. */
const isTeller = ({ name, role, text }: SourceMention): boolean =>
  name !== null || role !== null || text.split(/\s+/).some((word) => isBodyWord(word) || isRoleWord(word));
