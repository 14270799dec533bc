import type { Token } from '../statements/statements.ts';

const MOST =
  /^(?:deadliest|bloodiest|worst|largest|biggest|gravest|highest|lowest|strongest|longest|most|first|сам(?:ый|ая|ое|ые)|крупнейш\p{L}+|худш\p{L}+|перв(?:ый|ая|ое|ые))$/iu;
const SINCE = /^(?:since|со?|после)$/i;
const BEFORE = /^(?:previous(?:ly)?|before|until|ранее|прежде|до)$/i;
const IS = /^(?:was|were|had|был[аои]?)$/i;
const TOLD = /^(?:that|when|which|where|котор\p{L}+|когда|где|унёсш\p{L}+|унесш\p{L}+)$/iu;

/**
 * Whether what stands at a token is told of an earlier event by which this one is measured: “the deadliest shooting since the attack in May
 * that killed 17”, “previously, the worst disaster was an explosion that killed 263”.
 */
export function isOfEarlierEvent(tokens: readonly Token[], at: number): boolean {
  const most = tokens.findIndex(({ text }, index) => index < at && MOST.test(text));
  if (most < 0) return false;
  const behind = tokens.slice(most + 1, at);
  const since = behind.findIndex(({ text }) => SINCE.test(text));
  if (since >= 0) return tellsOfIt(behind.slice(since + 1));
  const isMeasured = tokens.slice(0, most).some(({ text }) => BEFORE.test(text));
  const isNamed = behind.findIndex(({ text }) => IS.test(text));
  return isMeasured && isNamed >= 0 && tellsOfIt(behind.slice(isNamed + 1));
}

/** “The attack in May that …”, “the bombings killed …”; not “2014, with 12 people killed”. */
function tellsOfIt(tokens: readonly Token[]): boolean {
  if (tokens.some(({ text }) => TOLD.test(text))) return true;
  const verb = tokens.findIndex(({ pos }) => pos === 'verb');
  return verb > 0 && tokens.slice(0, verb).every(({ text }) => text !== ',');
}
