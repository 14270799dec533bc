import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a host loads no HTTP client, which would hold its start up', () => {
  const listen = new URL('listen.ts', import.meta.url).href;
  const program = `await import(${JSON.stringify(listen)});
    const loaded = process.moduleLoadList.filter((name) => /http|undici/.test(name));
    console.log(JSON.stringify(loaded));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  const loaded = JSON.parse(said) as string[];
  expect(loaded).toContain('NativeModule _http_server');
  expect(loaded.filter((name) => name.includes('undici'))).toEqual([]);
});
