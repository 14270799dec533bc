import type { SynopticContract } from '../../contract/operations.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Handlers } from '../../rpc/operation.ts';
import { createSmallIndex, type SmallIndex } from '../search/search.ts';
import { READING_TOPICS } from './topics.ts';
import { WORK_TOPICS } from './work-topics.ts';

type HelpHandlers = Pick<Handlers<SynopticContract>, 'help.find' | 'help.get'>;

const TOPICS = [...READING_TOPICS, ...WORK_TOPICS];

/** Answers what is asked of the help; its pages are indexed when one is first looked for. */
export function helpHandlers(): HelpHandlers {
  let index: SmallIndex | undefined;
  const find = (words: string): readonly string[] => {
    index ??= createSmallIndex(
      TOPICS.map(({ id, title, about, text }) => ({ id, title, text: `${about}\n\n${text}`, language: 'en' })),
    );
    return index.find(words, TOPICS.length);
  };
  return {
    'help.find': ({ text }) => {
      const ids = text.trim() === '' ? TOPICS.map(({ id }) => id) : find(text);
      const found = ids.flatMap((id) => TOPICS.find((topic) => topic.id === id) ?? []);
      return { topics: found.map(({ id, title, about }) => ({ id, title, about })) };
    },
    'help.get': ({ id }) => {
      const topic = TOPICS.find((each) => each.id === id);
      if (topic === undefined) throw new Failure('TOPIC_NOT_FOUND', 'The list of topics names what there is.');
      return { topic };
    },
  };
}
