import type { TextRange } from '../../domain/text-range.ts';

/** Every place of the app; the address after `#` says which one is shown, so back, forward and reload work. */
export type Route =
  | { readonly name: 'library' }
  | { readonly name: 'search'; readonly query: string; readonly tab: SearchTab }
  | { readonly name: 'similar'; readonly documentId: string; readonly passage: number }
  | {
      readonly name: 'read';
      readonly documentId: string;
      /** The words to go to. */
      readonly at: TextRange | null;
      /** The search whose matches are marked. */
      readonly query: string;
      /** What is read beside it: another document, or another place of this one. */
      readonly beside?: { readonly documentId: string; readonly at: TextRange | null } | undefined;
    }
  | { readonly name: 'questions'; readonly tab: QuestionsTab }
  | { readonly name: 'conflicts'; readonly conflictId: string }
  | {
      readonly name: 'question';
      readonly questionId: string;
      readonly view: QuestionView;
      /** Documents set side by side; empty for the app's choice. */
      readonly sources: readonly string[];
      /** The source that is open beside the comparison. */
      readonly open: { readonly documentId: string; readonly at: TextRange | null } | null;
    }
  | {
      readonly name: 'notebook';
      readonly tab: NotebookTab;
      /** The entry that was asked for; empty for none. */
      readonly note: string;
    }
  | { readonly name: 'annotation-import' }
  | { readonly name: 'settings' }
  /** For developers: every component in its states. */
  | { readonly name: 'gallery' }
  | {
      readonly name: 'link';
      /** `archive://…`, which the core knows how to follow. */
      readonly address: string;
    }
  | {
      readonly name: 'help';
      /** The topic that is read; empty for the list. */
      readonly topic: string;
    }
  | { readonly name: 'backups' }
  | { readonly name: 'activity' }
  | { readonly name: 'export'; readonly scope: ExportScopeName };

/** Of a search its results or every match in context; without one what is kept of searching. */
export type SearchTab = '' | 'context' | 'log' | 'batch' | 'synonyms';
/** All questions as a list, or sources against questions. */
export type QuestionsTab = '' | 'matrix';
/** All entries, those whose place is not certain, or the check of a citation. */
export type NotebookTab = '' | 'repair' | 'citation';
export type QuestionView = 'positions' | 'side-by-side' | 'timeline' | 'table';
export type ExportScopeName = '' | `document:${string}` | `question:${string}`;
export type ReadRoute = Extract<Route, { name: 'read' }>;
export type QuestionRoute = Extract<Route, { name: 'question' }>;

/** The address of a place, starting with `#/`. `parseRoute` reads it back. */
export function toHash(route: Route): string {
  switch (route.name) {
    case 'similar':
      return withParameters(`#/similar/${encodeURIComponent(route.documentId)}`, { passage: String(route.passage) });
    case 'read':
      return withParameters(`#/read/${encodeURIComponent(route.documentId)}`, {
        at: toRangeText(route.at),
        q: route.query,
        ...besideParameters(route.beside),
      });
    case 'question':
      return withParameters(`#/questions/${encodeURIComponent(route.questionId)}`, {
        view: route.view === 'positions' ? '' : route.view,
        sources: route.sources.join('~'),
        open: route.open?.documentId ?? '',
        at: toRangeText(route.open?.at ?? null),
      });
    default:
      return withParameters(`#/${route.name}`, parametersOf(route));
  }
}

type ItemRoute = Extract<Route, { readonly name: 'similar' | 'read' | 'question' }>;

/** What the address of a view says behind its name. */
function parametersOf(route: Exclude<Route, ItemRoute>): Readonly<Record<string, string>> {
  switch (route.name) {
    case 'search':
      return { q: route.query, tab: route.tab };
    case 'questions':
      return { tab: route.tab };
    case 'conflicts':
      return { id: route.conflictId };
    case 'notebook':
      return { tab: route.tab, note: route.note };
    case 'export':
      return { scope: route.scope };
    case 'link':
      return { to: route.address };
    case 'help':
      return { topic: route.topic };
    default:
      return {};
  }
}

