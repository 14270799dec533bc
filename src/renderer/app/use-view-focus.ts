import { useEffect, useRef, type RefObject } from 'react';
import type { Route } from '../data/routes.ts';
import { say } from '../messages/say.ts';

const titlesInWords = (): Record<Route['name'], string> => ({
  library: say('common.library'),
  search: say('common.search'),
  similar: say('app.moreLikeAPassage'),
  read: say('app.reader'),
  questions: say('common.questions'),
  question: say('common.question'),
  conflicts: say('common.conflicts'),
  'annotation-import': say('common.importAnnotations'),
  backups: say('common.backups'),
  activity: say('common.activity'),
  notebook: say('common.notebook'),
  export: say('common.export'),
  settings: say('common.settings'),
  link: say('app.aPassage'),
  help: say('common.help'),
  // For developers, in English.
  gallery: 'Gallery',
});

/** Names the page after its view, and moves the focus into a view that was gone to, unless the person is typing. */
export function useViewFocus(route: Route, main: RefObject<HTMLElement | null>): void {
  const place = toPlace(route);
  const title = titlesInWords()[route.name];
  const last = useRef(place);
  useEffect(() => {
    document.title = `${title} · Synoptic`;
  }, [place, title]);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    const focused = document.activeElement;
    if (route.name === 'search' && focused instanceof HTMLInputElement) return;
    if (main.current?.contains(focused) !== true || focused === main.current)
      main.current?.focus({ preventScroll: true });
  }, [place, route.name, main]);
}

/** What a view shows, whatever is open or marked in it: two routes with the same place keep the view. */
export function toPlace(route: Route): string {
  if (route.name === 'read') return `read/${route.documentId}`;
  if (route.name === 'similar') return `similar/${route.documentId}/${route.passage}`;
  return route.name === 'question' ? `question/${route.questionId}` : route.name;
}
