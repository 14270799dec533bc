import { firstPersons } from './first-person.ts';
import type { RoledBlock } from './furniture.ts';
import { isBodyWord, isRoleWord } from './language/role-words.ts';
import { readSource } from './language/sources.ts';
import { ruleLanguage } from './language/token.ts';
import { tokenise } from './language/tokenise.ts';
import { toNominative } from './language/russian-cases.ts';
import type { Speaker } from './speakers.ts';
import type { VoicedPage } from './voice.ts';

/** “Statement by the General Staff”, «Обращение совета ветеранов»: a title that is the name of a text and says whose it is. */
const ISSUED = new RegExp(
  [
    String.raw`^(?:(?:joint|open|official|public|press|full|final)\s+)?`,
    String.raw`(?:statement|communiqu[eé]|declaration|message|address|letter|appeal|remarks|speech|answer|reply)\s+(?:by|of|from)\s+`,
    String.raw`(?<en>[^:;,.!?–—]{3,70}?)(?:\s+(?:on|about|regarding|concerning|to|in)\s.{0,80})?$`,
    String.raw`|^(?:(?:совместное|открытое|официальное|итоговое)\s+)?`,
    String.raw`(?:заявление|обращение|сообщение|письмо|выступление|речь|коммюнике|ответ|воззвание)\s+`,
    String.raw`(?<ru>[^:;,.!?–—]{3,70}?)(?:\s+(?:о|об|по|к|в|от)\s.{0,80})?$`,
  ].join(''),
  'iu',
);
/** “This is a summary of what was said by spokesperson Ida Roe at today's briefing”: a note at the top on whose words they all are. */
const SUMMED_UP =
  /^[_*([]?(?:(?:this|the following|below) is\s+)?(?:an?\s+|the\s+)?(?:summary|transcript|text|record|notes?)\s+of\s+(?:what was said|(?:the\s+|an?\s+)?(?:remarks|statement|comments|speech|briefing))(?:\s+(?:made|given|delivered))?\s+by\s+(?<en>[^:;,.!?–—]{3,70}?)(?:\s+(?:at|on|in|to)\s.{0,160})?[.:]?[_*)\]]?$/iu;
/** “By Mara Lind, senior fellow”: who signed a text, and as what. */
const BYLINE =
  /^(?:[Bb]y|BY|Автор:?|Текст:?)\s+(?<name>\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,3})(?:\s*[,–—|(]\s*(?<role>[^.!?]{3,70}?)\)?)?\.?$/u;
/** Those who write for a paper write its words. */
const OF_THE_PAPER =
  /report|correspond|writer|editor|desk|bureau|staff|newsroom|photo|журналист|корреспондент|редакт|репорт[её]р|обозреватель|фото/iu;
/** What is headed so is the opinion of who signed it. */
const OPINION =
  /\b(?:opinion|comment|commentary|column|viewpoint|op-ed|essay)\b|мнение|колонка|комментарий|точка зрения/iu;
/** A signature stands within so many blocks of the top. */
const TOP = 5;

const textOf = ({ text }: VoicedPage, { block }: RoledBlock): string => text.slice(block.start, block.end);

/** The body whose statement the whole page is, where its publisher is another one; null elsewhere. */
export function issuingVoice(page: VoicedPage): Speaker | null {
  const headings = page.roled.slice(0, 3).filter(({ role }) => role === 'headline');
  for (const title of [page.title, ...headings.map((each) => textOf(page, each))]) {
    const found = ISSUED.exec(title.trim())?.groups;
    const speaker = found ? issuer(found) : null;
    if (speaker) return isSame(speaker.name, page.outlet.name) ? null : speaker;
  }
  const top = page.roled.slice(0, TOP).map((each) => SUMMED_UP.exec(textOf(page, each).trim())?.groups);
  const summed = top.map((found) => found && issuer(found)).find((speaker) => speaker) ?? null;
  return summed && isSame(summed.name, page.outlet.name) ? null : summed;
}

function issuer({ en, ru }: Readonly<Record<string, string | undefined>>): Speaker | null {
  const words = (en ?? ru ?? '').trim();
  const tokens = tokenise(words, ruleLanguage(en === undefined ? 'ru' : 'en'));
  const source = readSource(tokens);
  if (!source || source.kind === 'pronoun' || tokens.some(({ pos }) => pos === 'verb')) return null;
  // “Statement of preliminary findings” says what the text is, “Letter from parents” whose it is.
  const isNamed = en === undefined ? words.split(/\s+/).some(isBodyWord) : /^(?:the\s+)?\p{Lu}/u.test(words);
  const isTeller = isNamed || words.split(/\s+/).some(isRoleWord);
  const name = (en === undefined ? toNominative(source.name ?? source.text, 'genitive') : source.name) ?? source.text;
  return isTeller ? { name, role: source.role, kind: source.kind === 'person' ? 'person' : 'organisation' } : null;
}

/** Whether two names of bodies share a word that is long enough to tell: “the Directorate” is the Directorate of Fisheries. */
function isSame(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6));
  return words(a).some((word) => words(b).includes(word));
}

/** The author who signed the page as somebody else than a reporter of it, or who introduces themselves; null elsewhere. */
export function bylineVoice(page: VoicedPage): Speaker | null {
  const top = page.roled.slice(0, TOP).map((each) => textOf(page, each).trim());
  for (const words of top) {
    const { name, role } = BYLINE.exec(words)?.groups ?? {};
    if (name === undefined) continue;
    const isOpinion = [page.title, ...top].some((each) => each !== words && each.length < 120 && OPINION.test(each));
    const isOwn = role === undefined ? isOpinion || isNoPaper(page) || saysI(page) : !OF_THE_PAPER.test(role);
    return isOwn ? { name, role: role ?? null, kind: 'person' } : null;
  }
  const name = top.map((words) => words.match(INTRODUCED)?.groups?.['name']).find((each) => each !== undefined);
  return name !== undefined && speaksOfSelf(page, true) ? { name, role: null, kind: 'person' } : null;
}

/** “Mina Torvik’s blog”, «всем привет, пишет Ольга Репина»: who writes, in the text itself. */
const INTRODUCED = new RegExp(
  [
    String.raw`^(?<name>NAME)['’]s\s+(?:blog|diary|journal|column|newsletter|notebook)(?!\p{L})`,
    String.raw`(?:^|[\s,])(?:[Tt]his is|I am|I['’]m|[Mm]y name is)\s+(?<name>NAME)(?=[.,!])`,
    String.raw`(?:^|[\s,])(?:[Пп]ишет|[Сс] вами|[Мм]еня зовут)\s+(?<name>NAME)(?=[.,!])`,
  ]
    .join('|')
    .replaceAll('NAME', String.raw`\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,2}`),
  'u',
);

/** Whether the whole page speaks of itself as somebody does, outside of quotations. */
const speaksOfSelf = (page: VoicedPage, orWe: boolean): boolean => firstPersons(page.text, { orWe }) > 1;
const saysI = (page: VoicedPage): boolean => speaksOfSelf(page, false);

/** A centre or an institute has its papers signed by who wrote them. */
const isNoPaper = ({ outlet }: VoicedPage): boolean =>
  /\b(?:cent(?:re|er)|institute|university|college|observatory|foundation)\b|центр|институт|университет/iu.test(
    outlet.name,
  );
