import type { HelpTopic } from '../help-topic.ts';

/** Pages on what the person makes and keeps, in English. */
export const WORK_TOPICS: readonly HelpTopic[] = [
  {
    id: 'adding',
    title: 'Adding sources',
    about: 'Which files can be added, what happens to them, and what a failure means.',
    place: '#/library',
    text: `Drop files or folders anywhere in the window, or choose them in the **Library**. PDF, Word, web pages, e-books, mail, tables (one document a row), web captures, archives of these, Markdown and plain text are read.

The original is copied into the library and never changed. Its words are read in a process of its own, so that a broken or hostile file harms nothing else. A file that cannot be read is named in the report with a code and the next step; the others come in.

An import goes on when you leave the view or reload the page. **Activity** lists it with all other long work: how far it is, the time left, a way to stop it, and how it ended.

The same file is imported once. Almost the same texts are grouped as one *origin*.

In the reader, **Text** and **Pages** (of a PDF) or **Original** (of a web page, e-book or message) switch between the typeset text and the original as it looks; Ctrl+Alt+V does so too. **On its page** in the bar of a passage leads to its page. Nothing of an original runs or loads, and its links lead nowhere.

Title, date, publisher and language are taken from the file and marked as inferred. Choose one or many documents and **Edit description** to correct them; what stood before is kept.`,
  },
  {
    id: 'marking',
    title: 'Highlights, bookmarks and notes',
    about: 'By mouse, by touch and by keyboard alone; what happens when a text changes.',
    place: '#/notebook',
    text: `Choose words, or press Enter on a passage, and a small bar offers highlight, bookmark, note, tags and **Cite**. Each of the six colours has a pattern too, so that colour is never the only sign.

*By keyboard*: F7 switches a caret on. Arrows move by character, Ctrl by word, Alt by sentence, up and down by passage. Space begins a mark, Enter acts on it, Escape leaves.

**Saved** in the line at the bottom means that it is on the disk. Every version of a note is kept; **History** shows them with their differences. Ctrl+Z takes the last change back.

When the text of a document changes, each annotation is found again: *exact*, *moved*, *changed*, *ambiguous* or *orphan*. The repair view proposes places and never decides by itself.`,
  },
  {
    id: 'notebook',
    title: 'The notebook',
    about: 'Notes in Markdown, links between notes and sources, templates.',
    place: '#/notebook',
    text: `The notebook holds all bookmarks, highlights and notes, filtered by document, tag, colour, date or question.

Notes are Markdown, and show it while they are written: lists go on with Enter, Ctrl+B and Ctrl+I mark words. **Link**, or two opening brackets, puts in a link to a document, a note, a question or a statement; what is linked to shows who links to it. Tab leaves the field; Escape gives up nothing that is not saved before it is pressed again. **Source critique** and **Reading log** put a template into the note.`,
  },
  {
    id: 'citing',
    title: 'Citing, and checking a citation',
    about: 'A quotation with its reference and its proof.',
    place: '#/notebook?tab=citation',
    text: `**Cite** gives the words, a reference in Chicago, APA, MLA or GOST style, and all by which it can be checked: the edition, the digest of the source and where the words stand.

**Check a citation** answers *unchanged*, *altered* (with the differences) or *not in this edition*. The same check is in the command line, and in one web page that works without Synoptic and without a network.

Selected words, and the cards of a comparison, can be dragged into another program: they arrive as a quotation with the reference and the line that can be checked. Dragged into a note, they are a quotation that leads to its place.`,
  },
  {
    id: 'exporting',
    title: 'Exporting and importing your work',
    about: 'Formats, what they carry, and how notes come back.',
    place: '#/export',
    text: `**Export** takes everything, one document or one question, with a preview. Markdown, HTML, PDF and Word are for reading; CSV and Excel for tables; Web Annotation, EPUB Annotations and QDPX for other programs; CSL-JSON, RIS and BibLaTeX for reference managers; the research package holds all of it with digests.

Your name and paths are left out where you ask for it.

**Import annotations** takes Web Annotation, EPUB Annotations, our Markdown and our package back. A preview says what is new, what is the same and what conflicts; nothing is overwritten unasked.`,
  },
  {
    id: 'safety',
    title: 'Keeping it safe: verify, backups, repair',
    about: 'How damage is found and mended.',
    place: '#/library',
    text: `Every change is kept twice: in the database and in a journal beside it. Either makes the other again.

Once a day, and on **Verify files**, every stored file is compared with its digest. What was damaged is named, moved aside and put back from an edition or from the file itself when it is imported again.

A backup is made once a day and before the library's form changes; it counts only after it was opened and compared. **Backups** lists them with how long each is kept, makes one now, and restores one into a new folder beside the library; \`synoptic restore\` does it into any empty one. A backup on the same disk does not outlive the disk: copy the library's folder elsewhere as well.

One program writes to a library at a time; a second one opens it for reading and says so, and so does an older Synoptic with a library that a newer one wrote.

Of each edition the library remembers what listed its files when it was first opened, and shows when that has changed.`,
  },
  {
    id: 'offline',
    title: 'What leaves this machine: nothing',
    about: 'No connections, no links that open, no reports unless you save one.',
    place: null,
    text: `Synoptic makes no connection. There are no updates, no statistics and no pictures loaded from elsewhere. Links in documents show their address and can be copied; they do not open.

In a browser the page talks to the program on this machine alone, with a key that is new at each start. Another page, and another person on the machine, cannot use it.

Logs hold codes and counts, never titles, names, searches or text.

What you search and write lies readable in the library's folder: whoever can read that folder can read it. Use an encrypted disk where that matters.`,
  },
  {
    id: 'keyboard',
    title: 'The keyboard',
    about: 'All commands, and how to change their shortcuts.',
    place: '#/settings',
    text: `Ctrl+K (⌘K on a Mac) opens the list of all commands; type a few letters of what you want. Ctrl+Shift+F goes to the search field. Ctrl+Alt and a digit goes to a view. Ctrl+Alt+W opens the view you are in in another window (in a browser, another tab), for a second screen; so does a click on any link with Ctrl held. The desktop app opens its windows again at their places.

**Settings** lists every command with its shortcut. Press the shortcut there, then the keys you want instead. Letters alone are never shortcuts, since screen readers use them, and every shortcut works in a Cyrillic layout too.

Tab goes from part to part, the arrows move within lists, tables and passages, Escape closes what is open.`,
  },
  {
    id: 'commands',
    title: 'The command line',
    about: 'The same library without a window.',
    place: null,
    text: `\`synoptic help\` lists the commands. The most used:

- \`synoptic import <paths…> --json\` reads files in, with a record for each.
- \`synoptic search "<query>" --limit 20 --json\`; \`--batch\` takes a list.
- \`synoptic questions --json\`, \`statements --json\`, \`conflicts --json\` give what was found, ranked.
- \`synoptic export --format docx --out <file>\`, \`cite\`, \`check-citation\`.
- \`synoptic verify\`, \`backup\`, \`restore\`, \`repair\`.
- \`synoptic bundle <folder> --out <bag>\` makes an edition that others can open.
- \`synoptic serve\` shows the app in a browser on this machine.`,
  },
];
