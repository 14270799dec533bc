import type { Command, FileCommand } from './command.ts';

/** The help page, made from the commands themselves. */
export function helpText(commands: Readonly<Record<string, Command | FileCommand>>): string {
  const lines = Object.entries(commands).flatMap(([name, { usage, summary }]) => [
    `  ${name} ${usage}`.trimEnd(),
    `      ${summary}`,
  ]);
  return `Usage: synoptic <command> [options]

${lines.join('\n')}

Options of every command
  --library <dir>   the library folder, made when it is missing; your own by default
  --edition <dir>   open this edition (a BagIt bag) too; can be repeated
  --no-bundled      leave the bundled edition out
  --json            print one JSON document; errors as {code, message, details} on standard error
  --help            this page

Exit codes: 0 done, 1 failed, 2 bad usage.
`;
}
