import type { ParseArgsOptionsConfig } from 'node:util';
import type { SynopticContract } from '../../contract/operations.ts';
import type { Core, CoreOptions } from '../../core/core.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Client } from '../../rpc/operation.ts';

/** Values of a command's options as `parseArgs` gives them. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command has to work with. */
export interface CommandContext {
  readonly core: Core;
  readonly client: Client<SynopticContract>;
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  readonly signal: AbortSignal;
  /** One line for a person about work under way; silent with `--json`. */
  readonly tell: (line: string) => void;
}

/** What a command found: a value for `--json`, lines for a person, and whether it counts as done. */
export interface CommandResult {
  readonly json: unknown;
  readonly text: string;
  readonly done?: boolean;
}

/** A command of the command line; a public interface, so names and fields stay as they are. */
export interface Command {
  /** What follows the name, as the help shows it. */
  readonly usage: string;
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many words besides options it takes. */
  readonly words: { readonly least: number; readonly most: number };
  /** Rejects with a `Failure`. */
  readonly run: (context: CommandContext) => Promise<CommandResult>;
  readonly needs?: 'library';
  /** Whether it compares statements with such options, so that what that needs is loaded while the library opens. */
  readonly compares?: (values: OptionValues) => boolean;
  /** Answers without a library where the options ask for nothing in one; null where they do. */
  readonly alone?: (context: FileContext) => Promise<CommandResult> | null;
}

/** What a command without a library has to work with. */
export type FileContext = Pick<CommandContext, 'values' | 'positionals' | 'tell'> & Pick<CoreOptions, 'startReader'>;

/** A command that works on files alone: no library is opened for it, and none is made. */
export interface FileCommand extends Omit<Command, 'run' | 'needs'> {
  readonly needs: 'nothing';
  readonly run: (context: FileContext) => Promise<CommandResult>;
}

/** A call that cannot be understood; ends with exit code 2. */
export function badUsage(message: string): Failure {
  return new Failure('BAD_USAGE', `${message} See “synoptic --help”.`);
}

/** The value of an option that takes a whole number of at least 1. */
export function numberOption(values: OptionValues, name: string, fallback: number): number {
  const given = values[name];
  if (given === undefined) return fallback;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw badUsage(`--${name} takes a whole number from 1 on, not “${String(given)}”.`);
  return number;
}
