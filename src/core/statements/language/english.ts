import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from './token.ts';

/** A word as the model reads it, before it is placed in the text. */
export interface RawToken {
  readonly text: string;
  readonly start: number;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

const POS: Readonly<Record<string, PartOfSpeech>> = {
  NOUN: 'noun',
  PROPN: 'name',
  VERB: 'verb',
  AUX: 'auxiliary',
  ADJ: 'adjective',
  ADV: 'adverb',
  NUM: 'number',
  PRON: 'pronoun',
  DET: 'determiner',
  ADP: 'preposition',
  CCONJ: 'conjunction',
  SCONJ: 'conjunction',
  PART: 'particle',
  PUNCT: 'mark',
  SYM: 'mark',
};

let wink: ReturnType<typeof winkNLP> | undefined;

/** Words of an English sentence with lemma and part of speech, by the packaged model of wink-nlp. */
export function readEnglish(sentence: string): RawToken[] {
  // Loading the model takes a tenth of a second; a text without English never pays for it.
  wink ??= winkNLP(model, ['pos']);
  const { its } = wink;
  const tokens = wink.readDoc(sentence).tokens();
  const values = tokens.out(its.value as never) as unknown as string[];
  const lemmas = tokens.out(its.lemma as never) as unknown as string[];
  const parts = tokens.out(its.pos as never) as unknown as string[];
  const read: RawToken[] = [];
  let from = 0;
  values.forEach((value, index) => {
    // The model takes “ill.” at the end for a name cut short.
    const text = index === values.length - 1 && /^[a-z]{2,}\.$/.test(value) ? value.slice(0, -1) : value;
    const start = sentence.indexOf(text, from);
    if (start < 0 || text === '') return;
    from = start + text.length;
    const isCut = text !== value;
    const lemma = isCut ? text : (lemmas[index] ?? text).toLowerCase();
    const pos = isCut ? 'adjective' : partOf(text, parts[index]);
    // “State-run”, “president-elect”: the end of a word with a hyphen is no verb of its own.
    const isEnd = pos === 'verb' && COMPOUND.test(sentence.slice(0, start));
    read.push({ text, start, lemma, pos: isEnd ? 'adjective' : pos });
  });
  return withWholeClocks(withWholeTitles(read));
}

/** Titles that the model parts from their full stop. */
const CUT_TITLE = /^(?:Rev|Del|Adm|Cmdr|Supt|Pres)$/;

/** “The Rev. Peter Vik”: the stop belongs to the title. */
const withWholeTitles = (read: readonly RawToken[]): RawToken[] =>
  read.flatMap((token, at) => {
    const [before, next] = [read[at - 1], read[at + 1]];
    const isCut = ({ text, start }: RawToken, stop: RawToken | undefined): boolean =>
      CUT_TITLE.test(text) && stop?.text === '.' && stop.start === start + text.length;
    if (before && isCut(before, token)) return [];
    return [isCut(token, next) ? { ...token, text: `${token.text}.`, pos: 'name' as const } : token];
  });

/** “At 2.30am”: the model parts the minutes. */
function withWholeClocks(read: readonly RawToken[]): RawToken[] {
  return read.flatMap((token, at) => {
    const [last, next] = [read[at - 1], read[at + 1]];
    const minute = minuteCutOff(token, next);
    if (minute) return [{ ...token, text: token.text + minute, lemma: token.text + minute }];
    const cut = last && minuteCutOff(last, token);
    if (!cut) return [token];
    const text = token.text.slice(cut.length);
    return [{ text, start: token.start + cut.length, lemma: text, pos: 'noun' }];
  });
}

/** The last digit of a time of day that stands in the next token; undefined where none does. */
function minuteCutOff({ text, start }: RawToken, next: RawToken | undefined): string | undefined {
  if (!/^\d{1,2}[.:][0-5]$/.test(text) || next?.start !== start + text.length) return undefined;
  return /^(\d)[ap]\.?m\.?$/i.exec(next.text)?.[1];
}

const COMPOUND = /(?<!\b(?:re|co|de|pre|un|over|under|mis|out|cross))\p{L}-$/iu;
const MONTH_OR_DAY =
  /^(?:January|February|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

function partOf(text: string, tag: string | undefined): PartOfSpeech {
  // The model takes it for a preposition: “41 people aboard”.
  if (text === 'aboard') return 'adverb';
  // “Two men, aged 24 and 31, were held”
  if (text === 'aged') return 'adjective';
  if (MONTH_OR_DAY.test(text)) return 'noun';
  if (/^\p{N}/u.test(text)) return 'number';
  return POS[tag ?? ''] ?? 'other';
}
