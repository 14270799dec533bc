import { stringify } from 'yaml';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import type { Dated } from '../../domain/dated.ts';
import type { PlacedStatement, QuestionView } from '../statements/statements.ts';
import type { ExportContent } from './export-content.ts';

/** Marks that would begin Markdown or HTML inside a quotation. */
const ACTIVE = /[\\`*_[\]<>#|~^]/g;
const KINDS = { bookmarking: 'Bookmark', highlighting: 'Highlight', commenting: 'Note' } as const;

const escape = (text: string): string => text.replace(ACTIVE, String.raw`\$&`);
const quoted = (text: string): string =>
  escape(text.trim())
    .split(/\n+/)
    .map((line) => `> ${line}`)
    .join('\n>\n');

/** Renders an export as Markdown with YAML front matter; the same content gives the same bytes. */
export function toMarkdown(content: ExportContent): string {
  const parts = [frontMatter(content), `# ${escape(content.title)}`];
  if (content.question) parts.push(...questionParts(content.question));
  if (content.question && content.sections.length > 0) parts.push('## My annotations on these passages');
  const level = content.question ? '###' : '##';
  for (const { document, annotations } of content.sections) {
    parts.push(`${level} ${escape(document.description.title)}`, reference(document));
    parts.push(...annotations.flatMap((annotation) => annotationParts(annotation)));
  }
  return `${parts.join('\n\n')}\n`;
}

function frontMatter({ title, scope, editions, sections, question }: ExportContent): string {
  const spoken =
    question?.statements.map(({ documentId, documentTitle }) => ({ id: documentId, title: documentTitle })) ?? [];
  const annotated = sections.map(({ document }) => ({ id: document.id, title: document.description.title }));
  const documents = [...new Map([...spoken, ...annotated].map((each) => [each.id, each])).values()];
  const fields = {
    title,
    format: 'synoptic-markdown/1',
    scope: scope.kind,
    ...(question ? { question: question.question.id, state: question.question.state } : {}),
    editions: editions.map(({ id, version }) => `${id} ${version}`),
    documents,
    annotations: sections.reduce((sum, section) => sum + section.annotations.length, 0),
  };
  return `---\n${stringify(fields)}---`;
}

function questionParts({ question, positions, statements, conflicts, silent }: QuestionView): string[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const parts = [
    `${question.state}: ${question.statements} statements from ${question.origins} origins in ${question.documents} documents.`,
  ];
  if (question.note) parts.push(escape(question.note));
  for (const { label, statementIds } of positions) {
    parts.push(`## ${escape(label)}`);
    parts.push(...statementIds.flatMap((id) => byId.get(id) ?? []).flatMap(statementParts));
  }
  if (conflicts.length > 0) {
    const lines = conflicts.map(
      ({ kind, reason, ourSum }) =>
        `- **${kind}**: ${escape(reason)}${ourSum ? ` Our sum, not a source’s: ${escape(ourSum)}.` : ''}`,
    );
    parts.push('## Where they differ', lines.join('\n'));
  }
  if (silent.length > 0) {
    const lines = silent.map(
      ({ documentTitle, status, note }) =>
        `- ${escape(documentTitle)}: ${status.replaceAll('-', ' ')}${note ? ` (${escape(note)})` : ''}`,
    );
    parts.push('## Silent sources', lines.join('\n'));
  }
  return parts;
}

function statementParts(statement: PlacedStatement): string[] {
  const { speaker, attribution, said, published, refersTo, documentTitle, passage } = statement;
  const who = speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name;
  const chain = attribution.map(({ agent, manner }) => `${agent} (${manner})`).join(' ← ');
  const dates = [dateWords('said', said), dateWords('published', published), dateWords('refers to', refersTo)].filter(
    Boolean,
  );
  const lines = [
    `- Who: ${escape(who)}; ${statement.modality}${statement.hedging ? `, “${escape(statement.hedging)}”` : ''}`,
    `- Chain: ${escape(chain)}`,
    `- Where: ${escape(documentTitle)}, ¶ ${passage}`,
    ...(dates.length > 0 ? [`- Dates: ${dates.join('; ')}`] : []),
    ...(statement.note ? [`- Ledger note: ${escape(statement.note)}`] : []),
  ];
  return [quoted(statement.quote), lines.join('\n')];
}

const dateWords = (what: string, date: Dated | null): string =>
  date ? `${what} ${date.edtf}${date.basis === 'stated' ? '' : ` (${date.basis})`}` : '';

function reference({ description, id, form, textSha256 }: ArchiveDocument): string {
  const { publisher, issued, identifier } = description;
  const facts = [
    publisher ?? 'publisher not known',
    issued ? dateWords('published', issued) : 'date not known',
    form,
    identifier,
  ];
  return `${facts.map((fact) => escape(fact)).join(' · ')}  \nDocument \`${id}\`, text SHA-256 \`${textSha256}\``;
}

function annotationParts({
  id,
  motivation,
  target,
  body,
  colour,
  tags,
  anchor,
  modified,
}: AnchoredAnnotation): string[] {
  const [quote, position] = target.selectors;
  const facts = [
    colour ? `${KINDS[motivation]}, ${colour}` : KINDS[motivation],
    anchor.passage === null ? '' : `¶ ${anchor.passage}`,
    `characters ${position.start}–${position.end}`,
    `anchored: ${anchor.state}`,
    modified.slice(0, 10),
    ...tags.map((tag) => `#${tag.replace(/\s+/g, '-')}`),
  ].filter((fact) => fact !== '');
  const parts = [quoted(quote.exact), `${facts.join(' · ')} ^${id.slice(0, 8)}`];
  return body.trim() === '' ? parts : [...parts, body.trim()];
}
