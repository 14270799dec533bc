import type { SynopticContract } from '../../contract/operations.ts';
import type { Language } from '../../domain/languages.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Handlers } from '../../rpc/operation.ts';
import { createSmallIndex, type SmallIndex } from '../search/search.ts';
import type { HelpTopic } from './help-topic.ts';
import { loadTopics } from './topics.ts';

type HelpHandlers = Pick<Handlers<SynopticContract>, 'help.find' | 'help.get'>;

/** Answers what is asked of the help; its pages are indexed when one is first looked for in their language. */
export function helpHandlers(): HelpHandlers {
  const indexes = new Map<Language, SmallIndex>();
  const find = (topics: readonly HelpTopic[], language: Language, words: string): readonly string[] => {
    const index =
      indexes.get(language) ??
      createSmallIndex(
        topics.map(({ id, title, about, text }) => ({ id, title, text: `${about}\n\n${text}`, language })),
      );
    indexes.set(language, index);
    return index.find(words, topics.length);
  };
  return {
    'help.find': async ({ text, language }) => {
      const topics = await loadTopics(language);
      const ids = text.trim() === '' ? topics.map(({ id }) => id) : find(topics, language, text);
      const found = ids.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
      return { topics: found.map(({ id, title, about }) => ({ id, title, about })) };
    },
    'help.get': async ({ id, language }) => {
      const topic = (await loadTopics(language)).find((each) => each.id === id);
      if (topic === undefined) throw new Failure('TOPIC_NOT_FOUND', 'The list of topics names what there is.');
      return { topic };
    },
  };
}
