import { expect, test } from 'vitest';
import { toParsedJson } from './parsed-json.ts';

test('a large JSON file is the same one parsed, and written as no object', async () => {
  const data = Array.from({ length: 3000 }, (_, at) => ({ at, text: `“${at}”\u2028` }));
  const code = toParsedJson(JSON.stringify(data, null, 2)) ?? '';
  expect(code).toMatch(/^export default JSON\.parse\("/);
  expect(await import(`data:text/javascript,${encodeURIComponent(code)}`)).toMatchObject({ default: data });
});

test('a small one stays an object in the code', () => {
  expect(toParsedJson('{"a": 1}')).toBeNull();
});
