import { Failure } from '../../../rpc/failure.ts';
import type { Command, CommandContext } from '../command.ts';
import { proposedQuestions, scopeOf } from './conflicts.ts';

/** Lists the questions: those found in the imported documents, ranked, and then the curated ones of the editions. */
export const questionsCommand: Command = {
  usage: '[--all]',
  summary: 'list the questions and how many statements answer them; --all compares the bundled documents too',
  options: { all: { type: 'boolean' } },
  words: { least: 0, most: 0 },
  compares: () => true,
  run: async (context) => {
    const { client } = context;
    const hasOwn = context.values['all'] === true || (await scopeOf(context)) === 'own';
    const curated = await client['questions.list']({});
    const questions = [...(hasOwn ? await proposedQuestions(context) : []), ...curated.questions];
    const lines = questions.map(
      ({ id, text, state, statements, positions, origins }) =>
        `${text}\n  ${id} · ${state} · ${statements} statements, ${positions} positions, ${origins} origins`,
    );
    return { json: { questions }, text: lines.join('\n') || 'There are no questions in this archive.' };
  },
};

/** Shows one question: positions, the statements that hold them, conflicts, and who is silent. */
export const compareCommand: Command = {
  usage: '<question id or text>',
  summary: 'set the statements on one question side by side',
  options: {},
  words: { least: 1, most: Infinity },
  run: async (context) => {
    const view = await context.client['questions.get']({ questionId: await findQuestion(context) });
    const byId = new Map(view.statements.map((statement) => [statement.id, statement]));
    const positions = view.positions.map(({ label, statementIds, origins }) => {
      const cards = statementIds
        .flatMap((id) => byId.get(id) ?? [])
        .map(({ quote, speaker, attribution, documentTitle, passage, said }) => {
          const chain = attribution.map(({ agent }) => agent).join(' ← ');
          const when = said ? `, said ${said.edtf}${said.basis === 'stated' ? '' : ` (${said.basis})`}` : '';
          return `  “${quote}”\n    ${speaker.name}${speaker.role ? `, ${speaker.role}` : ''}${when}\n    ${chain}; ${documentTitle}, ¶ ${passage}`;
        });
      return [`${label}  (${statementIds.length} statements, ${origins} origins)`, ...cards].join('\n');
    });
    const conflicts = view.conflicts.map(
      ({ kind, reason, ourSum }) => `  ${kind}: ${reason}${ourSum ? ` Our sum: ${ourSum}.` : ''}`,
    );
    const silent = view.silent.map(({ documentTitle, status }) => `  ${documentTitle}: ${status.replaceAll('-', ' ')}`);
    const parts = [`${view.question.text}  [${view.question.state}]`, ...positions];
    if (conflicts.length > 0) parts.push(['Where they differ', ...conflicts].join('\n'));
    if (silent.length > 0) parts.push(['Silent sources', ...silent].join('\n'));
    return { json: view, text: parts.join('\n\n') };
  },
};

/** A question by its id, or by its words, whatever their case. */
export async function findQuestion({
  client,
  positionals,
}: Pick<CommandContext, 'client' | 'positionals'>): Promise<string> {
  const wanted = positionals.join(' ');
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s?.!]+$/u, '')
      .trim();
  const { questions } = await client['questions.list']({});
  const found = questions.find(({ id, text }) => id === wanted || plain(text) === plain(wanted));
  if (!found) {
    throw new Failure(
      'QUESTION_NOT_FOUND',
      `There is no question “${wanted}”. “synoptic questions” lists them with their ids.`,
      { id: wanted },
    );
  }
  return found.id;
}
