import { expect, test } from 'vitest';
import { Failure } from '../../rpc/failure.ts';
import type { CallContext } from '../../rpc/operation.ts';
import { createActivity } from './activity.ts';

/** A clock that is moved by hand, and an activity that goes by it. */
function start() {
  let time = Date.parse('2026-03-01T10:00:00Z');
  const activity = createActivity({ onChange: () => undefined, now: () => time });
  return { activity, pass: (milliseconds: number) => void (time += milliseconds) };
}

const context = (signal = new AbortController().signal, report: CallContext['report'] = () => undefined) => ({
  signal,
  report,
});

test('tells of what runs and what ended, with its steps, the newest first; what was short is not told', async () => {
  const { activity, pass } = start();
  const slow = Promise.withResolvers<string>();
  const coming = activity.run('import', context(), ({ report }) => {
    report({ stage: 'discovering', done: 0, total: 0 });
    pass(1000);
    report({ stage: 'reading', done: 1, total: 4 });
    report({ stage: 'reading', done: 2, total: 4 });
    return slow.promise;
  });
  await activity.run('export', context(), () => 'at once');
  expect(activity.list()).toEqual([
    {
      id: 'w1',
      kind: 'import',
      state: 'running',
      startedAt: '2026-03-01T10:00:00.000Z',
      endedAt: null,
      progress: { done: 2, total: 4 },
      steps: [
        { step: 'discovering', at: '2026-03-01T10:00:00.000Z' },
        { step: 'reading', at: '2026-03-01T10:00:01.000Z' },
      ],
      isDelivered: false,
      failure: null,
    },
  ]);
  slow.resolve('report');
  expect(await coming).toBe('report');
  await activity.run('verify', context(), () => pass(500));
  expect(activity.list().map(({ id, state, isDelivered }) => [id, state, isDelivered])).toEqual([
    ['w3', 'done', true],
    ['w1', 'done', true],
  ]);
});

test('what has a name is listed at once, what has none only when it is long', async () => {
  const { activity, pass } = start();
  const end = Promise.withResolvers<undefined>();
  const all = [
    activity.run('comparison', context(), () => end.promise),
    activity.run('import', context(), () => end.promise, 'named'),
  ];
  expect(activity.list().map(({ id }) => id)).toEqual(['named']);
  pass(300);
  expect(activity.list().map(({ id }) => id)).toEqual(['named', 'w1']);
  end.resolve(undefined);
  await Promise.all(all);
});

test('work without a name ends with its call, and nothing of it is left when the call is answered', async () => {
  const { activity } = start();
  const call = new AbortController();
  const stopped = Promise.withResolvers<undefined>();
  let isOver = false;
  const coming = activity.run('verify', context(call.signal), async ({ signal }) => {
    signal.addEventListener('abort', () => stopped.resolve(undefined));
    await stopped.promise;
    isOver = true;
    throw signal.reason;
  });
  call.abort();
  await expect(coming).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(isOver).toBe(true);
});

test('kept work goes on when its call is dropped, is followed from where it is, and can be cancelled by its name', async () => {
  const { activity, pass } = start();
  const call = new AbortController();
  const end = Promise.withResolvers<string>();
  let [told, stopped]: [CallContext['report'], boolean] = [() => undefined, false];
  const dropped = activity.run(
    'import',
    context(call.signal),
    ({ report, signal }) => {
      told = report;
      signal.addEventListener('abort', () => (stopped = true));
      report({ stage: 'reading', done: 3, total: 9 });
      return end.promise;
    },
    'mine',
  );
  call.abort();
  await expect(dropped).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(stopped).toBe(false);
  const seen: unknown[] = [];
  const followed = activity.follow(
    'mine',
    context(undefined, (progress) => seen.push(progress)),
  );
  told({ stage: 'reading', done: 4, total: 9 });
  pass(900);
  end.resolve('report');
  expect(await followed).toBe('report');
  expect(seen).toEqual([
    { stage: 'reading', done: 3, total: 9 },
    { stage: 'reading', done: 4, total: 9 },
  ]);
  expect(activity.list()).toMatchObject([{ id: 'mine', state: 'done', isDelivered: true }]);
  expect(() => activity.cancel('mine')).toThrow(Failure);
});

test('a second call of a name follows the first, and cancelling ends both', async () => {
  const { activity, pass } = start();
  let begun = 0;
  const task = ({ signal }: CallContext): Promise<never> => {
    begun += 1;
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  };
  const both = [activity.run('import', context(), task, 'one'), activity.run('import', context(), task, 'one')];
  pass(1000);
  activity.cancel('one');
  for (const each of both) await expect(each).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(begun).toBe(1);
  expect(activity.list()).toMatchObject([{ state: 'cancelled', failure: null }]);
});

test('a name of other work is refused, and answers nothing of that', async () => {
  const { activity } = start();
  await activity.run('repair', context(), () => Promise.resolve('repaired'), '__proto__');
  const other = activity.run('verify', context(), () => Promise.resolve('verified'), '__proto__');
  await expect(other).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(await activity.run('verify', context(), () => Promise.resolve('verified'), 'two')).toBe('verified');
});

test('says with which code work failed, and lets go of what is old', async () => {
  const { activity, pass } = start();
  for (let turn = 0; turn < 130; turn += 1) {
    const failing = activity.run('export', context(), () => {
      pass(400);
      throw new Failure('LIBRARY_FULL', 'Full.');
    });
    await expect(failing).rejects.toMatchObject({ code: 'LIBRARY_FULL' });
  }
  const works = activity.list();
  expect(works[0]).toMatchObject({ id: 'w130', state: 'failed', failure: 'LIBRARY_FULL', isDelivered: false });
  expect(works.length).toBeLessThanOrEqual(101);
});

test('what was too short to be listed pushes nothing out of the list', async () => {
  const { activity, pass } = start();
  await activity.run('verify', context(), () => pass(500));
  for (let turn = 0; turn < 150; turn += 1) await activity.run('comparison', context(), () => 'at once');
  expect(activity.list()).toMatchObject([{ kind: 'verify', state: 'done' }]);
});

test('closing does not wait for what only reads for a page and does not listen', async () => {
  const { activity } = start();
  const end = Promise.withResolvers<undefined>();
  const deaf = activity.run('comparison', context(), () => end.promise);
  await activity.close();
  end.resolve(undefined);
  await deaf;
});

test('closing stops what runs and waits for its end', async () => {
  const { activity } = start();
  const coming = activity.run(
    'import',
    context(),
    ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    'kept',
  );
  await activity.close();
  await expect(coming).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(() => activity.follow('never', context())).toThrow(Failure);
});
