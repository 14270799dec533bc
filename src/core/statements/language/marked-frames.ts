import { quotedIn } from './frame-content.ts';
import { isQuoteMark, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isBodyWord, isRoleWord } from './role-words.ts';
import type { SourceMention } from './source-mention.ts';
import { sentenceSubject } from './preceding-places.ts';
import { readSource, sourceAt } from './sources.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** Who is named before a colon, or behind the dash of a headline, in so many words at most. */
const LONGEST = 5;

/** “Mayor: the quay is safe”, «Завод закроют — директор», “Two dead: police”: a mark alone says who speaks. */
export function markedFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, text } = reading;
  const mark = tokenAt(tokens, at).text;
  const isHeadline = !/[.!?…]["”»]?$/u.test(text);
  if (mark === ':' && at > 0 && at <= LONGEST) {
    const frame = colonFrame(reading, at, isHeadline);
    if (frame) return frame;
  }
  if (mark === ':' && isQuoteMark(tokens[at + 1])) return spokenBehindColon(reading, at);
  return isHeadline && /^[—–:]$/.test(mark) ? lastFrame(reading, at) : undefined;
}

/** Whoever stands last in a headline, behind a dash or a colon. */
function lastFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens } = reading;
  // «Иван Рем — директор завода»: a name alone tells nothing.
  const isName = tokens.slice(0, at).every((token) => /^\p{Lu}/u.test(token.text));
  if (at < 2 || isName || tokens.length - at - 1 > LONGEST) return undefined;
  const words = tokens.slice(at + 1);
  const isShort = words.length === 1 && /^\p{Lu}{3,}$/u.test(words[0]?.text ?? '');
  const source = isShort ? readSource(words) : whoIn(words);
  return source && saysSomething(tokens, 0, at)
    ? frameOf(reading, { source, frame: [at, tokens.length], content: [0, at] })
    : undefined;
}

function colonFrame(reading: Reading, at: number, isHeadline: boolean): ReportFrame | undefined {
  const { tokens } = reading;
  const isQuoted = isQuoteMark(tokens[at + 1]);
  const [from, to] = [at + 1, tokens.length];
  const isSurname = isHeadline && at === 1 && to - from >= 2 && /^\p{Lu}\p{Ll}{2,}$/u.test(tokenAt(tokens, 0).text);
  if (!isQuoted && !isSurname && !(isHeadline ? saysSomething : tells)(tokens, from, to)) return undefined;
  const source = whoIn(tokens.slice(0, at), isQuoted) ?? (isSurname ? surnameOf(tokens) : undefined);
  if (!source && isQuoted) return spokenBehindColon(reading, at);
  return source && frameOf(reading, { source, frame: [0, at + 1], content: [from, to] });
}

/** «Репин: мост цел»: a headline of one whom the text names in full, or of a place. */
const surnameOf = (tokens: readonly Token[]): SourceMention => {
  const { text } = tokenAt(tokens, 0);
  return { text, name: text, role: null, kind: 'person', pronoun: null, isGuess: true };
};

/** More than a name and what its bearer is. */
const saysSomething = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ pos }) => /^(?:verb|auxiliary|number|determiner|adverb)$/.test(pos)) ||
  tells(tokens, from, to);

/** “Mr Rem is indignant: ‘…’”, «староста и слышать не хочет: «…»»: a person is the subject, and a quotation follows the colon. */
function spokenBehindColon(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, quotes } = reading;
  const open = tokenAt(tokens, at + 1).start;
  if (!quotes.some((quote) => quote.openAt === open && quote.end - quote.start > SHORT)) return undefined;
  const placed = sentenceSubject(reading, at);
  const source = placed && sourceAt(tokens, placed.from, placed.to);
  const isPerson = source?.kind === 'person' || source?.role != null || /^(?:he|she)$/.test(source?.pronoun ?? '');
  return placed && source && isPerson
    ? frameOf(reading, { source, frame: [placed.from, at + 1], content: [at + 1, tokens.length] })
    : undefined;
}
/** Quoted words of fewer characters are a name or a term. */
const SHORT = 8;

const tells = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ pos, text }) => pos === 'verb' || pos === 'auxiliary' || /^нет$/i.test(text));

/** A body or somebody with a role and nothing else; a name alone where a quotation follows. */
function whoIn(words: readonly Token[], mayBeName = false): SourceMention | undefined {
  const isPlain = words.every(({ pos }) => /^(?:noun|name|adjective|determiner)$/.test(pos) || isOf(pos, words));
  const areNames = words.length > 1 && words.every(({ pos }) => pos === 'name');
  // “Port Amal: …” is a place, “Port Authority: …” a body.
  const heads = areNames ? words.slice(-1) : words;
  const head = heads.find(({ text }) => isRoleWord(text) || isBodyWord(text));
  const isName = mayBeName && areNames;
  return isPlain && (head !== undefined || isName) ? readSource(trim(words)) : undefined;
}

/** “Head of the union”. */
const isOf = (pos: string, words: readonly Token[]): boolean =>
  pos === 'preposition' && words.some((_, at) => wordAt(words, at) === 'of');

const frameOf = (
  reading: Reading,
  { source, frame, content }: Pick<ReportFrame, 'source' | 'frame' | 'content'>,
): ReportFrame => ({
  ...{ source, frame, content, verb: 'say', denies: false, wishes: false },
  ...{ manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased', said: null, via: null },
});
