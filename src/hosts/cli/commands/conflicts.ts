import path from 'node:path';
import type { z } from 'zod';
import type { conflictSide, listedConflict, partlyRead } from '../../../contract/conflicts.ts';
import type { proposedStatement } from '../../../contract/questions.ts';
import { badUsage, numberOption, type Command, type CommandContext } from '../command.ts';

type Side = z.infer<typeof conflictSide>;
type ListedConflict = z.infer<typeof listedConflict>;
type PartlyRead = z.infer<typeof partlyRead>;
type ProposedStatement = z.infer<typeof proposedStatement>;

/** As many conflicts as are read at once. */
const PAGE = 5000;
/** Everything there is. */
const STATEMENTS = 100_000;

/** Which documents are compared: the imported ones where there are any, everything with `--all`. */
export async function scopeOf({ client, values }: Pick<CommandContext, 'client' | 'values'>): Promise<'own' | 'all'> {
  if (values['all'] === true) return 'all';
  const { documents } = await client['archive.listDocuments']({});
  return documents.some(({ editionId }) => editionId === null) ? 'own' : 'all';
}

const SCOPE = { all: { type: 'boolean' } } as const;
const progress = ({ tell }: CommandContext) => ({
  onProgress: ({ done, total }: { done: number; total: number }) => tell(`read ${done} of ${total} documents`),
});

/** Lists proposed conflicts, the ones with the most evidence first and the less likely ones behind them. */
export const conflictsCommand: Command = {
  usage: '[--limit <n>] [--kind <kind>] [--question <id>] [--all] | --pairs <in.jsonl> --out <out.jsonl>',
  summary:
    'list where the imported documents differ, with both statements and the reason; --all takes the bundled ones in',
  options: {
    ...SCOPE,
    limit: { type: 'string' },
    kind: { type: 'string' },
    question: { type: 'string' },
    pairs: { type: 'string' },
    out: { type: 'string' },
  },
  words: { least: 0, most: 0 },
  compares: ({ pairs, out }) => pairs === undefined && out === undefined,
  run: async (context) => {
    const { client, values, signal } = context;
    const { kind, question, pairs, out } = values;
    if (pairs !== undefined || out !== undefined) {
      if (typeof pairs !== 'string' || typeof out !== 'string') throw badUsage('--pairs and --out go together.');
      const { runPairs } = await import('./pairs.ts');
      return runPairs(path.resolve(pairs), path.resolve(out), signal);
    }
    const found = await client['conflicts.list'](
      {
        limit: numberOption(values, 'limit', 50),
        scope: await scopeOf(context),
        lessLikely: 'behind',
        ...(typeof kind === 'string' ? { kind: kind as Side['value']['type'] as never } : {}),
        ...(typeof question === 'string' ? { questionId: question } : {}),
      },
      progress(context),
    );
    const conflicts = found.conflicts.map(({ a, b, ...rest }) => ({ ...rest, a: flat(a), b: flat(b) }));
    const lines = found.conflicts.map(({ kind: its, isLessLikely, reason, ourSum, question: asked, a, b }, at) =>
      [
        `${at + 1}. ${asked.text}  [${its}${isLessLikely ? ', less likely' : ''}]`,
        `   ${reason}${ourSum ? ` Our sum: ${ourSum}.` : ''}`,
        `   ${cited(a)}`,
        `   ${cited(b)}`,
      ].join('\n'),
    );
    const behind = found.lessLikely === 0 ? '' : `, ${found.lessLikely} of them less likely`;
    const counted = `${found.conflicts.length} of ${found.total} proposals${behind}. Silence is not agreement, and none of this says who is right.`;
    return {
      json: { conflicts, total: found.total, lessLikely: found.lessLikely, partlyRead: found.partlyRead },
      text: [...(lines.length > 0 ? [...lines, counted] : [NONE]), ...found.partlyRead.map(toLimit)].join('\n\n'),
    };
  },
};

const NONE = 'No conflicting statements were found; that does not mean that the documents agree.';

const LIMITS: Readonly<Record<PartlyRead['why'], string>> = {
  language: 'there are no rules for its language yet, only numbers and names are compared',
  rules: 'the rules failed on it, nothing in it is compared',
  text: 'its text is damaged, nothing in it is compared',
};
const toLimit = ({ title, documentId, why }: PartlyRead): string =>
  `Not read whole: “${title}” (${documentId}): ${LIMITS[why]}.`;

/** The side with its range flattened, as scripts want it. */
const flat = ({ range, clause, speaker, marks, ...side }: Side) => ({
  ...side,
  start: range.start,
  end: range.end,
  clause,
  marks,
  speaker: speaker.name,
  role: speaker.role,
});
const cited = ({ quote, speaker, identifier }: Side): string => `“${quote}” — ${speaker.name} (${identifier})`;

/** Lists the statements the rules read in the documents. */
export const statementsCommand: Command = {
  usage: '[--limit <n>] [--all]',
  summary: 'list the statements found in the imported documents: who says what, when, and with which values',
  options: { ...SCOPE, limit: { type: 'string' } },
  words: { least: 0, most: 0 },
  compares: () => true,
  run: async (context) => {
    const { client, values } = context;
    const { statements, total } = await client['statements.proposed'](
      { limit: numberOption(values, 'limit', STATEMENTS), scope: await scopeOf(context) },
      progress(context),
    );
    const lines = statements.map(
      ({ quote, speaker, attribution, identifier }) =>
        `“${quote}”\n  ${speaker.name}; ${attribution.map(({ agent }) => agent).join(' ← ')}; ${identifier}`,
    );
    return {
      json: { statements: statements.map(flatStatement), total },
      text: lines.join('\n\n') || 'No statements were found.',
    };
  },
};

const flatStatement = ({ range, attribution, said, published, refersTo, speaker, ...rest }: ProposedStatement) => ({
  ...rest,
  start: range.start,
  end: range.end,
  speaker: speaker.name,
  role: speaker.role,
  chain: attribution,
  dates: { said, published, refersTo },
});

/** The proposed questions with their positions and conflicts, ranked, for `questions`. */
export async function proposedQuestions(context: CommandContext) {
  const scope = await scopeOf(context);
  const { client } = context;
  const { questions } = await client['questions.list']({ proposed: true, lessLikely: true, scope }, progress(context));
  const conflicts = await allConflicts(context, scope);
  return questions
    .filter(({ origin }) => origin === 'proposed')
    .map((question) => {
      const own = conflicts.filter((conflict) => conflict.question.id === question.id);
      return {
        ...question,
        positionList: positionsOf(own.flatMap(({ a, b }) => [a, b])),
        conflictList: own.map(({ a, b, ...rest }) => ({ ...rest, a: flat(a), b: flat(b) })),
      };
    });
}

async function allConflicts({ client }: CommandContext, scope: 'own' | 'all'): Promise<ListedConflict[]> {
  const listed: ListedConflict[] = [];
  for (;;) {
    const page = { limit: PAGE, offset: listed.length, lessLikely: 'behind', scope } as const;
    const { conflicts, total } = await client['conflicts.list'](page);
    listed.push(...conflicts);
    if (conflicts.length === 0 || listed.length >= total) return listed;
  }
}

function positionsOf(sides: readonly Side[]): { label: string; statements: ReturnType<typeof flat>[] }[] {
  const byLabel = new Map<string, Map<string, Side>>();
  for (const side of sides)
    byLabel.set(side.valueLabel, (byLabel.get(side.valueLabel) ?? new Map<string, Side>()).set(side.statementId, side));
  return [...byLabel].map(([label, held]) => ({ label, statements: [...held.values()].map(flat) }));
}
