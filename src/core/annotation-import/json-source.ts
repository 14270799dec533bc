import { Failure } from '../../rpc/failure.ts';

/** A JSON value with its place in the text, so that what is not understood can be kept as it was written. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  /** Members of an object, in order; a name that is given twice stands here twice. */
  readonly members?: readonly JsonMember[];
  readonly items?: readonly JsonNode[];
}

export interface JsonMember {
  readonly name: string;
  /** Where the name begins; the member ends with its node. */
  readonly start: number;
  readonly node: JsonNode;
}

/** Deeper nesting is no annotation; the parser calls itself. */
const DEEPEST = 200;
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /"(?:[^"\\\u0000-\u001f]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y; // eslint-disable-line no-control-regex -- JSON forbids them in strings

/** Parses JSON. Fails with `ANNOTATIONS_UNREADABLE` and the place in the text. */
export function parseJsonSource(text: string): JsonNode {
  const cursor = { text, at: text.startsWith('\ufeff') ? 1 : 0 };
  const node = readValue(cursor, 0);
  skipSpace(cursor);
  if (cursor.at !== text.length) throw unreadable(cursor);
  return node;
}

/** The source text of a member, name included. */
export const memberSource = (text: string, { start, node }: JsonMember): string => text.slice(start, node.end);

/** The source text of a value. */
export const nodeSource = (text: string, { start, end }: JsonNode): string => text.slice(start, end);

/** The value of a member; the last one where a name is given twice, as JSON.parse has it. */
export const memberOf = (node: JsonNode | undefined, name: string): JsonNode | undefined =>
  node?.members?.findLast((member) => member.name === name)?.node;

interface Cursor {
  readonly text: string;
  at: number;
}

function skipSpace(cursor: Cursor): void {
  SPACE.lastIndex = cursor.at;
  SPACE.exec(cursor.text);
  cursor.at = SPACE.lastIndex;
}

function unreadable({ at }: { readonly at: number }): Failure {
  return new Failure('ANNOTATIONS_UNREADABLE', `This file is not valid JSON: it breaks at character ${at + 1}.`, {
    at,
  });
}

function readValue(cursor: Cursor, depth: number): JsonNode {
  if (depth > DEEPEST) throw unreadable(cursor);
  skipSpace(cursor);
  const mark = cursor.text[cursor.at];
  if (mark === '{') return readObject(cursor, depth);
  if (mark === '[') return readList(cursor, depth);
  const start = cursor.at;
  SCALAR.lastIndex = start;
  const found = SCALAR.exec(cursor.text);
  if (!found) throw unreadable(cursor);
  cursor.at += found[0].length;
  return { start, end: cursor.at, value: parseScalar(found[0], start) };
}

function parseScalar(source: string, at: number): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    throw unreadable({ at });
  }
}

function readObject(cursor: Cursor, depth: number): JsonNode {
  const start = cursor.at;
  const members: JsonMember[] = [];
  readSequence(cursor, '}', () => {
    const name = readValue(cursor, DEEPEST);
    if (typeof name.value !== 'string') throw unreadable(name.start === undefined ? cursor : { at: name.start });
    skipSpace(cursor);
    if (cursor.text[cursor.at] !== ':') throw unreadable(cursor);
    cursor.at += 1;
    members.push({ name: name.value, start: name.start, node: readValue(cursor, depth + 1) });
  });
  const value = Object.fromEntries(members.map(({ name, node }) => [name, node.value]));
  return { start, end: cursor.at, value, members };
}

function readList(cursor: Cursor, depth: number): JsonNode {
  const start = cursor.at;
  const items: JsonNode[] = [];
  readSequence(cursor, ']', () => void items.push(readValue(cursor, depth + 1)));
  return { start, end: cursor.at, value: items.map(({ value }) => value), items };
}

function readSequence(cursor: Cursor, close: string, readOne: () => void): void {
  cursor.at += 1;
  skipSpace(cursor);
  if (cursor.text[cursor.at] === close) {
    cursor.at += 1;
    return;
  }
  for (;;) {
    readOne();
    skipSpace(cursor);
    const mark = cursor.text[cursor.at];
    cursor.at += 1;
    if (mark === close) return;
    if (mark !== ',') throw unreadable({ at: cursor.at - 1 });
    skipSpace(cursor);
  }
}
