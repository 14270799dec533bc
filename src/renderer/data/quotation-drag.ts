import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, type RefObject } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import type { TextRange } from '../../domain/text-range.ts';
import type { CallOutput } from '../../rpc/operation.ts';
import { useClient } from './app-context.tsx';
import { callOptions, useCall } from './queries.ts';
import { partsOfCitation, QUOTATION_TYPE, quotationMarkdown } from './quotation-markdown.ts';
import { useSettings } from './settings.ts';

type Created = CallOutput<SynopticContract['citing.create']>;

interface Words {
  readonly documentId: string;
  readonly range: TextRange;
}

/** The quotation with its reference as a page has it: the words, then the reference, then the line that can be checked. */
function toHtml(text: string): string {
  const [words, ...rest] = partsOfCitation(text);
  const page = document.createElement('div');
  const add = (name: 'blockquote' | 'p', content: string): void => {
    const element = document.createElement(name);
    element.textContent = content;
    page.append(element);
  };
  add('blockquote', words);
  for (const line of rest.filter(Boolean)) add('p', line);
  return new XMLSerializer().serializeToString(page);
}

/**
 * Puts a quotation with its reference into what is dragged, as the copy action puts it on the clipboard, and as it stands in
 * a note of ours.
 */
function fill(transfer: DataTransfer, text: string, place: Words): void {
  transfer.setData('text/plain', text);
  transfer.setData('text/html', toHtml(text));
  transfer.setData(QUOTATION_TYPE, toMarkdown(text, place));
}

function toMarkdown(text: string, place: Words): string {
  const [words, reference] = partsOfCitation(text);
  return quotationMarkdown({ words, reference: reference || place.documentId, ...place });
}

/** Gives words as a quotation for a note of ours. */
export function useQuotation(place: Words): () => Promise<string> {
  const client = useClient();
  const queries = useQueryClient();
  const [{ citationStyle }] = useSettings();
  return async () => {
    const made = await queries.fetchQuery(callOptions(client, 'citing.create', place));
    return toMarkdown(made.texts[citationStyle], place);
  };
}

/** Has the selected words leave the text as a quotation with its reference when they are dragged; null where none are. */
export function useQuotationDrag(root: RefObject<HTMLElement | null>, words: Words | null): void {
  const { data } = useCall('citing.create', words ?? NOTHING, { enabled: words !== null });
  const [{ citationStyle }] = useSettings();
  const text = words === null ? undefined : data?.texts[citationStyle];
  useEffect(() => {
    const element = root.current;
    if (element === null || text === undefined || words === null) return undefined;
    const start = ({ target, dataTransfer }: DragEvent): void => {
      // A link of the text is dragged as what it is.
      const isLink = target instanceof HTMLElement && target.closest('a, img') !== null;
      if (dataTransfer !== null && !isLink) fill(dataTransfer, text, words);
    };
    element.addEventListener('dragstart', start);
    return () => element.removeEventListener('dragstart', start);
  }, [root, text, words]);
}

const NOTHING: Words = { documentId: 'none', range: { start: 0, end: 0 } };

/**
 * For a card that can be dragged: `prepare` fetches the reference when the pointer comes near, since a drag cannot wait
 * for it; `fillWith` puts the quotation with it into what is dragged, or the quotation alone where it is not there yet.
 */
export function useCardQuotation(words: Words, quotation: string) {
  const client = useClient();
  const queries = useQueryClient();
  const [{ citationStyle }] = useSettings();
  const { documentId, range } = words;
  const prepare = useCallback(() => {
    void queries.prefetchQuery(callOptions(client, 'citing.create', { documentId, range }));
  }, [client, queries, documentId, range]);
  const fillWith = (transfer: DataTransfer): void => {
    const made = queries.getQueryData<Created>(callOptions(client, 'citing.create', { documentId, range }).queryKey);
    fill(transfer, made?.texts[citationStyle] ?? `“${quotation}”`, words);
  };
  return { prepare, fillWith };
}
