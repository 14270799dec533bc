import { firstPersons } from './first-person.ts';

/** A paragraph of a conversation; `label` is who speaks, as it stands before the colon. */
export interface Turn {
  readonly block: number;
  readonly words: string;
  readonly label: string | null;
}

/** Turns that somebody takes from the paragraph `from` on, told apart: true for those that ask. */
export interface Told {
  readonly from: number;
  readonly turns: readonly (Turn & { readonly asks: boolean })[];
}

/** Words that end in a question mark. */
export const ASKS = /\?[”"»]?$/u;
/** Somebody is spoken to. */
const ADDRESS = /(?<!\p{L})(?:you|your|yours|вы|вас|вам|ваш\p{L}*)(?!\p{L})/iu;
/** Whoever asks is brief, in characters. */
const BRIEF = 240;
/** So many questions and answers make a conversation. */
const FEWEST_TURNS = 6;

/**
 * A page that does not call itself a conversation and is one: brief questions and longer answers by turns, where whoever
 * answers says “I” or “we”. A paragraph behind the last answer is no turn.
 */
export function byTurnsAlone(turns: readonly Turn[]): Told | null {
  const from = firstQuestion(turns);
  const talk = from < 0 ? [] : turns.slice(from);
  const [asked, answers] = [0, 1].map((parity) => talk.filter((_, at) => at % 2 === parity)) as [Turn[], Turn[]];
  const questions = asked.slice(0, answers.length);
  const isTalk =
    talk.length >= FEWEST_TURNS &&
    questions.every(({ words }) => words.length <= BRIEF) &&
    questions.filter(({ words }) => ASKS.test(words)).length >= Math.max(2, questions.length * 0.35) &&
    !answers.some(({ words }) => ASKS.test(words)) &&
    lengthOf(answers) > lengthOf(questions) &&
    answers.filter(speaksOfSelf).length >= answers.length * 0.4;
  const end = talk.length % 2 === 0 ? talk.length : talk.length - 1;
  return isTalk ? { from, turns: talk.slice(0, end).map((turn, at) => ({ ...turn, asks: at % 2 === 0 })) } : null;
}

/** The first paragraph that ends in a question mark, or one before it that is answered as well. */
function firstQuestion(turns: readonly Turn[]): number {
  let from = turns.findIndex(({ words }) => ASKS.test(words));
  while (isAnswered(turns[from - 2], turns[from - 1])) from -= 2;
  return from;
}

const isAnswered = (question: Turn | undefined, answer: Turn | undefined): boolean =>
  question !== undefined &&
  answer !== undefined &&
  question.words.length <= BRIEF &&
  (ADDRESS.test(question.words) || (speaksOfSelf(answer) && question.words.length < answer.words.length));

const speaksOfSelf = ({ words }: Turn): boolean => firstPersons(words, { orWe: true }) > 0;

const lengthOf = (turns: readonly Turn[]): number => turns.reduce((sum, { words }) => sum + words.length, 0);
