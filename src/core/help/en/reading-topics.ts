import type { HelpTopic } from '../help-topic.ts';

/** Pages on reading, searching and comparing, in English; `work-topics.ts` has those on what the person makes and keeps. */
export const READING_TOPICS: readonly HelpTopic[] = [
  {
    id: 'start',
    title: 'First steps',
    about: 'From an open archive to a pair of statements that differ, cited and exported.',
    place: '#/questions',
    text: `Synoptic holds sources that disagree and puts what they say side by side. It never says who is right.

1. **Questions** lists what the sources were asked, with how many positions there are. Open one that is *disputed*.
2. Each column is a position: a value or a stance, and the statements that assert it, in their exact words. A card names
   who said it, when, and in which source.
3. **Open** on a card shows the passage in its source, beside the comparison.
4. Choose words in the source, or press Enter on a passage, and **Cite** gives the quotation with a full reference.
5. **Export** takes a question with all its quotations to Word, Markdown, a table or a web page.

Press Ctrl+K (⌘K on a Mac) at any moment: every action, document, question, note and recent search can be reached from there.`,
  },
  {
    id: 'searching',
    title: 'Searching',
    about: 'Words, phrases, numbers, names in either script, and what to do when nothing is found.',
    place: '#/search',
    text: `Type words into the field at the top. Documents that hold one of them are found; those with all of them, close together, come first.

- *Forms* of a word are found: *mobilise*, *mobilised* and *mobilising* are one word, and so are the cases of a Russian noun.
- *Names* are found in both scripts: *Песков* finds *Peskov*, and the other way round.
- *Numbers* are found however they are written: *300 000*, *300,000*, *300 тыс.*, *three hundred thousand*.
- *Dates* as well: \`2022-09-21\` finds *21 September 2022* and *21.09.2022*.
- *Phrases* go in quotes: \`"partial mobilisation"\`. \`"need decree"~2\` allows two words among them.
- \`AND\`, \`OR\`, \`NOT\` and brackets combine; \`+word\` must be there, \`-word\` must not.
- \`mobil*\` finds words that begin so, \`petitoin~1\` words with one slip.
- \`source:\`, \`lang:\`, \`type:\`, \`issued:2022-10..2022-12\`, \`said:\`, \`n:250000..350000\`, \`tag:\` and \`has:note\` narrow.

When nothing is found the page offers what may have been meant: other spellings, the other script, or any of the words.
**In context** shows every match in its sentence, sorted by the words to its left or right.`,
  },
  {
    id: 'search-habits',
    title: 'Saved searches, the log and lists of searches',
    about: 'Keep a search, be told when an import matches it, and prove what was looked for.',
    place: '#/search',
    text: `**Save this search** keeps it in the list at the left. When an import brings documents that match, the number of new ones stands beside its name.

The **Log** holds what was searched and how much was found. An entry can be marked *looked, not found* with a note; the log can be exported, so that a report can say what was looked for in vain. It can be switched off and deleted, and never leaves the library.

**Many at once** takes a list of searches, one a line, and gives a table of hits as a file.

Under **Words that mean the same** stand words that you want treated as one, in this library.`,
  },
  {
    id: 'reading',
    title: 'Reading',
    about: 'The outline, footnotes, finding words, two texts side by side, differences.',
    place: '#/library',
    text: `A document opens where you left it. **Outline** goes to a heading, **Find** (Ctrl+F) to words in this document, **Back** to where you read before.

- Footnotes open in place; the mark leads there and back.
- **Beside** opens a second document, or another place of the same one. The two can be scrolled together, and their words compared: what only one has is marked.
- **Other sources** shows, under a passage, what other sources say of the same question. Ctrl+Alt+O switches it.
- **Provenance** says who published it, when it was captured and read in, and when its bytes were last verified.
- **Display** sets the typeface, its size, the width of the column and the height of a line.`,
  },
  {
    id: 'comparing',
    title: 'Comparing positions',
    about: 'Positions, side by side, the timeline and the table of a question.',
    place: '#/questions',
    text: `A **question** is what several sources speak to. Its **positions** are the different answers; each counts *origins*, so that ten copies of one agency report count once.

- **Positions**: a column for each answer, its cards with the exact words.
- **Side by side**: two to six sources, each at its passage. Only the deciding words are marked.
- **Timeline**: when something was said against when it was published or what day it refers to.
- **Table**: the same as rows, for reading in order and for screen readers.

Sources that say nothing on the question are listed as *does not address it* or *not checked*: silence is not agreement. Two statements about different days are never called a plain difference in value.

A card can be dragged to another position, or moved with **Move**. Everything the rules found is a proposal that you can correct, split, join or dismiss.`,
  },
  {
    id: 'conflicts',
    title: 'Reviewing conflicts',
    about: 'The pairs that were found, why, and what you decide.',
    place: '#/conflicts',
    text: `**Conflicts** lists pairs of statements that may not both hold as they stand, with one sentence that says why. The deciding words are marked in both.

Kinds are named: another value, a bound against a value, a part against the whole, the same figure with another meaning, a later statement of the same speaker, a denial and then the act, and others.

The strongest evidence comes first. What the rules see little reason for is left out at first; a button beside the choices shows it behind the rest, marked **less likely**. What you accept of it stands with the others.

For each pair: **Accept** it, say with the keys 1 to 8 how the two stand to each other, the last of which is **Not comparable**, or **Dismiss** it with a reason. Every decision can be undone. Dismissals teach the order of this archive, but for those of what is less likely: the page says so, and it can be taken back.`,
  },
];
