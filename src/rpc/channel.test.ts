import { describe, expect, it } from 'vitest';
import { serveChannel } from './channel.ts';
import { createDispatch } from './dispatch.ts';
import { toChannelPort } from './testing/message-port.ts';
import { sampleContract, sampleHandlers } from './testing/sample-contract.ts';

const dispatch = createDispatch(sampleContract, sampleHandlers);

describe('a channel', () => {
  it('ignores what is no call and refuses a call without a name', async () => {
    const { port1, port2 } = new MessageChannel();
    const stop = serveChannel(toChannelPort(port2), dispatch);
    const replies: unknown[] = [];
    const refused = new Promise<void>((resolve) => {
      toChannelPort(port1).listen((reply) => {
        replies.push(reply);
        resolve();
      });
    });
    for (const message of [
      null,
      'call',
      7,
      {},
      { type: 'call' },
      { type: 'cancel', id: 99 },
      { type: 'call', id: '1' },
    ])
      port1.postMessage(message);
    port1.postMessage({ type: 'call', id: 5, name: { toString: 'words.join' } });
    await refused;
    expect(replies).toEqual([
      { type: 'failed', id: 5, failure: { code: 'INVALID_INPUT', message: expect.any(String) as string } },
    ]);
    stop();
    port1.close();
    port2.close();
  });
});
