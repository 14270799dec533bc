import { expect, test } from 'vitest';
import { compileIndexCode } from './index-code.ts';

test('the code of the index is the same each time it is compiled, and asks its host for what it cannot tell', async () => {
  const [code, again] = [await compileIndexCode(), await compileIndexCode()];
  expect(Buffer.compare(code, again)).toBe(0);
  const module = new WebAssembly.Module(Buffer.from(code));
  expect(
    WebAssembly.Module.imports(module)
      .map(({ module: from, name }) => `${from}.${name}`)
      .sort(),
  ).toEqual(['host.dateOf', 'host.full', 'host.meet', 'host.numberEnd', 'host.wordEnd']);
});
