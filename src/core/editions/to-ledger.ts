import type { CanonicalText } from '../../domain/archive-document.ts';
import { describeRange } from '../../domain/describe-range.ts';
import type { Ledger } from '../../domain/ledger.ts';
import type { Statement } from '../../domain/statement.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { toAttribution } from './attribution.ts';
import { toDocumentId } from './edition-file.ts';
import type { EditionProblem } from './edition-problem.ts';
import { toAssertedValue, type LedgerSource, type StatementSource } from './ledger-source.ts';

/** Texts of an edition, by the name of the document. */
export type TextsByName = ReadonlyMap<string, CanonicalText>;

/** Computes the ledger of an edition: finds every quote, spells attributions out. What cannot be found is reported. */
export function toLedger(
  source: LedgerSource,
  { editionId, texts }: { readonly editionId: string; readonly texts: TextsByName },
  problems: EditionProblem[],
): Ledger {
  const statements = Object.entries(source.documents).flatMap(([name, { outlet, published, statements: listed }]) => {
    const text = texts.get(name);
    if (!text) {
      problems.push({ where: `ledger / documents / ${name}`, message: 'There is no document of that name.' });
      return [];
    }
    return listed.flatMap((statement): Statement[] => {
      const range = findQuote(text, statement, problems);
      const attribution = toAttribution(statement, { outlet, agents: source.agents }, problems);
      const documentId = toDocumentId(editionId, name);
      return range ? [toStatement(statement, { documentId, published, text: text.text, range, attribution })] : [];
    });
  });
  return {
    format: source.format,
    method: source.method,
    questions: source.questions,
    statements,
    conflicts: source.conflicts.map(({ question, between, ...rest }) => ({
      id: rest.id,
      questionId: question,
      kind: rest.kind,
      statementIds: between,
      reason: rest.reason,
      ourSum: rest.ourSum,
    })),
    silences: source.silences.flatMap(({ question, documents, note }) =>
      documents.map((name) => ({ questionId: question, documentId: toDocumentId(editionId, name), note })),
    ),
  };
}

interface Placed {
  readonly documentId: string;
  readonly published: Statement['published'];
  readonly text: string;
  readonly range: TextRange;
  readonly attribution: Statement['attribution'];
}

function toStatement(source: StatementSource, placed: Placed): Statement {
  const { documentId, published, text, range, attribution } = placed;
  const speaker = attribution.at(-1);
  const [quote, position] = describeRange(text, range);
  return {
    id: source.id,
    documentId,
    passage: source.passage,
    quote: source.quote,
    selectors: [quote, position],
    attribution,
    speaker: { name: speaker?.agent ?? '', role: speaker?.role ?? null },
    said: source.said,
    published: source.published ?? published,
    refersTo: source.refersTo,
    modality: source.modality,
    hedging: source.hedging,
    origin: source.origin,
    answers: source.answers.map((answer) => ({ questionId: answer.question, value: toAssertedValue(answer) })),
    note: source.note,
  };
}

function findQuote(text: CanonicalText, statement: StatementSource, problems: EditionProblem[]): TextRange | null {
  const refuse = (message: string): null => {
    problems.push({ where: `statement ${statement.id}`, message });
    return null;
  };
  const passage = text.blocks.find(({ number }) => number === statement.passage);
  if (!passage) return refuse(`There is no passage ${statement.passage}.`);
  const places = placesOf(statement.quote, text.text.slice(passage.start, passage.end));
  if (places.length === 0)
    return refuse(`The quote does not stand in passage ${statement.passage}: "${statement.quote}"`);
  if (places.length > 1 && statement.occurrence === undefined) {
    return refuse(`The quote stands ${places.length} times in passage ${statement.passage}; say which in occurrence.`);
  }
  const place = places[(statement.occurrence ?? 1) - 1];
  if (place === undefined) return refuse(`The quote stands only ${places.length} times in the passage.`);
  return { start: passage.start + place, end: passage.start + place + statement.quote.length };
}

function placesOf(quote: string, passage: string): number[] {
  const places: number[] = [];
  for (let at = passage.indexOf(quote); at !== -1; at = passage.indexOf(quote, at + 1)) places.push(at);
  return places;
}
