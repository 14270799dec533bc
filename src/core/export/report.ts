import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import { toDeepLink } from '../citing/citing.ts';
import { comparisonRows, conflictLines, countLine, silentLines, type ComparisonRow } from './comparison-table.ts';
import type { ExportContent, ExportSection } from './export-content.ts';
import { KIND_WORDS, referenceOf } from './quotation-rows.ts';

/** A quotation as documents for reading set it: the words, where they stand as a footnote, and what was made of them. */
export interface ReportEntry {
  readonly quote: string;
  readonly footnote: string;
  /** One line below the quotation: what it is, its colour, tags and state. */
  readonly facts: string;
  /** The person's note, Markdown by paragraphs; empty where there is none. */
  readonly note: readonly string[];
}

export interface ReportSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly entries: readonly ReportEntry[];
  /** A list instead of entries. */
  readonly items: readonly string[];
}

/** What is read on paper, whatever the format: a title, lines about it, sections with quotations. */
export interface Report {
  readonly title: string;
  readonly about: readonly string[];
  readonly sections: readonly ReportSection[];
}

/** Sets an export as a report: the statements of a question by position, then the annotations by document. */
export function toReport(content: ExportContent): Report {
  const { question, sections, editions, options } = content;
  const about = [
    question ? countLine(question) : '',
    question?.question.note ?? '',
    editions.map(({ title, version }) => `${title} ${version}`).join('; '),
    !options.anonymous && options.author ? options.author : '',
  ];
  return {
    title: content.title,
    about: about.filter((line) => line !== ''),
    sections: [...(question ? comparisonSections(content) : []), ...sections.map(annotationSection)],
  };
}

function comparisonSections({ question }: ExportContent): ReportSection[] {
  if (!question) return [];
  const positions = [...Map.groupBy(comparisonRows(question), ({ position }) => position)];
  const list = (heading: string, items: readonly string[]): ReportSection[] =>
    items.length === 0 ? [] : [{ heading, lines: [], entries: [], items }];
  return [
    ...positions.map(([heading, rows]) => ({ heading, lines: [], entries: rows.map(statementEntry), items: [] })),
    ...list('Where they differ', conflictLines(question)),
    ...list('Silent sources', silentLines(question)),
  ];
}

function statementEntry(row: ComparisonRow): ReportEntry {
  const dates = [
    row.said && `said ${row.said}`,
    row.published && `published ${row.published}`,
    row.refersTo && `refers to ${row.refersTo}`,
  ].filter((date) => date !== '');
  return {
    quote: row.quote,
    footnote: `${row.document}${row.source === '' ? '' : `, ${row.source}`}, para. ${row.passage}.`,
    facts: [row.role ? `${row.speaker}, ${row.role}` : row.speaker, row.chain, row.modality, ...dates].join(' · '),
    note: [],
  };
}

/** The part of a report that holds the annotations of one document. */
export function annotationSection({ title, document, documentId, annotations }: ExportSection): ReportSection {
  const description = document?.description;
  const lines = document
    ? [
        [description?.creator.join(', '), description?.publisher, description?.issued?.edtf]
          .filter(Boolean)
          .join(' · '),
        `Text SHA-256 ${document.textSha256}`,
      ]
    : ['This document is not in the archive that is open.'];
  return {
    heading: title,
    lines: lines.filter((line) => line !== ''),
    entries: annotations.map((made) => annotationEntry(made, document, documentId)),
    items: [],
  };
}

function annotationEntry(
  made: AnchoredAnnotation,
  document: ExportSection['document'],
  documentId: string,
): ReportEntry {
  const [quote, position] = made.target.selectors;
  const facts = [
    made.colour ? `${KIND_WORDS[made.motivation]}, ${made.colour}` : KIND_WORDS[made.motivation],
    made.anchor.state === 'exact' ? '' : made.anchor.state,
    ...made.tags.map((tag) => `#${tag}`),
    made.modified.slice(0, 10),
  ];
  const reference = referenceOf(document, made);
  const link = toDeepLink(document?.editionId ?? null, documentId, position);
  return {
    quote: quote.exact,
    footnote: reference === '' ? link : `${reference} ${link}`,
    facts: facts.filter((fact) => fact !== '').join(' · '),
    note: made.body.trim() === '' ? [] : made.body.trim().split(/\n{2,}/),
  };
}
