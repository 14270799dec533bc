import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import type { RereadDocument } from '../../../contract/texts.ts';
import { Failure } from '../../../rpc/failure.ts';

/** What the examples show: words of an archive that does not exist. */
const SHA = '5a'.repeat(32);
const WORDS = 'The decree names a goal of “up to 300,000 people”.';

/** Of a highlight that was changed once. */
export const highlight: AnchoredAnnotation = {
  id: 'sample-highlight',
  motivation: 'highlighting',
  target: {
    documentId: 'sample:decree',
    textSha256: SHA,
    selectors: [
      { type: 'TextQuoteSelector', exact: WORDS, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 10, end: 60 },
    ],
  },
  body: 'An **upper bound**, and no count. See [the question](question:how-many).',
  colour: 'yellow',
  tags: ['numbers', 'decree'],
  created: '2026-01-10T09:30:00.000Z',
  modified: '2026-01-12T16:05:00.000Z',
  revision: 2,
  anchor: { state: 'exact', range: { start: 10, end: 60 }, passage: 7 },
  documentTitle: 'The decree',
};

/** Of a note whose words moved. */
export const movedNote: AnchoredAnnotation = {
  ...highlight,
  id: 'sample-note',
  motivation: 'commenting',
  body: 'Is this the same goal?',
  colour: null,
  tags: [],
  revision: 1,
  anchor: { state: 'moved', range: { start: 90, end: 140 }, passage: 9 },
};

/** Of a bookmark whose words are gone. */
export const lostBookmark: AnchoredAnnotation = {
  ...movedNote,
  id: 'sample-bookmark',
  motivation: 'bookmarking',
  body: '',
  anchor: { state: 'orphan', range: null, passage: null },
};

/** A failure as a bad disk causes it. */
export const damaged = new Failure(
  'DOCUMENT_DAMAGED',
  'The stored text is not the one that was saved. Restore it from a backup or import it again.',
);

/** A citation in all styles. */
export const citation = {
  citation: {
    format: 'synoptic-citation/1',
    quotation: WORDS,
    selector: highlight.target.selectors,
    documentId: 'sample:decree',
    edition: { id: 'sample', version: '1' },
    textSha256: SHA,
    originalSha256: null,
    link: 'archive://sample/decree#char=10,60',
  },
  passage: 7,
  page: null,
  references: { chicago: 'The Decree.', apa: 'The Decree.', mla: 'The Decree.', gost: 'The Decree.' },
  texts: Object.fromEntries(
    ['chicago', 'apa', 'mla', 'gost'].map((style) => [style, `“${WORDS}”\nThe Decree, 21 September 2022, passage 7.`]),
  ),
};

/** The saved versions of the highlight. */
export const versions = [
  {
    revision: 2,
    body: 'An upper bound, and no count.',
    colour: 'yellow',
    tags: ['numbers'],
    modified: highlight.modified,
    words: WORDS,
  },
  { revision: 1, body: 'A count.', colour: 'yellow', tags: [], modified: highlight.created, words: WORDS },
];

const reread: RereadDocument = {
  documentId: 'sample:letter',
  title: 'A letter from Makeevka',
  outcome: 'new-version',
  before: SHA,
  after: SHA,
  version: 2,
  encoding: 'windows-1251',
  annotations: { exact: 2, moved: 1, changed: 0, ambiguous: 0, orphan: 1 },
  statements: { exact: 0, moved: 2, changed: 0, ambiguous: 0, orphan: 1 },
  decisions: { exact: 0, moved: 1, changed: 0, ambiguous: 0, orphan: 0 },
};

/** What came of reading four documents again. */
export const rereadDocuments: readonly RereadDocument[] = [
  reread,
  {
    ...reread,
    documentId: 'sample:list',
    title: 'A list of names',
    annotations: { ...reread.annotations, orphan: 0 },
    statements: { ...reread.statements, orphan: 0 },
  },
  { ...reread, documentId: 'sample:same', outcome: 'unchanged' },
  {
    ...reread,
    documentId: 'sample:broken',
    title: 'A page that is broken',
    outcome: 'failed',
    message: 'Its original is damaged. Restore it from a backup.',
  },
];

/** A note with one of everything that Markdown has. */
export const markdown = `# A heading

Words with *emphasis*, **weight**, ~~a mistake~~ and \`code\`; a link to [a question](question:how-many), and
[one that leads nowhere](https://example.org).

> Quoted words.

- a point
- [x] a thing that is done

| Source | Number |
| --- | --- |
| Decree | 300,000 |
| Report | 318,000 |

A claim with a footnote.[^1]

[^1]: Where it stands.
`;
