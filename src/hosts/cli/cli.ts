import { parseArgs } from 'node:util';
import { synopticContract } from '../../contract/operations.ts';
import { createCore, type CoreOptions } from '../../core/core.ts';
import { sourceWorkers } from '../../core/source-workers.ts';
import { createClient } from '../../rpc/client.ts';
import { createDispatch } from '../../rpc/dispatch.ts';
import { Failure, type FailureData } from '../../rpc/failure.ts';
import { createInProcessInvoke } from '../../rpc/in-process.ts';
import { reportUnexpected } from '../report-unexpected.ts';
import { badUsage, type Command, type CommandResult, type FileCommand, type OptionValues } from './command.ts';
import { COMMAND_NAMES, type CommandName } from './command-names.ts';
import { anchorCommand } from './commands/anchor.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { checkCitationCommand, citeCommand } from './commands/cite.ts';
import { conflictsCommand, statementsCommand } from './commands/conflicts.ts';
import { bundleCommand, mergeCommand } from './commands/bundle.ts';
import { compareEditionsCommand } from './commands/compare-editions.ts';
import { compareCommand, questionsCommand } from './commands/questions.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { importAnnotationsCommand } from './commands/import-annotations.ts';
import { readAgainCommand } from './commands/read-again.ts';
import { repairCommand } from './commands/repair.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';
import { verifyCommand } from './commands/verify.ts';
import { helpText } from './help.ts';
import { locate } from './locate.ts';
import { serve, serveCommand } from './serve.ts';

const COMMANDS: Readonly<Record<CommandName, Command | FileCommand>> = {
  import: importCommand,
  search: searchCommand,
  show: showCommand,
  statements: statementsCommand,
  questions: questionsCommand,
  conflicts: conflictsCommand,
  compare: compareCommand,
  export: exportCommand,
  'import-annotations': importAnnotationsCommand,
  cite: citeCommand,
  'check-citation': checkCitationCommand,
  anchor: anchorCommand,
  'read-again': readAgainCommand,
  verify: verifyCommand,
  repair: repairCommand,
  backup: backupCommand,
  restore: restoreCommand,
  bundle: bundleCommand,
  merge: mergeCommand,
  'compare-editions': compareEditionsCommand,
  serve: serveCommand,
};

/** Options that every command takes. */
const COMMON = {
  library: { type: 'string' },
  edition: { type: 'string', multiple: true },
  'no-bundled': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Exit codes: done, failed, bad usage, and 128 + SIGINT. */
const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** What runs the command line, where that is not Node. */
type CliHost = Pick<CoreOptions, 'startReader'>;

/** Runs one command line and prints what it finds. Resolves to the exit code and never rejects for an expected failure. */
export async function runCli(argv: readonly string[], host: CliHost = {}): Promise<number> {
  const json = argv.includes('--json');
  try {
    const parsed = parse(argv);
    if (parsed === 'help') {
      process.stdout.write(helpText(COMMANDS));
      return EXIT.done;
    }
    return await runCommand(parsed, host);
  } catch (error) {
    return printFailure(error, json);
  }
}

interface Parsed {
  readonly name: string;
  readonly command: Command | FileCommand;
  readonly values: OptionValues;
  readonly positionals: readonly string[];
}

function parse(argv: readonly string[]): Parsed | 'help' {
  const everyOption = Object.assign(
    {},
    COMMON,
    ...Object.values(COMMANDS).map(({ options }) => options),
  ) as typeof COMMON;
  const loose = parseArgs({ args: [...argv], options: everyOption, allowPositionals: true, strict: false });
  const [name] = loose.positionals;
  if (name === undefined && (argv.length === 0 || loose.values.help === true)) return 'help';
  if (name === undefined) throw badUsage('A command is missing.');
  const known = COMMAND_NAMES.find((each) => each === name);
  if (known === undefined) throw badUsage(`There is no command “${name}”.`);
  const command = COMMANDS[known];
  const { values, positionals } = parseStrictly(argv, command);
  if (values['help'] === true) return 'help';
  const words = positionals.slice(1);
  if (words.length < command.words.least || words.length > command.words.most) {
    throw badUsage(`Usage: synoptic ${name} ${command.usage}`.trimEnd() + '.');
  }
  return { name, command, values, positionals: words };
}

function parseStrictly(
  argv: readonly string[],
  { options }: Command | FileCommand,
): { values: OptionValues; positionals: string[] } {
  try {
    return parseArgs({ args: [...argv], options: { ...COMMON, ...options }, allowPositionals: true });
  } catch (error) {
    throw badUsage(`${(error as Error).message.split('. ')[0] ?? ''}.`);
  }
}

async function runCommand({ name, command, values, positionals }: Parsed, host: CliHost): Promise<number> {
  const tell = (line: string): void =>
    void (values['json'] === true || !process.stderr.isTTY || process.stderr.write(`${line}\n`));
  const printed = async (result: CommandResult): Promise<number> => {
    await print(values['json'] === true ? JSON.stringify(result.json) : result.text);
    return result.done === false ? EXIT.failed : EXIT.done;
  };
  const onFiles = { values, positionals, tell, ...host };
  if (command.needs === 'nothing') return printed(await command.run(onFiles));
  const alone = command.alone?.(onFiles) ?? null;
  if (alone !== null) return printed(await alone);
  const place = locate(values);
  if (name === 'serve') return serve(place, values);
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  const core = await createCore({
    ...place,
    ...host,
    workers: sourceWorkers,
    compares: command.compares?.(values) === true,
  });
  try {
    const dispatch = createDispatch(synopticContract, core.handlers, { onUnexpected: reportUnexpected });
    const client = createClient<typeof synopticContract>(createInProcessInvoke(dispatch));
    return await printed(await command.run({ core, client, values, positionals, signal: interrupt.signal, tell }));
  } finally {
    process.off('SIGINT', onInterrupt);
    await core.close();
  }
}

/** Waits for a pipe to take everything: a process that exits earlier cuts large answers. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

function printFailure(error: unknown, json: boolean): number {
  const failure: FailureData =
    error instanceof Failure
      ? error
      : { code: 'INTERNAL', message: `Something went wrong that was not foreseen: ${String(error)}` };
  const { code, message, details } = failure;
  process.stderr.write(
    json ? `${JSON.stringify({ code, message, details: details ?? null })}\n` : `synoptic: ${message} [${code}]\n`,
  );
  if (code === 'CANCELLED') return EXIT.interrupted;
  return code === 'BAD_USAGE' ? EXIT.usage : EXIT.failed;
}
