import { isBodyWord, isRoleWord } from './role-words.ts';
import type { SourceMention } from './source-mention.ts';
import { tokenAt, type Token } from './token.ts';

/** “found fragments”, “he had counted 115 bodies”: what somebody did, not what they say. */
export function isOfDeed(
  tokens: readonly Token[],
  { at, length, source, afterVerb }: { at: number; length: number; source: SourceMention; afterVerb: number },
): boolean {
  const { lemma } = tokenAt(tokens, at);
  const behind = at + length;
  if (isDeclared(tokens, behind, lemma) || isHeldUp(tokens, behind, lemma)) return true;
  if (isAnsweredWith(tokens, behind, lemma) || isAskedTo(tokens, behind, lemma)) return true;
  if (isDeedOfNumbers(tokens, { behind, lemma, source }) || isDoneBy(source, lemma) || isShownTo(tokens, at, length))
    return true;
  // “The Red Cross has recorded 61 deaths” is its word, “recorded a song” is none.
  if (/^(?:record|register|document|list)$/.test(lemma))
    return !/^(?:number|adverb)$/.test(tokenAt(tokens, behind).pos) && tokenAt(tokens, behind).text !== 'that';
  // “Ruled on Monday that”, “found afterwards that”
  const isThat = afterVerb > behind && tokenAt(tokens, afterVerb - 1).text === 'that';
  const isOpen = !isThat && !/^(?:that|,|;|\.|:)$/.test(tokens[behind]?.text ?? '.');
  return isOpen && isDoneToWhatFollows(tokens, behind, { lemma, length });
}

