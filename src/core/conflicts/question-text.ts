import type { RuleLanguage, Token } from '../statements/statements.ts';

/** Longer questions are cut at a word. */
const LENGTH = 110;
const MOVES = /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did)$/i;
const NEGATIVE = /^(?:not|n't|n’t|never|no|не|nobody|никто)$/i;

/** What auxiliaries are when they stand alone: “won’t” is read as “wo” and “n’t”, “it’s” as “it” and “’s”. */
const WHOLE: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  s: 'is',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  m: 'am',
};

/** The clause as a yes-no question in its own words: “the ferry was not overloaded” gives “Was the ferry overloaded?” */
export function questionFrom(tokens: readonly Token[], language: RuleLanguage): string {
  // What follows a semicolon asks nothing more.
  const stop = tokens.findIndex(({ text }, at) => text === ';' && at > 2);
  const whole = stop < 0 ? tokens : tokens.slice(0, stop);
  const told = whole.filter(({ text }) => !/^[“”"«»()‘’]$/.test(text) && !NEGATIVE.test(text));
  const words = trim(language === 'en' ? openingLast(told) : told);
  const [first] = words;
  if (!first) return '';
  const plain = `${capital(cut(textOf(words)))}?`;
  if (language !== 'en') return plain;
  // Without a subject there is nothing to ask about.
  if (first.pos === 'auxiliary' || first.pos === 'verb') return '';
  const from = predicateFrom(words);
  if (from === undefined) return plain;
  const auxiliary = words.findIndex(
    ({ pos, text }, at) => at >= from && (pos === 'auxiliary' || (MOVES.test(text) && text !== 'May')),
  );
  if (auxiliary > 0) return asked(words, auxiliary, { front: wholeOf(words, auxiliary), verb: '' });
  return askedOfVerb(words, from) ?? plain;
}

/** “It’s been closed” has been, “she’d left” had; otherwise it is and would. */
function wholeOf(words: readonly Token[], at: number): string {
  const { text = '' } = words[at] ?? {};
  const short = text.replace(/^['’]/, '').toLowerCase();
  const next = words.slice(at + 1).find(({ pos }) => pos !== 'adverb');
  if (short === 's' && /^(?:been|had|got)$/i.test(next?.text ?? '')) return 'has';
  if (short === 'd' && next?.pos === 'verb' && next.text !== next.lemma) return 'had';
  return WHOLE[short] ?? text;
}

const WHEN =
  /^(?:(?:19|20)\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** “On Thursday, the port closed” as “the port closed on Thursday”: what opens the sentence is told last. */
function openingLast(tokens: readonly Token[]): readonly Token[] {
  const length = openingOf(tokens);
  if (length === 0) return tokens;
  const rest = tokens.slice(length);
  // Who says it is told beside the question.
  if (/^according$/i.test(tokens[0]?.text ?? '')) return rest;
  const end = rest.findLastIndex(({ pos }) => pos !== 'mark') + 1;
  const opening = tokens
    .slice(0, length)
    .filter(({ pos }) => pos !== 'mark')
    .map((token, at) => (at === 0 ? { ...token, text: token.text.toLowerCase() } : token));
  return [...rest.slice(rest[0]?.pos === 'mark' ? 1 : 0, end), ...opening];
}

/** How many tokens tell when or where before the subject; 0 where it comes first. */
function openingOf(tokens: readonly Token[]): number {
  const [first, second] = tokens;
  if (!first || !second) return 0;
  const time = isTime(first, second) ? endOfTime(tokens) : 0;
  if (time > 0) return isSubject(tokens[time + (tokens[time]?.text === ',' ? 1 : 0)]) ? time : 0;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const isOpening = first.pos === 'preposition' || /^according$/i.test(first.text);
  const verb = tokens.findIndex(({ pos }, at) => at > comma && (pos === 'verb' || pos === 'auxiliary'));
  // “In Lund, Verna and Halm, the bridges …”: a list goes on behind the comma.
  const isList = tokens.slice(comma + 1, Math.max(comma + 1, verb)).some(({ text }) => text === ',');
  return isOpening && !isList && comma > 1 && comma < 7 && tokens.length > comma + 3 ? comma : 0;
}

const PERIOD = /^(?:night|morning|week|month|year|spring|summer|autumn|winter)$/;

/** “In May”, “last week” */
const isTime = (first: Token, second: Token): boolean =>
  first.pos === 'preposition'
    ? WHEN.test(second.text)
    : /^(?:last|next|this|that)$/i.test(first.text) && PERIOD.test(second.text);

/** Behind “in May 2019”, “on March 5”, “on Monday morning” */
function endOfTime(tokens: readonly Token[]): number {
  let end = 2;
  while (/^(?:\d{1,2}|(?:19|20)\d\d|morning|afternoon|evening|night)$/i.test(tokens[end]?.text ?? '')) end += 1;
  return end;
}

/** What can begin a subject: “last summer was” and “last night’s fire” have theirs before. */
const isSubject = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:determiner|noun|name|pronoun|adjective|number)$/.test(token.pos) &&
  !/^['’]s$/.test(token.text);

/** From where on the predicate is looked for, behind what is told of the subject aside; undefined where nothing else is told. */
function predicateFrom(words: readonly Token[]): number | undefined {
  const isPredicate = ({ pos }: Token): boolean => pos === 'verb' || pos === 'auxiliary';
  const aside = words.findIndex(
    ({ text, pos }, at) =>
      /^(?:who|which|that)$/i.test(text) &&
      pos === 'pronoun' &&
      /^(?:noun|name|mark)$/.test(words[at - 1]?.pos ?? '') &&
      !words.slice(0, at).some(isPredicate),
  );
  if (aside < 0) return 1;
  if (words[aside - 1]?.text === ',') {
    const end = words.findIndex(({ text }, at) => text === ',' && at > aside);
    return end < 0 ? undefined : end + 1;
  }
  // “The man who shot the mayor | was arrested”: the first predicate is that of the aside.
  const own = words.findIndex((word, at) => at > aside && isPredicate(word));
  // Its verb can be one that is read as a noun: “who shot the mayor”.
  if (own > aside + 1 && words[own]?.pos === 'auxiliary') return own;
  const rest = words.findIndex((word, at) => at > own && !isPredicate(word) && word.pos !== 'adverb');
  if (own < 0 || rest < 0) return undefined;
  const next = words.findIndex(
    (word, at) => at > rest && isPredicate(word) && !/^(?:to|and|or|,)$/i.test(words[at - 1]?.text ?? ''),
  );
  return next < 0 ? undefined : next;
}

/** The question of a clause without auxiliary; undefined when it has no verb behind its subject. */
function askedOfVerb(words: readonly Token[], from: number): string | undefined {
  // “The proposed deal” proposes nothing.
  const verb = words.findIndex(
    ({ pos }, at) =>
      at >= from && pos === 'verb' && !/^(?:an?|the|this|that|these|those)$/i.test(words[at - 1]?.text ?? ''),
  );
  if (verb <= 0) return undefined;
  const { text = '', lemma = '' } = words[verb] ?? {};
  // “Port not discussing sale”: a headline leaves the auxiliary out.
  if (/ing$/i.test(text)) return asked(words, verb, { front: 'Is', verb: text.toLowerCase() });
  if (isLeftUndergone(words, verb)) return asked(words, verb, { front: beOf(words, verb), verb: text });
  return asked(words, verb, { front: frontOf(text), verb: lemma });
}

/** Past forms that are participles as well, of verbs that are done to something. */
const UNDERGONE =
  /^(?:sent|killed|injured|wounded|hurt|arrested|detained|signed|published|issued|called|mobili[sz]ed|drafted|summoned|held|found|cancell?ed|suspended|lifted|repaired|paid|closed|destroyed|damaged|evacuated|released|charged|convicted|sentenced|banned|blocked|built|bought|sold|stolen|seized|shot|recovered|rescued|treated|admitted|deployed|recorded|reported|rejected|approved|adopted)$/i;
const PARTICLE = /^(?:out|up|off|down|away|back|over)$/i;

/** “Summonses sent out in September”: a participle without its auxiliary, behind which nothing stands that it could be done to. */
function isLeftUndergone(words: readonly Token[], verb: number): boolean {
  if (!UNDERGONE.test(words[verb]?.text ?? '')) return false;
  const next = words[verb + 1 + (PARTICLE.test(words[verb + 1]?.text ?? '') ? 1 : 0)];
  return next === undefined || next.pos === 'preposition' || next.pos === 'adverb' || next.pos === 'mark';
}

/** The auxiliary that agrees with what stands before the verb. */
function beOf(words: readonly Token[], verb: number): string {
  const { text = '' } = words.slice(0, verb).findLast(({ pos }) => pos === 'noun' || pos === 'name') ?? {};
  return /[^s]s$|ses$|^(?:people|men|women|children|police|troops)$/i.test(text) ? 'Were' : 'Was';
}

const PAST = /ed$|(?:ank|old|ent|eft|ook|ame|aw|ound|ost|ept|ade|aid|an|ew)$/i;

function frontOf(verb: string): string {
  if (PAST.test(verb)) return 'Did';
  return verb.endsWith('s') ? 'Does' : 'Do';
}

/** The words with what stands at `at` moved to the front, and a verb in its place. */
function asked(
  words: readonly Token[],
  at: number,
  { front, verb }: { readonly front: string; readonly verb: string },
): string {
  const text = `${front} ${lower(words)}${textOf(words.slice(1, at))} ${verb} ${textOf(words.slice(at + 1))}`;
  return `${capital(cut(text.replace(/\s+/g, ' ')))}?`;
}

/** The first word as it stands inside a sentence, with a space behind it. */
const lower = (words: readonly Token[]): string =>
  `${words[0]?.pos === 'name' || words[0]?.text === 'I' ? words[0].text : (words[0]?.text.toLowerCase() ?? '')} `;

function trim(tokens: readonly Token[]): Token[] {
  let [from, to] = [0, tokens.length];
  while (
    from < to &&
    (/^(?:mark|conjunction|adverb|particle|preposition)$/.test(tokens[from]?.pos ?? '') ||
      (/^(?:that|what|who|which)$/i.test(tokens[from]?.text ?? '') && tokens[from]?.pos !== 'determiner'))
  )
    from += 1;
  while (to > from && (tokens[to - 1]?.pos === 'mark' || tokens[to - 1]?.pos === 'conjunction')) to -= 1;
  return tokens.slice(from, to);
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, start }, index) => (index > 0 && start !== tokens[index - 1]?.end ? ` ${text}` : text))
    .join('');
}

function cut(text: string): string {
  const plain = text
    .trim()
    .replace(/\s+([,;:.])/gu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/[,;:.!?—–-]+$/u, '');
  if (plain.length <= LENGTH) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', LENGTH))} …`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
