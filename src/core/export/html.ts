import type { QuestionView } from '../statements/statements.ts';
import type { ExportContent } from './export-content.ts';
import { annotationSection, toReport, type ReportSection } from './report.ts';
import { comparisonRows, conflictLines, silentLines, type ComparisonRow } from './comparison-table.ts';

const STYLE = `body{font:16px/1.5 Georgia,serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#221f1a;background:#fffdf9}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid #b9af9c}
td:nth-child(3){min-width:13em}th[scope=rowgroup]{font-size:1.15rem;padding-top:1.25rem}.meta{color:#6b6353;font:13px/1.5 sans-serif}blockquote{margin:0;font-size:1.05em}section>blockquote{margin:1.25rem 0 .25rem;padding-left:1rem;border-left:3px solid #b9af9c}sup a{color:inherit}ol{font-size:.9em;overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** An export as one HTML file that needs nothing else: no script, no request, ready to print. */
export function toHtml(content: ExportContent): string {
  const { question, sections } = content;
  const { title, about } = toReport(content);
  const parts = sections.map(annotationSection);
  const footnotes = parts.flatMap(({ entries }) => entries.map(({ footnote }) => footnote));
  return page(title, [
    ...about.map((line) => `<p class="meta">${escape(line)}</p>`),
    ...(question ? comparison(question) : []),
    ...articles(parts),
    footnotes.length === 0 ? '' : notes(footnotes),
  ]);
}

function page(title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(title)}</h1>
${parts.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

function comparison(question: QuestionView): string[] {
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : `<h2>${title}</h2>\n<ul>\n${lines.map((line) => `<li>${escape(line)}</li>`).join('\n')}\n</ul>`;
  return [
    `<table>
<thead><tr><th scope="col">Statement</th><th scope="col">Who</th><th scope="col">When</th><th scope="col">Where</th></tr></thead>
${bodies(question)}
</table>`,
    list('Where they differ', conflictLines(question)),
    list('Silent sources', silentLines(question)),
  ];
}

/** Sections with their quotations; the numbers of their footnotes run through the page. */
function articles(sections: readonly ReportSection[]): string[] {
  let number = 0;
  return sections.map(({ heading, lines, entries }) => {
    const quotations = entries.map(({ quote, facts, note }) => {
      number += 1;
      const mark = `<sup><a href="#note-${number}" id="quote-${number}">${number}</a></sup>`;
      const words = note.map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`).join('\n');
      return `<blockquote><p>“${escape(quote).replace(/\n+/g, '<br>')}”${mark}</p></blockquote>\n<p class="meta">${escape(facts)}</p>\n${words}`;
    });
    const about = lines.map((line) => `<p class="meta">${escape(line)}</p>`);
    return `<section>\n<h2>${escape(heading)}</h2>\n${[...about, ...quotations].join('\n')}\n</section>`;
  });
}

function notes(footnotes: readonly string[]): string {
  const items = footnotes.map(
    (words, index) =>
      `<li id="note-${index + 1}">${escape(words)} <a href="#quote-${index + 1}" aria-label="Back to quotation ${index + 1}">↩</a></li>`,
  );
  return `<section>\n<h2>References</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

function bodies(question: QuestionView): string {
  return [...Map.groupBy(comparisonRows(question), ({ position }) => position)]
    .map(
      ([position, rows]) =>
        `<tbody>\n<tr><th scope="rowgroup" colspan="4">${escape(position)}</th></tr>\n${rows.map(toRow).join('\n')}\n</tbody>`,
    )
    .join('\n');
}

function toRow(row: ComparisonRow): string {
  const dates = [
    row.said && `said ${row.said}`,
    row.published && `published ${row.published}`,
    row.refersTo && `refers to ${row.refersTo}`,
  ];
  const cells = [
    `<blockquote>“${escape(row.quote)}”</blockquote>`,
    `${escape(row.speaker)}${row.role ? `, ${escape(row.role)}` : ''}<br><span class="meta">${escape(row.chain)}; ${escape(row.modality)}</span>`,
    dates
      .filter(Boolean)
      .map((date) => escape(String(date)))
      .join('<br>'),
    `${escape(row.document)}, ¶ ${row.passage}`,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