/** The place an address names; an unknown one is the library. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name, id] = path.split('/', 2);
  const parameters = new URLSearchParams(search);
  if (id !== undefined && id !== '') return parseItem(name ?? '', decode(id), parameters);
  return parseView(name ?? '', (key) => parameters.get(key) ?? '');
}

function parseView(name: string, given: (parameter: string) => string): Route {
  const plain = PLAIN.find((each) => each === name);
  if (plain !== undefined) return { name: plain };
  switch (name) {
    case 'search':
      return { name, query: given('q'), tab: parseTab(given('tab')) };
    case 'questions':
      return { name, tab: given('tab') === 'matrix' ? 'matrix' : '' };
    case 'conflicts':
      return { name, conflictId: given('id') };
    case 'notebook':
      return { name, tab: NOTEBOOK_TABS.find((tab) => tab === given('tab')) ?? '', note: given('note') };
    case 'link':
      return { name, address: given('to') };
    case 'help':
      return { name, topic: given('topic') };
    case 'export':
      return { name, scope: parseScope(given('scope')) };
    default:
      return { name: 'library' };
  }
}

/** The address of a passage in the reader. */
export function toReadHash(documentId: string, at: TextRange | null = null, query = ''): string {
  return toHash({ name: 'read', documentId, at, query });
}

/** Where words that were typed or dropped lead: to a passage where they are the address of one, else to a search. */
export function toTypedRoute(text: string): Route {
  const words = text.trim();
  return words.startsWith('archive://') ? { name: 'link', address: words } : { name: 'search', query: words, tab: '' };
}

/** The address of a search. */
export function toSearchHash(query: string, tab: SearchTab = ''): string {
  return toHash({ name: 'search', query, tab });
}

/** The address of a question, with its positions shown and no source open. */
export function toQuestionHash(questionId: string): string {
  return toHash({ name: 'question', questionId, view: 'positions', sources: [], open: null });
}

function parseItem(name: string, id: string, parameters: URLSearchParams): Route {
  const at = parseRange(parameters.get('at'));
  if (name === 'read')
    return { name, documentId: id, at, query: parameters.get('q') ?? '', ...parseBeside(parameters) };
  if (name === 'similar') return parseSimilar(id, parameters.get('passage'));
  if (name !== 'questions') return { name: 'library' };
  const open = parameters.get('open');
  return {
    name: 'question',
    questionId: id,
    view: QUESTION_VIEWS.find((view) => view === parameters.get('view')) ?? 'positions',
    sources: (parameters.get('sources') ?? '').split('~').filter((source) => source !== ''),
    open: open === null || open === '' ? null : { documentId: open, at },
  };
}

/** Places whose address is their name alone. */
const PLAIN = ['annotation-import', 'backups', 'activity', 'settings', 'gallery'] as const;
const QUESTION_VIEWS: readonly QuestionView[] = ['side-by-side', 'timeline', 'table'];
const NOTEBOOK_TABS: readonly NotebookTab[] = ['repair', 'citation'];
const TABS: readonly SearchTab[] = ['context', 'log', 'batch', 'synonyms'];

function parseTab(tab: string): SearchTab {
  return TABS.find((each) => each === tab) ?? '';
}

function besideParameters(beside: ReadRoute['beside']): Readonly<Record<string, string>> {
  return beside === undefined ? {} : { beside: beside.documentId, there: toRangeText(beside.at) };
}

function parseBeside(parameters: URLSearchParams): Pick<ReadRoute, 'beside'> {
  const documentId = parameters.get('beside') ?? '';
  return documentId === '' ? {} : { beside: { documentId, at: parseRange(parameters.get('there')) } };
}

function parseSimilar(documentId: string, passage: string | null): Route {
  const number = Number(passage);
  return Number.isSafeInteger(number) && number > 0
    ? { name: 'similar', documentId, passage: number }
    : { name: 'read', documentId, at: null, query: '' };
}

function parseScope(scope: string): ExportScopeName {
  return /^(?:document|question):./.test(scope) ? (scope as ExportScopeName) : '';
}

function parseRange(text: string | null): TextRange | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '') ?? [];
  return start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) };
}

function toRangeText(range: TextRange | null): string {
  return range === null ? '' : `${range.start}-${range.end}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withParameters(path: string, parameters: Readonly<Record<string, string>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
