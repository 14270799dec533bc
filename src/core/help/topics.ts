import type { Language } from '../../domain/languages.ts';
import type { HelpTopic } from './help-topic.ts';

interface TopicFiles {
  readonly READING_TOPICS: readonly HelpTopic[];
  readonly WORK_TOPICS: readonly HelpTopic[];
}

const join = ([reading, work]: readonly [Pick<TopicFiles, 'READING_TOPICS'>, Pick<TopicFiles, 'WORK_TOPICS'>]) => [
  ...reading.READING_TOPICS,
  ...work.WORK_TOPICS,
];

const LOADERS: Record<Language, () => Promise<readonly HelpTopic[]>> = {
  en: async () => join(await Promise.all([import('./en/reading-topics.ts'), import('./en/work-topics.ts')])),
  ru: async () => join(await Promise.all([import('./ru/reading-topics.ts'), import('./ru/work-topics.ts')])),
  uk: async () => join(await Promise.all([import('./uk/reading-topics.ts'), import('./uk/work-topics.ts')])),
  de: async () => join(await Promise.all([import('./de/reading-topics.ts'), import('./de/work-topics.ts')])),
};

/** The pages of the help in a language, in reading order; they are loaded when they are first asked for. */
export const loadTopics = (language: Language): Promise<readonly HelpTopic[]> => LOADERS[language]();
