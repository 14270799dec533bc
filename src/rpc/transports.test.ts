import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { connectChannel, serveChannel } from './channel.ts';
import { createClient } from './client.ts';
import { createDispatch } from './dispatch.ts';
import { Failure } from './failure.ts';
import { createHttpInvoke } from './http-client.ts';
import { createHttpHandler } from './http-server.ts';
import { createInProcessInvoke } from './in-process.ts';
import type { Contract, Invoke } from './operation.ts';
import { toChannelPort } from './testing/message-port.ts';
import { ended, sampleContract, sampleHandlers } from './testing/sample-contract.ts';

const unexpectedErrors: { error: unknown; operation: string }[] = [];

interface Connected {
  readonly invoke: Invoke;
  readonly close: () => Promise<void> | void;
}

const dispatch = createDispatch(sampleContract, sampleHandlers, {
  onUnexpected: (error, operation) => unexpectedErrors.push({ error, operation }),
});

function connectPorts(): Connected {
  const { port1, port2 } = new MessageChannel();
  const stop = serveChannel(toChannelPort(port2), dispatch);
  return {
    invoke: connectChannel(toChannelPort(port1)),
    close: () => {
      stop();
      port2.close();
    },
  };
}

async function connectHttp(): Promise<Connected> {
  const handle = createHttpHandler(dispatch);
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    invoke: createHttpInvoke({ baseUrl: `http://127.0.0.1:${port}`, token: 'none' }),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const transports: Record<string, () => Promise<Connected> | Connected> = {
  'in process': () => ({ invoke: createInProcessInvoke(dispatch), close: () => undefined }),
  channel: connectPorts,
  http: connectHttp,
};

async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error: unknown = await call.then(
    () => expect.unreachable('the call succeeded'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
}

describe.each(Object.keys(transports))('over %s', (name) => {
  const open: Connected[] = [];
  const connect = async (): Promise<Connected> => {
    const connected = await transports[name]!();
    open.push(connected);
    return connected;
  };
  const connectClient = async () => createClient<typeof sampleContract>((await connect()).invoke);

  afterEach(async () => {
    for (const { close } of open.splice(0)) await close();
    unexpectedErrors.length = 0;
    ended.clear();
  });

  it('gives results, with defaults filled in on the far side', async () => {
    const client = await connectClient();
    expect(await client['words.join']({ words: ['частичная', 'мобилизация'] })).toEqual({
      text: 'частичная мобилизация',
    });
    expect(await client['words.nothing'](undefined)).toBeUndefined();
  });

  it('carries data unchanged', async () => {
    const client = await connectClient();
    const data = {
      a: [1, 'two', null, { b: false }],
      'ключ\n': '\u2028 "</script>" \ud83d\ude00',
      lone: '\ud800',
      big: 2 ** 53,
    };
    expect(await client['any.pass'](data)).toEqual(data);
    const long = 'ё'.repeat(300_000);
    expect(await client['any.pass'](long)).toBe(long);
  });

  it('reports progress in order, before the result and never inside the call', async () => {
    const client = await connectClient();
    const seen: number[] = [];
    let returned = false;
    const call = client['count.to'](
      { limit: 200 },
      {
        onProgress: ({ at }) => {
          expect(returned).toBe(true);
          seen.push(at);
        },
      },
    );
    returned = true;
    expect(await call).toEqual({ counted: 200 });
    expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  });

  it('runs two calls at once without mixing them', async () => {
    const client = await connectClient();
    const seen: Record<string, number[]> = { a: [], b: [] };
    const [a, b] = await Promise.all([
      client['count.to']({ limit: 30 }, { onProgress: ({ at }) => seen['a']!.push(at) }),
      client['count.to']({ limit: 20 }, { onProgress: ({ at }) => seen['b']!.push(at) }),
    ]);
    expect([a.counted, b.counted]).toEqual([30, 20]);
    expect([seen['a']!.length, seen['b']!.length]).toEqual([30, 20]);
  });

  it('cancels before the start without calling', async () => {
    const client = await connectClient();
    const failure = await failureOf(client['fail.bug']({}, { signal: AbortSignal.abort() }));
    expect(failure.code).toBe('CANCELLED');
    expect(unexpectedErrors).toEqual([]);
  });

  it('cancels while it runs, at once, and the far side stops', async () => {
    const client = await connectClient();
    const controller = new AbortController();
    const farSideStopped = new Promise<void>((resolve) => ended.set('a', resolve));
    const reports: unknown[] = [];
    const failure = await failureOf(
      client['count.wait'](
        { key: 'a' },
        {
          signal: controller.signal,
          onProgress: (progress) => {
            reports.push(progress);
            controller.abort();
          },
        },
      ),
    );
    expect(failure.code).toBe('CANCELLED');
    await farSideStopped;
    expect(reports).toEqual([{ started: true }]);
    expect(unexpectedErrors).toEqual([]);
  });

  it('does nothing when it is cancelled after the end', async () => {
    const client = await connectClient();
    const controller = new AbortController();
    const result = await client['words.join']({ words: ['a', 'b'] }, { signal: controller.signal });
    controller.abort();
    expect(result).toEqual({ text: 'a b' });
    expect(await client['words.join']({ words: ['c'] })).toEqual({ text: 'c' });
  });

  it('hands a listener’s error to the caller and stops the far side', async () => {
    const client = await connectClient();
    const farSideStopped = new Promise<void>((resolve) => ended.set('b', resolve));
    const call = client['count.wait'](
      { key: 'b' },
      {
        onProgress: () => {
          throw new RangeError('mine');
        },
      },
    );
    await expect(call).rejects.toThrow(RangeError);
    await farSideStopped;
  });

  it('passes declared failures with their details', async () => {
    const client = await connectClient();
    const failure = await failureOf(client['fail.declared']({}));
    expect(failure.toJSON()).toEqual({
      code: 'SYNTAX',
      message: 'The quotation mark is never closed. Close it.',
      details: { start: 3, end: 4 },
    });
  });

  it.each(['fail.undeclared', 'fail.bug', 'fail.output', 'fail.progress', 'fail.details', 'any.uncloneable'] as const)(
    'hides what %s met, and tells the host',
    async (operation) => {
      const client = await connectClient();
      const failure = await failureOf(client[operation]({}));
      expect(failure.code).toBe('INTERNAL');
      expect(JSON.stringify(failure)).not.toMatch(/swordfish|secret|carried/);
      expect(failure.details).toBeUndefined();
      expect(unexpectedErrors.map((entry) => entry.operation)).toEqual([operation]);
    },
  );

  it('drops what the output does not declare', async () => {
    const client = await connectClient();
    expect(await client['any.dropped']({})).toEqual({ name: 'x' });
  });

  it.each(['words.remove', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'a/b', 'words.join?x=1'])(
    'refuses the unknown operation “%s”',
    async (operation) => {
      const { invoke } = await connect();
      const client = createClient<Contract>(invoke);
      expect((await failureOf(client[operation]!({}))).code).toBe('UNKNOWN_OPERATION');
      expect((await failureOf(invoke(operation, {}))).code).toBe('UNKNOWN_OPERATION');
    },
  );

  it.each([
    ['a wrong type', { words: 'one' }, 'words'],
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['an extra key', { words: [], limit: 3 }, ''],
    ['an own __proto__', JSON.parse('{"words":[],"__proto__":{"with":"x"}}') as unknown, ''],
  ])('refuses a call with %s', async (_what, input, path) => {
    const { invoke } = await connect();
    const failure = await failureOf(invoke('words.join', input));
    expect(failure.code).toBe('INVALID_INPUT');
    expect(failure.details).toMatchObject({ issues: [{ path, message: expect.any(String) as string }] });
  });

  it.each([
    ['a function', { run: () => 1 }],
    ['a date', { at: new Date(0) }],
    ['a number that is not finite', { at: Number.NaN }],
    ['a symbol', { [Symbol('x')]: 1 }],
    ['a big integer', { at: 1n }],
    [
      'a cycle',
      ((): unknown => {
        const ring: Record<string, unknown> = {};
        ring['ring'] = ring;
        return ring;
      })(),
    ],
  ])('refuses to carry %s', async (_what, input) => {
    const client = await connectClient();
    expect((await failureOf(client['any.pass'](input))).code).toBe('INVALID_INPUT');
  });
});

describe('a far side that goes away', () => {
  it.each(['channel', 'http'])('fails running and later calls as unreachable over %s', async (name) => {
    const { invoke, close } = await transports[name]!();
    const client = createClient<typeof sampleContract>(invoke);
    const stopped = new Promise<void>((resolve) => ended.set('c', resolve));
    const started = Promise.withResolvers<undefined>();
    const call = client['count.wait']({ key: 'c' }, { onProgress: () => started.resolve(undefined) });
    const failure = failureOf(call);
    await started.promise;
    await close();
    expect((await failure).code).toBe('UNREACHABLE');
    await stopped;
    expect((await failureOf(client['words.join']({ words: [] }))).code).toBe('UNREACHABLE');
  });
});
