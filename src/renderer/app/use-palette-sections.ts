import { useMemo } from 'react';
import { commandInWords } from '../data/command-catalogue.ts';
import { keysOf } from '../data/commands.ts';
import { keysInWords } from '../data/keys.ts';
import { useCall } from '../data/queries.ts';
import { toHash, toQuestionHash, toReadHash, toSearchHash, toTypedRoute } from '../data/routes.ts';
import { useSettings } from '../data/settings.ts';
import { useAllCommands } from '../data/use-commands.ts';
import { shorten } from '../ui/words.ts';
import { filterSections, toPaletteItem, type PaletteItem, type PaletteSection } from './palette-items.ts';
import { say } from '../messages/say.ts';
import { questionInWords } from '../ui/asked-words.ts';

const MOST_SEARCHES = 50;
const MOST_NOTES = 50;
/** Letters of a note that stand for it. */
const TITLE = 90;

const to = (id: string, title: string, beside: string, hash: string): PaletteItem =>
  toPaletteItem({ id, title, beside, run: () => (window.location.hash = hash) });

/** What the palette offers for these words, by heading. */
export function usePaletteSections(text: string): readonly PaletteSection[] {
  const actions = useActions();
  const documents = useDocuments();
  const questions = useQuestions();
  const notes = useNotes(text.trim());
  const searches = useSearches();
  const known = [
    { id: say('app.actions'), items: actions },
    { id: say('common.questions'), items: questions },
    { id: say('common.documents2'), items: documents },
    { id: say('common.notes'), items: notes },
    { id: say('app.recentSearches'), items: searches },
  ];
  const query = text.trim();
  const found = filterSections(known, query);
  if (query === '') return found;
  const route = toTypedRoute(query);
  const title = route.name === 'link' ? say('app.openThePassageOfThis') : say('app.searchTheArchiveFor', { query });
  return [...found, { id: say('common.search'), items: [to('search', title, '', toHash(route))] }];
}

function useActions(): readonly PaletteItem[] {
  const commands = useAllCommands();
  const [{ shortcuts }] = useSettings();
  return commands
    .filter(({ id }) => id !== 'palette.open')
    .map(({ id, run }) =>
      toPaletteItem({
        id: `command ${id}`,
        title: commandInWords(id),
        beside: keysOf(id, shortcuts).map((keys) => keysInWords(keys))[0] ?? '',
        run,
      }),
    );
}

function useDocuments(): readonly PaletteItem[] {
  const { data } = useCall('archive.listDocuments', {});
  return useMemo(
    () =>
      (data?.documents ?? []).map(({ id, description: { title, publisher } }) =>
        to(`document ${id}`, title, publisher ?? '', toReadHash(id)),
      ),
    [data],
  );
}

function useQuestions(): readonly PaletteItem[] {
  const { data } = useCall('questions.list', {});
  return (data?.questions ?? []).map((question) =>
    to(
      `question ${question.id}`,
      questionInWords(question),
      say('common.positions', { positions: question.positions }),
      toQuestionHash(question.id),
    ),
  );
}

function useNotes(words: string): readonly PaletteItem[] {
  const { data } = useCall('notebook.find', { words, noted: true, limit: MOST_NOTES }, { keepsLast: true });
  return useMemo(
    () =>
      (data?.annotations ?? []).map(({ id, body, documentTitle }) =>
        to(
          `note ${id}`,
          shorten(body.replace(/\s+/g, ' '), TITLE),
          documentTitle,
          toHash({ name: 'notebook', tab: '', note: id }),
        ),
      ),
    [data],
  );
}

function useSearches(): readonly PaletteItem[] {
  const { data } = useCall('searches.log', { limit: MOST_SEARCHES, offset: 0 });
  return useMemo(() => {
    const texts = [...new Set((data?.entries ?? []).map(({ text }) => text))];
    return texts.map((text) => to(`searched ${text}`, text, '', toSearchHash(text)));
  }, [data]);
}
