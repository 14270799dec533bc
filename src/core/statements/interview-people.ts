import { isBodyWord, isRoleWord } from './language/role-words.ts';
import { join } from './language/sources.ts';
import { ruleLanguage, type Token } from './language/token.ts';
import { tokenise } from './language/tokenise.ts';
import type { RawSentence } from './read-document.ts';
import type { Speaker } from './speakers.ts';
import type { VoicedPage } from './voice.ts';

/** Who asks and who answers in an interview, as far as its title and its first paragraphs say. */
export interface Interviewed {
  readonly asker: Speaker | null;
  readonly answerer: Speaker | null;
}

/** “Interviewed by”, «вопросы задавала»: the name behind it asks. */
const ASKED_BY =
  /(?:(?:interview(?:ed)?|questions|asked|recorded)\s+by|spoke\s+to|вопросы\s+задавал[аи]?|беседовал[аи]?|расспросил[аи]?|интервью\s+взял[аи]?|подготовил[аи]?|записал[аи]?)\s*:?\s+$/iu;
/** “In Port Amal”: what stands behind these is where somebody is. */
const OF_PLACE = /^(?:in|at|of|from|near|в|во|на|из|под|близ|у)$/i;
/** «Острова Рема», “North Alder”: two names of a place. */
const PLACE =
  /^(?:остров|озер|полуостров|площад|улиц|проспект|северн|южн|западн|восточн|соедин[её]нн|велик)\p{L}*$|^(?:north|south|east|west|northern|southern|eastern|western|new|united|great|lake|mount|fort|port|island|san|los|las)$/iu;
const TITLES = /^(?:mr|mrs|ms|dr|prof|sir)\.?$/i;

/** Whoever the top of a page says asks and answers; `last` is the index of the last block before the first turn. */
export function askersAndAnswerers(page: VoicedPage, last: number, labels: readonly string[]): Interviewed {
  const top = page.raw.filter(({ block }) => block <= last);
  const [language] = page.raw.map(({ analysis }) => analysis.language);
  const title = tokenise(page.title, ruleLanguage(language ?? 'en'));
  const found = [{ text: page.title, tokens: title }, ...top.map(({ analysis }) => analysis)].flatMap(
    ({ text, tokens }) =>
      namesIn(tokens).map(({ name, at }) => ({ name, asks: ASKED_BY.test(text.slice(0, tokens[at]?.start ?? 0)) })),
  );
  const [asker, answerer] = [found.find(({ asks }) => asks), found.find(({ asks }) => !asks)];
  const person = (name: string | undefined): Speaker | null =>
    name === undefined ? null : { name, role: null, kind: 'person' };
  const isLabelled = labels.some((label) => label === asker?.name);
  return { asker: isLabelled ? null : person(asker?.name), answerer: person(answerer?.name) };
}

/** The names of people in some sentences, in their order. */
export const personNames = (sentences: readonly RawSentence[]): string[] =>
  sentences.flatMap(({ analysis }) => namesIn(analysis.tokens).map(({ name }) => name));

/** Two or three names in a row that name no body: whom a page introduces. */
function namesIn(tokens: readonly Token[]): { name: string; at: number }[] {
  const names: { name: string; at: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let to = at;
    while (isName(tokens[to]) || isFirstName(tokens, to)) to += 1;
    const own = tokens.slice(at, to);
    if (
      own.length >= 2 &&
      own.length <= 3 &&
      !own.some(({ text }) => isBodyWord(text)) &&
      !OF_PLACE.test(tokens[at - 1]?.text ?? '') &&
      !PLACE.test(own[0]?.text ?? '')
    )
      names.push({ name: join(own), at });
    at = Math.max(at, to - 1);
  }
  return names;
}

const isName = (token: Token | undefined): boolean =>
  token?.pos === 'name' && /^\p{Lu}\p{Ll}/u.test(token.text) && !isRoleWord(token.text) && !TITLES.test(token.text);

/** «Ольга Репина руководит …»: in Russian the capital of a first word says nothing, a name behind it does. */
const isFirstName = (tokens: readonly Token[], at: number): boolean => {
  const [first, second] = tokens;
  const mayBe = at === 0 && first !== undefined && /^\p{Lu}[а-яё]+$/u.test(first.text) && isName(second);
  return mayBe && /^(?:noun|adjective|verb)$/.test(first.pos) && !isRoleWord(first.text) && !isBodyWord(first.text);
};
