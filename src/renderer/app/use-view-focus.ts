import { useEffect, useRef, type RefObject } from 'react';
import type { Route } from '../data/routes.ts';

const TITLES: Record<Route['name'], string> = {
  library: 'Library',
  search: 'Search',
  similar: 'More like a passage',
  read: 'Reader',
  questions: 'Questions',
  question: 'Question',
  conflicts: 'Conflicts',
  'annotation-import': 'Import annotations',
  backups: 'Backups',
  activity: 'Activity',
  notebook: 'Notebook',
  export: 'Export',
  settings: 'Settings',
  link: 'A passage',
  help: 'Help',
};

/** Names the page after its view, and moves the focus into a view that was gone to, unless the person is typing. */
export function useViewFocus(route: Route, main: RefObject<HTMLElement | null>): void {
  const place = toPlace(route);
  const last = useRef(place);
  useEffect(() => {
    document.title = `${TITLES[route.name]} · Synoptic`;
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
