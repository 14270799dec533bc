import { describeRange } from '../../domain/describe-range.ts';
import type { StandingStatement, Statement } from '../../domain/statement.ts';
import type { TextRange } from '../../domain/text-range.ts';
import type { Question } from '../../domain/question.ts';
import type { QuestionContent, ShownConflict } from '../statements/statements.ts';
import { originOf } from './origins.ts';
import type { Found, FoundConflict, FoundSide, FoundStatement } from './found.ts';
import type { ChangedStatement } from './statement-changes.ts';
import { isLost } from './statement-places.ts';

/** A short form keeps this many characters. */
const SHORT = 42;

type FoundQuestion = Found['questions'][number];

/** Texts of documents by their names; a list, which shows no words, has none. */
export type Texts = ReadonlyMap<string, string>;

/** The questions found in documents, ranked, or the one of that name: what each statement answers, and the conflicts. */
export function proposedContents(
  found: Found,
  { texts = new Map(), only }: { readonly texts?: Texts; readonly only?: string } = {},
): QuestionContent[] {
  const byId = new Map(found.conflicts.map((conflict) => [conflict.id, conflict]));
  const wanted = only === undefined ? found.questions : found.questions.filter(({ id }) => id === only);
  return wanted.map((question) => {
    const own = question.conflictIds.flatMap((each) => byId.get(each) ?? []);
    const statements = new Map<string, Statement>();
    for (const { a, b } of own)
      for (const side of [a, b]) addSide(statements, side, { questionId: question.id, texts });
    for (const member of question.members) addSide(statements, member, { questionId: question.id, texts });
    return {
      question: asQuestion(question),
      asks: question.asks,
      origin: 'proposed',
      statements: [...statements.values()],
      conflicts: own.map((conflict) => toConflict(conflict, question.id)),
    };
  });
}

function toConflict({ id, kind, reason, because, ourSum, a, b }: FoundConflict, questionId: string): ShownConflict {
  return { id, questionId, kind, statementIds: [a.statement.id, b.statement.id], reason, because, ourSum };
}

function addSide(
  statements: Map<string, Statement>,
  { statement, value }: Pick<FoundSide, 'statement' | 'value'>,
  { questionId, texts }: { readonly questionId: string; readonly texts: Texts },
): void {
  const known = statements.get(statement.id);
  const answers = known?.answers ?? [];
  if (answers.some((each) => JSON.stringify(each.value) === JSON.stringify(value))) return;
  const added = [...answers, { questionId, value }];
  statements.set(statement.id, known ? { ...known, answers: added } : toStatement(statement, added, texts));
}

/** A found statement as one that answers questions; without its text it has no words. */
export function toStatement(
  found: FoundStatement & Partial<Pick<ChangedStatement, 'anchor'>>,
  answers: Statement['answers'],
  texts: Texts,
): StandingStatement {
  const { id, documentId, range, attribution, speaker, said, published, refersTo, modality, hedging, passage } = found;
  const { anchor = null } = found;
  const text = isLost({ anchor }) ? undefined : texts.get(documentId);
  const [lost] = isLost({ anchor }) ? [anchor?.selectors] : [];
  return {
    ...(anchor ? { anchor: anchor.state } : {}),
    ...{ id, documentId, said, published, refersTo, modality, hedging, answers },
    passage: passage ?? 1,
    quote: text?.slice(range.start, range.end) ?? lost?.[0].exact ?? '…',
    selectors: (text === undefined
      ? (lost ?? noSelectors(range))
      : describeRange(text, range)) as Statement['selectors'],
    attribution: [...attribution],
    speaker: { name: speaker.name, role: speaker.role },
    origin: found.origin ?? originOf(found),
    note: null,
  };
}

const noSelectors = (range: TextRange): Statement['selectors'] => [
  { type: 'TextQuoteSelector', exact: '…', prefix: '', suffix: '' },
  { type: 'TextPositionSelector', ...range },
];

const asQuestion = ({ id, text }: FoundQuestion): Question => ({
  id,
  text,
  shortText: shortTextOf(text),
  theme: 'Found in the documents',
  note: null,
});

/** A question in few words, for narrow lists. */
export const shortTextOf = (text: string): string =>
  text.length > SHORT ? `${text.slice(0, Math.max(text.lastIndexOf(' ', SHORT), 1))} …` : text;
