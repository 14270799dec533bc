import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PARTS } from './parts.ts';

const document = readFileSync('SECURITY.md', 'utf8');
const section = (title: string): string => document.split(/^## /m).find((each) => each.startsWith(`${title}\n`)) ?? '';
/** Rows of a table, without its head and its rule. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const promisesOf = (title: string): string[] => rowsOf(section(title)).flatMap(([promise = '']) => promise || []);
const commands = rowsOf(section('Commands')).map(([, command = '']) => command);
const partsNamed = (text: string): string[] =>
  [...text.matchAll(/npm run trust "([^"]+)"/g)].map(([, name = '']) => name);

test('every promise has its commands', () => {
  expect(promisesOf('Commands')).toEqual(promisesOf('Promises and figures'));
  for (const command of commands) expect(command).toMatch(/`npm run /);
});

test('every part is printed by one command, and every command of the document is one of a part', () => {
  expect(commands.flatMap(partsNamed).toSorted()).toEqual(PARTS.map(({ name }) => name).toSorted());
  for (const words of partsNamed(document)) {
    expect(PARTS.filter(({ name }) => name.includes(words)).map(({ name }) => name)).not.toEqual([]);
  }
});

test('every test that is named is there', () => {
  const specs = readdirSync('e2e');
  for (const command of commands) {
    for (const [file] of command.matchAll(/src\/\S+\.test\.ts/g))
      expect([file, existsSync(file)]).toEqual([file, true]);
    for (const [spec] of command.matchAll(/\w+\.spec/g)) expect(specs).toContain(`${spec}.ts`);
  }
});

test('what runs with the unit tests is marked so', () => {
  const short = readFileSync('bench/trust/short-form.test.ts', 'utf8');
  for (const command of commands) {
    const isRun = partsNamed(command).some((name) => short.includes(`'${name}'`));
    expect([command, command.includes('\\*')]).toEqual([command, isRun]);
  }
});
