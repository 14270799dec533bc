import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const DATA = fileURLToPath(new URL('../../../corpus/mobilisation-2022/data', import.meta.url));

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(DATA, path), 'utf8'));
}

async function validator(name: string) {
  return new Ajv2020({ strict: false }).compile((await json(`schemas/${name}.schema.json`)) as object);
}

describe('the schemas an edition carries', () => {
  it.each(['edition', 'ledger'])('accept its own %s', async (name) => {
    const validate = await validator(name);
    expect(validate(await json(`${name}.json`)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['description', 'descriptions'],
    ['blocks', 'blocks'],
  ])('accept every %s', async (name, folder) => {
    const validate = await validator(name);
    const files = await readdir(join(DATA, folder));
    expect(files).toHaveLength(5);
    for (const file of files) expect(validate(await json(`${folder}/${file}`)), file).toBe(true);
  });

  it('refuse what the format does not know', async () => {
    const validate = await validator('ledger');
    const ledger = (await json('ledger.json')) as { statements: object[] };
    expect(validate({ ...ledger, statements: [{ ...ledger.statements[0], score: 0.9 }] })).toBe(false);
    expect(validate({ ...ledger, format: 'synoptic-ledger/2' })).toBe(false);
  });

  it('name themselves', async () => {
    expect(await json('schemas/ledger.schema.json')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:synoptic:schema:ledger:1',
      title: 'Statement ledger of a Synoptic edition',
    });
  });
});

describe('docs/archive-format.md', () => {
  it('shows a statement as it stands in the published ledger', async () => {
    const page = await readFile(fileURLToPath(new URL('../../../docs/archive-format.md', import.meta.url)), 'utf8');
    const example = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? 'null') as { id: string };
    const { statements } = (await json('ledger.json')) as { statements: { id: string }[] };
    expect(example).toEqual(statements.find(({ id }) => id === example.id));
  });
});
