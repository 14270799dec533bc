import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { rejection } from './format.ts';

/**
 * Parses XML that a container brings along; entities of its own and references to other files are never resolved.
 * Fails with `DAMAGED`.
 */
export function parseXml(bytes: Uint8Array): Document {
  const source = new TextDecoder('utf-8').decode(bytes).replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/i, '');
  try {
    return new DOMParser({
      onError: (level, message) => void (level === 'fatalError' && fail(message)),
    }).parseFromString(source, 'text/xml');
  } catch {
    throw rejection('DAMAGED', 'part-damaged');
  }
}

function fail(message: string): never {
  throw new Error(message);
}

/** All elements with that local name, in document order. */
export function elementsOf(parent: Document | Element, localName: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', localName)];
}

/** The words of the first element with that local name, or undefined where there are none. */
export function wordsOf(parent: Document | Element, localName: string): string | undefined {
  const words = elementsOf(parent, localName)[0]?.textContent?.replace(/\s+/gu, ' ').trim();
  return words === '' ? undefined : words;
}
