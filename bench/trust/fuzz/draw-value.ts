import { pick } from './target.ts';

/** As much of JSON Schema as the contract's inputs are written in. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

export interface Drawing {
  readonly random: () => number;
  /** Identifiers and words that mean something in the library. */
  readonly known: readonly string[];
  readonly root: JsonSchema;
}

const STRINGS = [
  ...[
    '',
    ' ',
    '\0',
    '\n',
    '\ud800',
    '\u202e',
    '😀',
    'е́',
    '..',
    '../../etc/passwd',
    '/',
    'C:\\x',
    '__proto__',
    "'; DROP",
  ],
  ...['<script>', '"', '*', '~', 'a:b', '(((', 'NEAR/', '%', '_', '%_', '-1', '1e999', '2022-02-31', 'x'.repeat(5000)],
];
const NUMBERS = [0, -0, 1, -1, 2, 9, 0.5, 1e6, -1e6, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308];
const ANYTHING: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[]],
  { __proto__: null },
  'x',
  7,
  [null],
  { constructor: {} },
];
/** The share of values that are not what the schema asks for, and of parts left out that may be missing. */
const WRONG = 0.04;
const LEFT_OUT = 0.5;

/** A value near to what a schema asks for: mostly as it says, at times beside it. */
export function drawValue(schema: JsonSchema, drawing: Drawing): unknown {
  const { random, root } = drawing;
  if (random() < WRONG) return pick(random, ANYTHING);
  if (schema.$ref !== undefined) {
    const named = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return named === undefined ? null : drawValue(named, drawing);
  }
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return pick(random, schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices !== undefined) return drawValue(pick(random, choices), drawing);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  return (DRAW[type ?? ''] ?? (() => pick(random, ANYTHING)))(schema, drawing);
}

const DRAW: Readonly<Record<string, (schema: JsonSchema, drawing: Drawing) => unknown>> = {
  string: (_, { random, known }) => pick(random, random() < 0.7 ? known : STRINGS),
  integer: drawNumber,
  number: drawNumber,
  boolean: (_, { random }) => random() < 0.5,
  null: () => null,
  array: drawArray,
  object: drawObject,
};

function drawNumber({ minimum, maximum }: JsonSchema, { random }: Drawing): number {
  if (random() < 0.3) return pick(random, NUMBERS);
  const low = Math.max(minimum ?? 0, -1000);
  return low + Math.floor(random() * (Math.min(maximum ?? 50, low + 50) - low + 1));
}

function drawArray({ items = {}, prefixItems }: JsonSchema, drawing: Drawing): unknown[] {
  if (prefixItems !== undefined) return prefixItems.map((each) => drawValue(each, drawing));
  return Array.from({ length: Math.floor(drawing.random() ** 2 * 5) }, () => drawValue(items, drawing));
}

function drawObject({ properties = {}, required = [] }: JsonSchema, drawing: Drawing): Record<string, unknown> {
  const { random } = drawing;
  const drawn: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties)) {
    const share = required.includes(name) ? WRONG / 4 : LEFT_OUT;
    if (random() >= share) drawn[name] = drawValue(schema, drawing);
  }
  if (random() < WRONG / 2) drawn['unknown'] = 1;
  return drawn;
}
