import { describeRange } from '../../domain/describe-range.ts';
import type { Conflict } from '../../domain/conflict.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Archive } from '../archive/archive.ts';
import { summarise, toPositions, type QuestionSummary, type QuestionView } from '../statements/statements.ts';
import type { Found, FoundConflict, FoundSide } from './found.ts';

/** A short form keeps this many characters. */
const SHORT = 42;

type FoundQuestion = Found['questions'][number];

/** The statements under a proposed question with what each answers, and the conflicts between them. */
function gather(
  found: Found,
  { id, conflictIds }: FoundQuestion,
  texts: ReadonlyMap<string, string>,
): { statements: Statement[]; conflicts: Conflict[] } {
  const byId = new Map(found.conflicts.map((conflict) => [conflict.id, conflict]));
  const own = conflictIds.flatMap((each) => byId.get(each) ?? []);
  const statements = new Map<string, Statement>();
  for (const { a, b } of own)
    for (const side of [a, b])
      addSide(statements, side, { questionId: id, text: texts.get(side.statement.documentId) ?? '' });
  return { statements: [...statements.values()], conflicts: own.map((conflict) => toConflict(conflict, id)) };
}

function toConflict({ id, kind, reason, ourSum, a, b }: FoundConflict, questionId: string): Conflict {
  return { id, questionId, kind, statementIds: [a.statement.id, b.statement.id], reason, ourSum };
}

function addSide(
  statements: Map<string, Statement>,
  { statement, value }: FoundSide,
  { questionId, text }: { readonly questionId: string; readonly text: string },
): void {
  const known = statements.get(statement.id);
  const answer = { questionId, value };
  if (known) {
    if (!known.answers.some((each) => JSON.stringify(each.value) === JSON.stringify(value)))
      statements.set(statement.id, { ...known, answers: [...known.answers, answer] });
    return;
  }
  const { id, documentId, range, attribution, speaker, said, published, refersTo, modality, hedging, passage } =
    statement;
  statements.set(id, {
    ...{ id, documentId, said, published, refersTo, modality, hedging },
    passage: passage ?? 1,
    quote: text.slice(range.start, range.end) || '…',
    selectors:
      text === ''
        ? [
            { type: 'TextQuoteSelector', exact: '…', prefix: '', suffix: '' },
            { type: 'TextPositionSelector', ...range },
          ]
        : (describeRange(text, range) as Statement['selectors']),
    attribution: [...attribution],
    speaker: { name: speaker.name, role: speaker.role },
    origin: originOf(speaker.name, JSON.stringify(value)),
    answers: [answer],
    note: null,
  });
}

/** One voice with one value is one origin, whoever repeats it; the publisher's own words begin with the publisher. */
const originOf = (speaker: string, value: string): string =>
  [...`${speaker.toLowerCase()}-${value}`]
    .map((letter) => (/[\w.-]/.test(letter) ? letter : `_${letter.codePointAt(0)?.toString(36) ?? ''}`))
    .join('')
    .slice(0, 180);

/** Proposed questions as the list shows them, ranked. */
export function listProposed(found: Found): QuestionSummary[] {
  return found.questions.map((question) => {
    const { statements, conflicts } = gather(found, question, new Map());
    return { ...summarise(asQuestion(question), statements, conflicts), origin: 'proposed' };
  });
}

const asQuestion = ({
  id,
  text,
}: FoundQuestion): { id: string; text: string; shortText: string; theme: string; note: null } => ({
  id,
  text: text === '' ? 'What holds?' : text,
  shortText: text.length > SHORT ? `${text.slice(0, text.lastIndexOf(' ', SHORT))} …` : text || 'What holds?',
  theme: 'Found in the documents',
  note: null,
});

/** One proposed question with its positions, statements in their places and conflicts; undefined where there is none. */
export async function getProposed(
  archive: Archive,
  found: Found,
  questionId: string,
): Promise<QuestionView | undefined> {
  const question = found.questions.find(({ id }) => id === questionId);
  if (!question) return undefined;
  const texts = new Map<string, string>();
  const documents = new Set(
    found.conflicts
      .filter(({ id }) => question.conflictIds.includes(id))
      .flatMap(({ a, b }) => [a.statement.documentId, b.statement.documentId]),
  );
  for (const id of documents) texts.set(id, await archive.plainText(id));
  const { statements, conflicts } = gather(found, question, texts);
  return {
    question: { ...summarise(asQuestion(question), statements, conflicts), origin: 'proposed' },
    positions: toPositions(questionId, statements),
    statements: await Promise.all(statements.map((statement) => place(archive, statement))),
    conflicts,
    silent: archive
      .documents()
      .filter(({ id, editionId }) => editionId === null && !documents.has(id))
      .map(({ id, description }) => ({
        documentId: id,
        documentTitle: description.title,
        publisher: description.publisher,
        status: 'not-checked' as const,
        note: null,
      })),
  };
}

async function place(archive: Archive, statement: Statement): Promise<QuestionView['statements'][number]> {
  const { text, blocks } = await archive.text(statement.documentId);
  const start = text.indexOf(statement.quote, Math.max(0, statement.selectors[1].start - 200));
  const range = { start, end: start + statement.quote.length };
  const block = blocks.find((each) => each.start <= start && start < each.end) ?? {
    start: 0,
    end: text.length,
    number: 1,
  };
  const { title, publisher } = archive.document(statement.documentId).description;
  return {
    ...statement,
    passage: block.number ?? statement.passage,
    documentTitle: title,
    publisher,
    range,
    passageText: text.slice(block.start, block.end),
    quoteInPassage: { start: range.start - block.start, end: range.end - block.start },
  };
}
