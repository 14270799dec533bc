import { quotedIn } from './frame-content.ts';
import { insideSpeech, isBoundary, type Reading, type ReportFrame } from './frame-reading.ts';
import { precedingSource } from './preceding-places.ts';
import { sourceAt } from './sources.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** Verbs that say something with one more word, and what has to stand behind them. */
const ASCRIBES: Readonly<Record<string, RegExp>> = {
  // “named a short circuit as the likeliest cause”
  name: /^(?!\d).{2,80}? as (?:the|a|an|its|one) (?:\p{L}+ ){0,2}(?:cause|reason|source|culprit|motive|explanation)\b/iu,
  // “gives the time of departure as 3.10 a.m.”, “gave his age as 38”
  give: /^(?:the|its|his|her|their|a) (?:\p{L}+ )?(?:time|date|day|number|figure|toll|total|age|cause|reason|cost|price|speed|size|distance|weight|length)\b.{0,40}? as (?:about |some |the |an? )?\p{L}*\d*/iu,
  // “stood by his ministry's figure of 4,200”
  stand:
    /^by (?:his|her|its|their|the|that|this|those|these)\b.{0,40}?\b(?:figures?|accounts?|versions?|counts?|statements?|estimates?|claims?|numbers?|words?)\b/iu,
  // “called it a printer's error”
  call: /^(?:it|this|that|these|those) (?:a|an|the|nothing|no|just|only|merely)\b(?! (?:day|night|wrap)\b)/iu,
  // “attributes it to a rubber ball”
  attribute: /^.{2,60}? to\b/iu,
  ascribe: /^.{2,60}? to\b/iu,
  // “put this down to the slowness of paper”, “puts the first case at 29 July”
  put: /^(?:(?:it|this|that|them|the (?:difference|delay|gap|rise|fall|drop|loss|failure|error|discrepancy)) down to\b|(?:the|its|their|his|her) .{2,60}? at (?:\p{L}+ ){0,2}[$€£]?\d)/iu,
};
/** «Назвал наш подсчёт „народным творчеством“»: what it is called stands in quotation marks. */
const NAMES_IN_QUOTES = /^[^,.;:«„"]{0,60}[«„"]\p{Ll}/u;

/** “Rask named a short circuit as the cause”, “Oster called it an error”: what somebody takes something for. */
export function ascribedFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const token = tokenAt(tokens, at);
  if (!ascribes(reading, at) || insideSpeech(reading, token) || isPassive(tokens, at)) return undefined;
  const placed = precedingSource(reading, at);
  const source = placed && sourceAt(tokens, placed.from, placed.to);
  // «Я назвал», “we called it a day”: no words of anybody else.
  if (!placed || !source || (source.kind === 'pronoun' && /^(?:i|we|you)$/.test(source.pronoun ?? '')))
    return undefined;
  const comma = tokens.findIndex(({ text }, index) => index > at && text === ',');
  const end = language === 'ru' && comma > at ? comma : tokens.length;
  const content = [at + 1, end] as const;
  return {
    ...{ source, frame: [placed.from, at + 1], content, verb: token.lemma, denies: false, wishes: false },
    ...{ manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased', said: null, via: null },
  };
}

function ascribes({ text, language, tokens }: Reading, at: number): boolean {
  const { lemma, end, text: word } = tokenAt(tokens, at);
  const behind = text.slice(end).trimStart();
  if (language === 'ru') return /^назвал[аи]?$/iu.test(word) && NAMES_IN_QUOTES.test(behind);
  return language === 'en' && !isBoundary(tokens[at + 1]) && ASCRIBES[lemma]?.test(behind) === true;
}

/** “The deal is called a trap”, “was given as 38”. */
const isPassive = (tokens: readonly Token[], at: number): boolean =>
  /^(?:be|get)$/.test(tokenAt(tokens, at - 1).lemma) || /^(?:to|not)$/i.test(wordAt(tokens, at - 1));
