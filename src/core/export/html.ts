import type { QuestionView } from '../statements/statements.ts';
import { comparisonRows, conflictLines, countLine, silentLines, type ComparisonRow } from './comparison-table.ts';

const STYLE = `body{font:16px/1.5 Georgia,serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#221f1a;background:#fffdf9}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid #b9af9c}
td:nth-child(3){min-width:13em}th[scope=rowgroup]{font-size:1.15rem;padding-top:1.25rem}.meta{color:#6b6353;font:13px/1.5 sans-serif}blockquote{margin:0}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A comparison as one HTML file that needs nothing else: no script, no request, ready to print. */
export function toHtml(question: QuestionView): string {
  const { text, note } = question.question;
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : `<h2>${title}</h2>\n<ul>\n${lines.map((line) => `<li>${escape(line)}</li>`).join('\n')}\n</ul>\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(text)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(text)}</h1>
<p class="meta">${escape(countLine(question))}</p>
${note ? `<p>${escape(note)}</p>\n` : ''}<table>
<thead><tr><th scope="col">Statement</th><th scope="col">Who</th><th scope="col">When</th><th scope="col">Where</th></tr></thead>
${bodies(question)}
</table>
${list('Where they differ', conflictLines(question))}${list('Silent sources', silentLines(question))}</body>
</html>
`;
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
