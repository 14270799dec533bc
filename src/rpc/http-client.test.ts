import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createHttpInvoke } from './http-client.ts';

let server: Server | undefined;
afterEach(() => server?.closeAllConnections());

/** A host that answers every call with these pieces, each sent by itself. */
async function answering(pieces: readonly Uint8Array[]): Promise<string> {
  server = createServer((request, response) => {
    request.resume();
    void (async () => {
      for (const piece of pieces) await new Promise((sent) => response.write(piece, sent));
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const bytesOf = (text: string): Uint8Array[] => [...Buffer.from(text)].map((byte) => Uint8Array.of(byte));

test('lines are whole wherever the body is cut, within a letter, too', async () => {
  const lines = `${JSON.stringify({ progress: 'читает' })}\n${JSON.stringify({ result: { text: 'Сбор 🚂 объявлен' } })}\n`;
  const heard: unknown[] = [];
  const invoke = createHttpInvoke({ baseUrl: await answering(bytesOf(lines)), token: 'none' });
  const result = await invoke('texts.read', {}, { onProgress: (progress) => heard.push(progress) });
  expect(heard).toEqual(['читает']);
  expect(result).toEqual({ text: 'Сбор 🚂 объявлен' });
});

test('several lines in one piece are all heard', async () => {
  const lines = ['{"progress":1}', '{"progress":2}', '{"result":3}', ''].join('\n');
  const heard: unknown[] = [];
  const invoke = createHttpInvoke({ baseUrl: await answering([Buffer.from(lines)]), token: 'none' });
  expect(await invoke('texts.read', {}, { onProgress: (progress) => heard.push(progress) })).toBe(3);
  expect(heard).toEqual([1, 2]);
});

test('a body that ends within its last line was cut off', async () => {
  const invoke = createHttpInvoke({ baseUrl: await answering(bytesOf('{"result":3}')), token: 'none' });
  await expect(invoke('texts.read', {})).rejects.toMatchObject({ code: 'UNREACHABLE' });
});