/** “Declared a state of emergency”: done by saying it. */
const isDeclared = (tokens: readonly Token[], behind: number, lemma: string): boolean =>
  lemma === 'declare' &&
  !/^(?:that|[,:“"])$/.test(tokenAt(tokens, behind).text) &&
  tokens
    .slice(behind, behind + 6)
    .some(({ text }) =>
      /^(?:emergency|war|victory|independence|ceasefire|truce|holiday|disaster|mourning|bankruptcy|strike)$/.test(text),
    );

const isVerb = ({ pos }: Token): boolean => pos === 'verb' || pos === 'auxiliary';
const hasWord = (clause: readonly Token[], word: string): boolean => clause.some(({ text }) => text === word);

/** Verbs that tell something only with some words behind them: “maintain camps”, “charged three men”, “put up a fight”, “continues to trade”. */
const TELLS_WITH: ReadonlyMap<string, (clause: readonly Token[]) => boolean> = new Map([
  ['charge', ([next]) => next?.text === 'that'],
  [
    'put',
    (clause) => clause.some(({ text }, at) => /^(?:at|near|higher|lower)$/.test(text) || (at === 0 && text === 'it')),
  ],
  [
    'continue',
    ([next, verb]) =>
      next === undefined ||
      next.text === 'that' ||
      /^(?:say|describe|insist|deny|claim|argue|believe|call|maintain)$/.test(verb?.lemma ?? ''),
  ],
  ['determine', (clause) => hasWord(clause, 'that')],
  ['assure', (clause) => /^(?:pronoun|name)$/.test(clause[0]?.pos ?? '') || hasWord(clause, 'that')],
  ['want', (clause) => clause.length > 0],
  ...['maintain', 'conclude', 'establish'].map(
    (lemma) =>
      [
        lemma,
        (clause: readonly Token[]) =>
          !/^(?:determiner|adjective|noun|name|number)$/.test(clause[0]?.pos ?? 'mark') || clause.some(isVerb),
      ] as const,
  ),
]);

const isHeldUp = (tokens: readonly Token[], behind: number, lemma: string): boolean => {
  const end = tokens.findIndex(({ text }, at) => at >= behind && /^[,;:.“"”]$/.test(text));
  const tells = TELLS_WITH.get(lemma);
  return tells !== undefined && !tells(tokens.slice(behind, end < 0 ? tokens.length : end));
};

/** “Answered with tear gas”, “reported in Lemmen on the first day”: done, where nothing is quoted and no “that” follows. */
const isAnsweredWith = (tokens: readonly Token[], behind: number, lemma: string): boolean => {
  const preposition = ANSWERED.get(lemma);
  const rest = tokens.slice(behind + 1).map(({ text }) => text);
  return (
    preposition?.test(tokenAt(tokens, behind).text) === true && !rest.some((text) => /^(?:that|[“"«:])$/.test(text))
  );
};
/** “The police asked us to close the gate”: asked of somebody, and told by whoever tells of it. */
const isAskedTo = (tokens: readonly Token[], behind: number, lemma: string): boolean => {
  const to = tokens.findIndex(({ text }, at) => at > behind && at < behind + 6 && text === 'to');
  const isBetween = tokens
    .slice(behind + 1, to)
    .every(({ text, pos }) => pos !== 'verb' && !/^(?:that|[,:“"«])$/.test(text));
  const isOfPronoun = /^(?:me|us|him|her|them|you)$/.test(tokenAt(tokens, behind).text);
  return (
    /^(?:ask|tell|request|urge|advise)$/.test(lemma) &&
    isOfPronoun &&
    to > 0 &&
    isBetween &&
    tokenAt(tokens, to + 1).pos === 'verb'
  );
};
const ANSWERED: ReadonlyMap<string, RegExp> = new Map([
  ...['answer', 'reply', 'respond'].map((lemma) => [lemma, /^(?:with|by)$/] as const),
  ['report', /^(?:in|for|at|back|from)$/],
]);

/** “Promised Velia 150 million dollars”: a gift, not words; “found fragments”: a find. */
function isDoneToWhatFollows(
  tokens: readonly Token[],
  behind: number,
  { lemma, length }: { readonly lemma: string; readonly length: number },
): boolean {
  if (lemma === 'warn') return isWarned(tokens, behind);
  if (/^(?:promise|pledge|vow)$/.test(lemma))
    return /^(?:name|number|determiner|noun|mark)$/.test(tokenAt(tokens, behind).pos);
  return length === 1 && /^(?:find|hear|learn|know|read|rule|calculate|think|hold)$/.test(lemma);
}

/** “Had warned Torvald of the flood” tells that somebody was warned; “warned that it would rise” tells of what. */
const isWarned = (tokens: readonly Token[], behind: number): boolean =>
  /^(?:name|pronoun|determiner|noun)$/.test(tokenAt(tokens, behind).pos) &&
  !tokens.slice(behind, behind + 5).some(({ text }) => /^(?:that|,)$/i.test(text));

/** “They found …”, “the rejection shows …”: these do something rather than say it. */
const isDoneBy = (source: SourceMention, lemma: string): boolean =>
  (/^(?:show|indicate|explain|announce)$/.test(lemma) && !isTeller(source)) ||
  (source.kind === 'pronoun' && /^(?:count|find|show|learn|hear|put|see)$/.test(lemma));

/** “The rejection shows their commitment”: what shows something without being a report, a body or somebody says nothing. */
function isTeller({ name, kind, text }: SourceMention): boolean {
  if (name !== null || kind === 'pronoun') return true;
  const head = text.split(/\s(?:of|by|from|in|on|at|for|to)\s/)[0] ?? text;
  return head.split(/\s+/).some((word) => isBodyWord(word) || isRoleWord(word)) || /^[а-яё]/i.test(text);
}

/** “Had shown her nine questions”: to whom something is shown. */
const isShownTo = (tokens: readonly Token[], at: number, length: number): boolean =>
  tokenAt(tokens, at).lemma === 'show' && /^(?:him|her|them|me|us|it)$/i.test(tokenAt(tokens, at + length).text);

/** «Прокуратура установила, что», «проверка выявила долг в 30 миллионов»: what is found, and not what is set up or shown to somebody. */
const RUSSIAN_FINDS = /^(?:(?:установи|выяви|выясни|показа|обнаружи|зафиксирова)л[аои]?|показыва[ею]т)$/u;
const isFoundThat = (tokens: readonly Token[], behind: number, isPerson: boolean): boolean =>
  /^(?:,|:)$/.test(tokenAt(tokens, behind).text) ||
  // «Директор показывает обломок: внутри ни прута»
  (isPerson && tokens.slice(behind, behind + 9).some(({ text }) => text === ':')) ||
  tokens.slice(behind, behind + 6).some(({ pos }) => pos === 'number');

/** “Has admitted 23 patients”, “protested outside”: done; “gives 3.20”, “measured 40 millimetres”: told, for a number is. */
function isDeedOfNumbers(
  tokens: readonly Token[],
  { behind, lemma, source }: { readonly behind: number; readonly lemma: string; readonly source: SourceMention },
): boolean {
  const [next, ...rest] = tokens.slice(behind, behind + 5);
  if (lemma === 'admit') return next?.pos === 'number';
  if (/^(?:protest|object)$/.test(lemma)) return !/^(?:that|[,:”"“])$/.test(next?.text ?? ',');
  if (RUSSIAN_FINDS.test(lemma)) return !isFoundThat(tokens, behind, source.kind === 'person' || source.role !== null);
  // «Центр знает о двенадцати»
  if (/^зна[ею]т$/.test(lemma)) return next?.pos !== 'number';
  if (!/^(?:give|measure)$/.test(lemma)) return false;
  const isToSomebody = /^(?:pronoun|name)$/.test(next?.pos ?? 'mark');
  return isToSomebody || ![next, ...rest].some((token) => token?.pos === 'number');
}
