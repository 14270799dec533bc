import type { ArchiveDocument } from '../../domain/archive-document.ts';
import type { Dated } from '../../domain/dated.ts';
import type { PlacedStatement, QuestionView } from '../statements/statements.ts';
import { citeKeys } from './bibliography.ts';
import type { ExportContent, ExportSection } from './export-content.ts';
import { annotationBlock } from './markdown-annotation.ts';
import { escapeMarkdown as escape, quoted } from './markdown-escape.ts';
import type { MarkdownBlock, MarkdownFile } from './markdown-file.ts';

/** An export as Markdown in marked blocks with flat front matter; the same content gives the same blocks. */
export function toMarkdownFile(content: ExportContent): MarkdownFile {
  const { question, sections } = content;
  const blocks: MarkdownBlock[] = [{ id: 'title', text: `# ${escape(content.title)}` }];
  if (question) blocks.push({ id: `question ${question.question.id}`, text: questionParts(question).join('\n\n') });
  if (question && sections.length > 0) blocks.push({ id: 'mine', text: '## My annotations on these passages' });
  const level = question ? '###' : '##';
  for (const section of sections) {
    blocks.push({
      id: `document ${section.documentId}`,
      text: `${level} ${escape(section.title)}\n\n${reference(section)}`,
    });
    blocks.push(...section.annotations.map((made) => annotationBlock(made, section.document)));
  }
  return { fields: frontMatter(content), blocks };
}

/** Flat fields, as Obsidian and Logseq take them for properties. */
function frontMatter({ title, scope, editions, sections, question, documents, options }: ExportContent) {
  const spoken = question?.statements.map(({ documentId }) => documentId) ?? [];
  const single = scope.kind === 'document' ? sections[0]?.document : null;
  return {
    title,
    format: 'synoptic-markdown/2',
    scope: scope.kind,
    ...(question ? { question: question.question.id, state: question.question.state } : {}),
    ...(single ? describe(single, citeKeys(documents).get(single.id) ?? '') : {}),
    ...(!options.anonymous && options.author ? { annotator: options.author } : {}),
    editions: editions.map(({ id, version }) => `${id} ${version}`),
    documents: [...new Set([...spoken, ...sections.map(({ documentId }) => documentId)])],
    annotations: sections.reduce((sum, section) => sum + section.annotations.length, 0),
    tags: [
      ...new Set(sections.flatMap(({ annotations }) => annotations.flatMap(({ tags }) => tags.map(toTag)))),
    ].sort(),
  };
}

/** A tag as Obsidian takes it: no spaces. */
const toTag = (tag: string): string => tag.trim().replace(/\s+/g, '-');

function describe({ description, textSha256, addedAt }: ArchiveDocument, citekey: string) {
  const { identifier, creator, publisher, issued, language, source } = description;
  return {
    identifier,
    author: creator,
    publisher,
    published: issued?.edtf ?? null,
    accessed: addedAt?.slice(0, 10) ?? null,
    language,
    url: source && /^https?:/i.test(source) ? source : null,
    sha256: textSha256,
    citekey,
    aliases: [identifier],
  };
}

function questionParts({ question, positions, statements, conflicts, silent }: QuestionView): string[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const parts = [
    `${question.state}: ${question.statements} statements from ${question.origins} origins in ${question.documents} documents.`,
  ];
  // The reader's own notes are Markdown; those of a ledger are plain words.
  if (question.note) parts.push(question.origin === 'ledger' ? escape(question.note) : question.note);
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

function reference({ document, documentId }: ExportSection): string {
  if (!document) return `This document is not in the archive that is open.  \nDocument \`${documentId}\``;
  const { description, form, textSha256 } = document;
  const { publisher, issued, identifier } = description;
  const facts = [
    publisher ?? 'publisher not known',
    issued ? dateWords('published', issued) : 'date not known',
    form,
    identifier,
  ];
  return `${facts.map((fact) => escape(fact)).join(' · ')}  \nDocument \`${documentId}\`, text SHA-256 \`${textSha256}\``;
}
