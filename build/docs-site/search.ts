import lunr from 'lunr';
import { SITE_INDEX } from 'virtual:site-index';

/** Searches the pages where they lie: the index is in this script, so that nothing is asked of anybody. */
const MOST = 12;
const index = lunr.Index.load(SITE_INDEX.index);
const field = document.querySelector<HTMLInputElement>('#words');
const found = document.querySelector('#found');
const told = document.querySelector('#told');

function find(words: string): readonly string[] {
  const asked = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (asked.length === 0) return [];
  const hits = index.query((query) => {
    // Every word, from its beginning on: the last may still be being typed, and a plural finds its singular.
    for (const word of asked)
      query.term(word.length > 4 ? word.replace(/s$/, '') : word, {
        presence: lunr.Query.presence.REQUIRED,
        wildcard: lunr.Query.wildcard.TRAILING,
      });
  });
  return hits.slice(0, MOST).map(({ ref }) => ref);
}

function show(words: string): void {
  const hits = find(words);
  found?.replaceChildren(
    ...hits.map((address) => {
      const { heading, page } = SITE_INDEX.sections[address] ?? { heading: address, page: '' };
      const [item, link, where] = [
        document.createElement('li'),
        document.createElement('a'),
        document.createElement('small'),
      ];
      link.href = address;
      // “Decision” and the like are the headings of many.
      link.textContent = page;
      where.textContent = page === heading ? '' : heading;
      item.append(link, where);
      return item;
    }),
  );
  if (told)
    told.textContent = words.trim() === '' ? '' : hits.length === 0 ? 'Nothing found.' : `${hits.length} places`;
}

field?.addEventListener('input', () => show(field.value));
