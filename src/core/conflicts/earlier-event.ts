import type { Token } from '../statements/statements.ts';

const MOST =
  /^(?:deadliest|bloodiest|worst|largest|biggest|gravest|highest|lowest|strongest|longest|крупнейш\p{L}+|худш\p{L}+|сам(?:ый|ая|ое|ые))$/iu;
const SINCE = /^(?:since|после|времён|времен)$/i;
const BEFORE = /^(?:previous(?:ly)?|before|until|ранее|прежде|до)$/i;
const IS = /^(?:was|were|had|был[аои]?)$/i;
const TOLD = /^(?:that|when|which|where|котор\p{L}+|когда|где|унёсш\p{L}+|унесш\p{L}+)$/iu;
/** What is told of it ends with a second comma, or with what goes on about this one. */
const GOES_ON = /^(?:with|as|and|killing|leaving|while)$/i;

/**
 * Whether what stands at a token is told of an earlier event by which this one is measured: “the deadliest shooting since the attack in May
 * that killed 17”, “previously, the worst disaster was an explosion that killed 263”; not “the worst since 2014, with 12 people killed”.
 */
export function isOfEarlierEvent(tokens: readonly Token[], at: number): boolean {
  const most = tokens.findIndex(({ text }, index) => index < at && MOST.test(text));
  if (most < 0) return false;
  const behind = tokens.slice(most + 1, at);
  const since = behind.findIndex(({ text }) => SINCE.test(text));
  if (since >= 0) return isTold(behind.slice(since + 1));
  const isMeasured = tokens.slice(0, most).some(({ text }) => BEFORE.test(text));
  const isNamed = behind.findIndex(({ text }) => IS.test(text));
  return isMeasured && isNamed >= 0 && isTold(behind.slice(isNamed + 1));
}

/** “The attack in May that …”, and nothing between that and what stands there but a few words. */
function isTold(tokens: readonly Token[]): boolean {
  const told = tokens.findLastIndex(({ text }) => TOLD.test(text));
  return told >= 0 && tokens.slice(told + 1).every(({ text }) => text !== ',' && !GOES_ON.test(text));
}
