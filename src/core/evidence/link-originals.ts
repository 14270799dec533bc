import type { z } from 'zod';
import type { linkedBy } from '../../contract/evidence.ts';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import { digitsOf, figuresIn, quotationsIn } from './checkable.ts';
import { lookUp, type Original } from './look-up.ts';
import { nameOf, spanOf } from './occurrences.ts';
import { plainWord, wordsIn } from './wording.ts';

export type LinkedBy = z.infer<typeof linkedBy>;

/** A digest, and what in its text tells its source from others: quotations, names, figures. */
export interface Digest {
  readonly document: ArchiveDocument;
  readonly text: string;
  readonly quotations: readonly string[];
  readonly marks: readonly string[];
}

/** How well a document fits a digest; null where too little speaks for it. */
export interface Fit {
  readonly by: readonly LinkedBy[];
  readonly score: number;
}

const nameWord = (word: string): string => plainWord(word).replace(/'s$/u, '');

/** A quotation of fewer words stands in too many texts. */
const TELLING_QUOTATION = 3;
/** Of what tells the digest's source from others so much stands in it; less where the publisher is known to be the same. */
const LEAST_SHARE = 0.6;
const LEAST_SHARE_OF_PUBLISHER = 0.4;
/** With fewer marks than this a share means nothing. */
const LEAST_MARKS = 5;
const TITLE_WORDS = 4;

/** Reads what tells a digest's source; what other digests of the archive have too tells nothing. */
export function toDigest(document: ArchiveDocument, text: string, others: readonly string[]): Digest {
  const elsewhere = new Set(others.flatMap((each) => wordsIn(each).map(nameWord)));
  const names = wordsIn(text).filter((word, index, all) => {
    const isFirst = /[.:?!”»]$/u.test(all[index - 1] ?? '.');
    return !isFirst && /^[^\p{L}]*\p{Lu}\p{Ll}/u.test(word) && !elsewhere.has(nameWord(word));
  });
  const figures = figuresIn(text).map(({ words }) => digitsOf(words));
  const known = new Set(others.flatMap((each) => figuresIn(each).map(({ words }) => digitsOf(words))));
  const quotations = quotationsIn(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((words) => wordsIn(words).length >= TELLING_QUOTATION);
  return {
    ...{ document, text },
    quotations: [...new Set(quotations)],
    marks: [...new Set([...names.map(nameWord), ...figures.filter((figure) => !known.has(figure))])],
  };
}

/** Weighs whether a document is the original of a digest. */
export function fitOf(
  digest: Digest,
  { document, original }: { document: ArchiveDocument; original: Original },
): Fit | null {
  const by = describedAlike(digest, document, original);
  const quoted = digest.quotations.filter(
    (words) =>
      lookUp(original, { kind: 'quoted-words', words: words.replace(/[,.;:!?]+$/u, '') }).outcome !== 'not-found',
  );
  const words = new Set(wordsIn(original.text).map(nameWord));
  const figures = new Set(original.figures.map((figure) => digitsOf(figure.words)));
  const marks = digest.marks.filter((mark) => words.has(mark) || figures.has(mark));
  const all = digest.quotations.length + digest.marks.length;
  const share = all === 0 ? 0 : (quoted.length + marks.length) / all;
  if (quoted.length > 1) by.push('quoted-words');
  if (marks.length > 1) by.push('names-and-figures');
  const isNamed = by.includes('address') || by.includes('identifier');
  const isDescribed = by.includes('title') && by.length > 1;
  const isAlike = all >= LEAST_MARKS && share >= (by.includes('publisher') ? LEAST_SHARE_OF_PUBLISHER : LEAST_SHARE);
  return isNamed || isDescribed || isAlike ? { by, score: share + (isNamed ? 2 : 0) + (isDescribed ? 1 : 0) } : null;
}

function describedAlike({ document, text }: Digest, other: ArchiveDocument, original: Original): LinkedBy[] {
  const [own, theirs] = [document.description, other.description];
  const signs: Record<Exclude<LinkedBy, 'quoted-words' | 'names-and-figures'>, boolean> = {
    address: haveSameAddress(own, theirs),
    identifier: stemOf(own.identifier) === stemOf(theirs.identifier),
    title: isTitled(theirs.title, [own.title, own.source, own.abstract, text].join(' ')),
    publisher: haveSamePublisher(own, theirs, original),
    date: haveSameDate(own, theirs),
  };
  return (Object.keys(signs) as (keyof typeof signs)[]).filter((sign) => signs[sign]);
}

type Description = ArchiveDocument['description'];

function haveSameAddress(own: Description, theirs: Description): boolean {
  const addresses = addressesIn(own.source ?? '');
  return addressesIn(`${theirs.source ?? ''} ${theirs.identifier}`).some((each) => addresses.includes(each));
}

function isTitled(title: string, described: string): boolean {
  const words = nameOf(title);
  return wordsIn(words).length >= TITLE_WORDS && ` ${nameOf(described)} `.includes(` ${words} `);
}

/** A document that names no publisher may name it in its text. */
function haveSamePublisher(own: Description, theirs: Description, { text }: Original): boolean {
  if (own.publisher === null) return false;
  const publisher = nameOf(own.publisher);
  return theirs.publisher === null
    ? ` ${nameOf(text)} `.includes(` ${publisher} `)
    : nameOf(theirs.publisher) === publisher;
}

function haveSameDate(own: Description, theirs: Description): boolean {
  const [ours, dated] = [own, theirs].map(({ issued }) => spanOf(issued?.edtf ?? ''));
  return ours != null && dated != null && ours[0] <= dated[1] && dated[0] <= ours[1];
}

const stemOf = (identifier: string): string => identifier.toLowerCase().replace(/\.\w{1,5}$/u, '');

const addressesIn = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/[^\s<>"”]+/giu)].map(([address]) =>
    address
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?/u, '')
      .replace(/[#?].*$/u, '')
      .replace(/[/.,;)]+$/u, ''),
  );
