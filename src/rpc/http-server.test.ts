import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createDispatch } from './dispatch.ts';
import { createHttpHandler } from './http-server.ts';
import { sampleContract, sampleHandlers } from './testing/sample-contract.ts';

const dispatch = createDispatch(sampleContract, sampleHandlers);

describe('an HTTP host', () => {
  async function post(body: BodyInit, maxBytes: number): Promise<{ status: number; answer: unknown }> {
    const handle = createHttpHandler(dispatch, { maxBytes });
    const server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/rpc/words.join`, { method: 'POST', body });
    const answer: unknown = await response.json();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return { status: response.status, answer };
  }

  it.each(['{"words":', '{} {}', 'words=a', new Uint8Array([0xff, 0xfe, 0x7b])])(
    'refuses malformed JSON',
    async (body) => {
      const { status, answer } = await post(body as BodyInit, 1000);
      expect(status).toBe(400);
      expect(answer).toMatchObject({ code: 'INVALID_INPUT' });
    },
  );

  it('refuses a body that is too large', async () => {
    const { status, answer } = await post(JSON.stringify({ words: ['x'.repeat(100_000)] }), 1000);
    expect(status).toBe(413);
    expect(answer).toMatchObject({ code: 'TOO_LARGE' });
  });
});
