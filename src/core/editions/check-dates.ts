import edtf from 'edtf';
import type { Dated } from '../../domain/dated.ts';
import type { Ledger } from '../../domain/ledger.ts';
import type { DescriptionRecord } from './edition-file.ts';
import type { EditionProblem } from './edition-problem.ts';

/** Whether `text` is a date of EDTF (levels 0 to 2). */
export function isEdtf(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

/** Dates of descriptions and of the ledger that are no EDTF. */
export function dateProblems(descriptions: readonly DescriptionRecord[], ledger: Ledger): EditionProblem[] {
  const dates = [
    ...descriptions.map(({ id, description }) => [`description of ${id}`, description.issued?.edtf] as const),
    ...ledger.statements.flatMap((statement) => statementDates(statement)),
  ];
  return dates.flatMap(([where, date]) =>
    date === undefined || isEdtf(date) ? [] : [{ where, message: `"${date}" is not a date of EDTF.` }],
  );
}

function statementDates({ id, said, published, refersTo, answers }: Ledger['statements'][number]) {
  const own: readonly (Dated | null)[] = [said, published, refersTo];
  const asserted = answers.map(({ value }) => (value.type === 'date' ? value.edtf : undefined));
  return [...own.map((date) => date?.edtf), ...asserted].map((date) => [`statement ${id}`, date] as const);
}
