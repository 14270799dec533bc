import type { RoledBlock } from './furniture.ts';
import { askersAndAnswerers, personNames, type Interviewed } from './interview-people.ts';
import { ASKS, byTurnsAlone, type Told, type Turn } from './interview-turns.ts';
import type { Voice, VoicedPage } from './voice.ts';

/** “Q:”, “Mara Lind:”, «Корр.:», «ВОПРОС.»: who speaks stands before what is said. */
const LABEL = /^[–—-]?\s*(?<label>(?:Q|A|В|О|\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3}))\s*[:](?:\s|$)/u;
const DASH = /^[–—-]\s*\S/u;
const QUESTION_LABEL =
  /^(?:q|question|вопрос|в|корр\.?|корреспондент|ведущ(?:ий|ая)|host|interviewer|moderator|presenter|reporter)$/iu;
const ANSWER_LABEL = /^(?:a|answer|ответ|о)$/iu;
/** What a page says of itself where it is a conversation. */
const CONVERSATION =
  /\binterview|\btranscript\b|questions and answers|\bq\s?(?:&|and)\s?a\b|in conversation|\banswer(?:s|ed)\b.{0,30}questions|интервью|расшифровк|ответ(?:ил|ила|или|ы|ит)?\s+на\s+вопрос|отвечает\s+на\s+вопрос|беседовал|беседа с|вопросы задавал/iu;
/** Fewer turns are a quotation, not a conversation. */
const FEWEST_TURNS = 4;

/** The voices of the turns of an interview by the index of their block; empty where the page is none. */
export function interviewVoices(page: VoicedPage): ReadonlyMap<number, Voice> {
  const turns = page.roled.flatMap((each, block) => turnOf(page, each, block));
  const labelled = byLabels(turns);
  const first = labelled ?? byDashes(turns) ?? byQuestions(page, turns) ?? byTurnsAlone(turns);
  if (!first) return new Map();
  const opening = turns.slice(0, first.from).map(({ block }) => block);
  const people = askersAndAnswerers(page, Math.max(-1, ...opening), labelsIn(turns));
  return labelled ? labelledVoices(page, turns.slice(first.from), people) : plainVoices(page, first.turns, people);
}

function turnOf({ text }: VoicedPage, { block, role }: RoledBlock, index: number): Turn[] {
  const isTalk = role === 'body' || (role !== 'furniture' && role !== 'footnote' && block.kind !== 'heading');
  const words = text.slice(block.start, block.end).trim();
  return isTalk || ASKS.test(words)
    ? [{ block: index, words, label: LABEL.exec(words)?.groups?.['label'] ?? null }]
    : [];
}

const labelsIn = (turns: readonly Turn[]): string[] => turns.flatMap(({ label }) => label ?? []);

/** Two labels at least, most of which come again. */
function byLabels(turns: readonly Turn[]): Told | null {
  const labels = labelsIn(turns);
  const repeated = labels.filter((label, at) => labels.indexOf(label) !== at);
  const isTalk = new Set(labels).size >= 2 && repeated.length >= 1 && labels.length >= Math.max(3, turns.length * 0.4);
  return isTalk && repeated.length >= labels.length / 3
    ? { from: turns.findIndex(({ label }) => label !== null && repeated.includes(label)), turns: [] }
    : null;
}

/** Dashes before most paragraphs, turn about; a paragraph without one goes on with the turn before it. */
function byDashes(turns: readonly Turn[]): Told | null {
  const from = turns.findIndex(({ words }) => DASH.test(words));
  const talk = from < 0 ? [] : turns.slice(from);
  const dashed = talk.filter(({ words }) => DASH.test(words));
  // «— Мы уедем, — говорит она»: told in a report, with who speaks behind a second dash.
  const told = dashed.filter(({ words }) => /[,.!?…]\s+[–—]\s+\p{Ll}+\s/u.test(words));
  if (dashed.length < FEWEST_TURNS || dashed.length < talk.length * 0.6 || told.length > dashed.length / 4) return null;
  const askFirst = asking(dashed, 0) >= asking(dashed, 1);
  let asks = !askFirst;
  return {
    from,
    turns: talk.map((turn) => {
      if (DASH.test(turn.words)) asks = turn === dashed[0] ? askFirst : !asks;
      return { ...turn, asks };
    }),
  };
}

const asking = (turns: readonly Turn[], parity: number): number =>
  turns.filter(({ words }, at) => at % 2 === parity && ASKS.test(words)).length;

/** A page that calls itself a conversation: questions and answers by turns, or whatever ends in a question mark. */
function byQuestions(page: VoicedPage, turns: readonly Turn[]): Told | null {
  const from = turns.findIndex(({ words }) => ASKS.test(words));
  const talk = from < 0 ? [] : turns.slice(from);
  const top = [page.title, ...turns.slice(0, Math.max(from, 0)).map(({ words }) => words)];
  const asked = talk.filter(({ words }) => ASKS.test(words)).length;
  if (asked < 2 || talk.length < FEWEST_TURNS || !top.some((words) => CONVERSATION.test(words))) return null;
  const isByTurns = asking(talk, 1) === 0 && asked >= talk.length * 0.2;
  return { from, turns: talk.map((turn, at) => ({ ...turn, asks: isByTurns ? at % 2 === 0 : ASKS.test(turn.words) })) };
}

/** Voices of turns that alternate; the answers are nobody's where the page does not say who answers. */
function plainVoices(page: VoicedPage, turns: Told['turns'], { asker, answerer }: Interviewed): Map<number, Voice> {
  if (!answerer) return new Map();
  return new Map(
    turns.map(({ block, asks }) => [block, { speaker: asks ? (asker ?? page.outlet) : answerer, asks }] as const),
  );
}

/** Voices of turns that begin with who speaks; a paragraph without a label goes on with the one before it. */
function labelledVoices(
  page: VoicedPage,
  turns: readonly Turn[],
  { asker, answerer }: Interviewed,
): Map<number, Voice> {
  const voices = new Map<number, Voice>();
  const end = turns.findLastIndex(({ label }) => label !== null);
  // What stands behind the last turn is the paper's again, where no turn before it was longer than a paragraph.
  const areLong = turns.slice(0, end).some(({ label }) => label === null);
  let last: Voice | null = null;
  for (const { block, label } of areLong ? turns : turns.slice(0, end + 1)) {
    if (label !== null && QUESTION_LABEL.test(label)) last = { speaker: asker ?? page.outlet, asks: true };
    else if (label !== null && ANSWER_LABEL.test(label)) last = answerer && { speaker: answerer, asks: false };
    else if (label !== null) last = { speaker: named(page, label), asks: label === asker?.name };
    if (last) voices.set(block, last);
  }
  return voices;
}

/** The full name of whoever goes by a label, as the page gives it; a label alone as it stands. */
function named(page: VoicedPage, label: string): Voice['speaker'] {
  const surname = label.split(/\s+/).at(-1)?.toLowerCase();
  const name = personNames(page.raw).find((each) => each.toLowerCase().split(' ').at(-1) === surname);
  if (name === undefined && label.toLowerCase() === page.outlet.name.toLowerCase()) return page.outlet;
  const settled = /\p{Ll}/u.test(label) ? label : label.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase());
  return { name: name ?? settled, role: null, kind: 'person' };
}
