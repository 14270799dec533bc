import { markdownLanguage } from '@codemirror/lang-markdown';
import { bidiIsolates, Language, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tagHighlighter, tags } from '@lezer/highlight';
import type { MarkdownParser } from '@lezer/markdown';

/** Markdown as notes are shown: what GitHub's has, without the marks that a note would not be shown by. */
const language = new Language(
  markdownLanguage.data,
  // Its parser is one for Markdown, whose extensions can be taken out again.
  (markdownLanguage.parser as MarkdownParser).configure({ remove: ['Subscript', 'Superscript', 'Emoji'] }),
  [],
  'markdown',
);

const headings = [tags.heading1, tags.heading2, tags.heading3, tags.heading4, tags.heading5, tags.heading6];

/** The classes by which `writing.css` dresses what is written; each has a weight, a slant or a line besides its colour. */
const classes = tagHighlighter([
  { tag: headings.slice(0, 2), class: 'md-heading md-high' },
  { tag: headings.slice(2), class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-struck' },
  { tag: tags.link, class: 'md-link' },
  { tag: [tags.url, tags.string, tags.labelName], class: 'md-address' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.quote, class: 'md-quote' },
  { tag: tags.atom, class: 'md-task' },
  { tag: [tags.processingInstruction, tags.contentSeparator], class: 'md-mark' },
]);

/** Reads notes as Markdown, gives their parts classes, and keeps those apart whose letters run in another direction. */
export const noteLanguage = (): Extension => [language, syntaxHighlighting(classes), bidiIsolates()];
