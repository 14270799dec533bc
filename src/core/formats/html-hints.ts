import type { DescriptionHints } from './format.ts';
import { toStatedDate } from './front-matter.ts';
import { attribute, wordsBelow, type HtmlElement } from './html-tree.ts';

/** What a page says about itself in its meta elements, its title and its language. */
export function hintsOf(elements: readonly HtmlElement[]): DescriptionHints {
  const first = metaOf(elements);
  const title = first('og:title', 'dcterms.title', 'dc.title') ?? wordsOf(elements, 'title') ?? wordsOf(elements, 'h1');
  const author = first('author', 'article:author', 'dc.creator');
  const date = first('article:published_time', 'dcterms.issued', 'dc.date', 'date', 'pubdate');
  const found = {
    title,
    creator: author === undefined ? undefined : [author],
    publisher: first('og:site_name', 'dcterms.publisher', 'dc.publisher'),
    issued: date === undefined ? undefined : toStatedDate(date),
    language: attributeOf(elements, ({ tagName }) => tagName === 'html', 'lang'),
    source: first('og:url') ?? attributeOf(elements, isCanonicalLink, 'href'),
    abstract: first('description', 'og:description'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}

/** Looks up meta elements by name or property; of several names the first that is there counts. */
function metaOf(elements: readonly HtmlElement[]): (...names: readonly string[]) => string | undefined {
  const meta = new Map<string, string>();
  for (const element of elements.filter(({ tagName }) => tagName === 'meta')) {
    const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? '').toLowerCase();
    const content = attribute(element, 'content')?.trim();
    if (name && content && !meta.has(name)) meta.set(name, content);
  }
  return (...names) => names.map((name) => meta.get(name)).find(Boolean);
}

function wordsOf(elements: readonly HtmlElement[], tag: string): string | undefined {
  const element = elements.find(({ tagName }) => tagName === tag);
  return element && (wordsBelow(element).replace(/\s+/g, ' ').trim() || undefined);
}

function attributeOf(
  elements: readonly HtmlElement[],
  matches: (element: HtmlElement) => boolean,
  name: string,
): string | undefined {
  const element = elements.find(matches);
  return element && attribute(element, name);
}

const isCanonicalLink = (element: HtmlElement): boolean =>
  element.tagName === 'link' && attribute(element, 'rel') === 'canonical';
