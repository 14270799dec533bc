// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTestCore, type OpenedCore } from '../../core/testing/opened-core.ts';
import type { Work } from '../../domain/activity.ts';
import type { AppClient } from '../connect.ts';
import { renderApp } from '../testing/render-app.tsx';
import { endedSince } from './use-ended-work.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await opened.dispose();
});

const work = (state: Work['state'], seconds: number, id = 'w1'): Work => ({
  ...{ id, kind: 'import', state, progress: null, steps: [], isDelivered: false, failure: null },
  startedAt: '2031-03-04T10:00:00.000Z',
  endedAt: state === 'running' ? null : new Date(Date.UTC(2031, 2, 4, 10, 0, seconds)).toISOString(),
});

/** A client whose activity is `works`, and who tells of a change of it; everything else is the core's. */
function scripted(works: () => readonly Work[]): { readonly client: AppClient; readonly tell: () => void } {
  let report: (change: { area: string }) => void = () => undefined;
  const parts: Readonly<Record<string, unknown>> = {
    'activity.list': () => Promise.resolve({ works: [...works()] }),
    'archive.watch': (_: object, options: { onProgress: typeof report }) => {
      report = options.onProgress;
      return Promise.withResolvers().promise;
    },
  };
  const get = (target: AppClient, name: string): unknown => parts[name] ?? (Reflect.get(target, name) as unknown);
  return {
    client: new Proxy(opened.client, { get: (target, name) => get(target, String(name)) }),
    tell: () => report({ area: 'activity' }),
  };
}

async function endWhile(hasFocus: boolean): Promise<readonly (readonly [string, string])[]> {
  vi.spyOn(document, 'hasFocus').mockReturnValue(hasFocus);
  const told: [string, string][] = [];
  let works = [work('running', 0)];
  const tellEnded = (id: string, text: string): Promise<void> => Promise.resolve(void told.push([id, text]));
  const { client, tell } = scripted(() => works);
  renderApp(client, { tellEnded });
  await screen.findByRole('heading', { level: 1, name: 'Library' });
  await waitFor(() => expect(screen.getByRole('link', { name: /Activity/ }).textContent).toMatch(/1/));
  works = [work('done', 75)];
  tell();
  await waitFor(() => expect(screen.getByRole('link', { name: /Activity/ }).textContent).not.toMatch(/1/));
  return told;
}

test('long work that ends while the person is elsewhere is told of, by its kind and outcome alone', async () => {
  expect(await endWhile(false)).toEqual([['w1', 'Import of files has ended: Done']]);
});

test('a person who looks at the app is not told', async () => {
  expect(await endWhile(true)).toEqual([]);
});

test('only what was seen to run and took long is told of', () => {
  const running = new Set(['w1', 'w2', 'w3']);
  const works = [work('done', 75), work('failed', 3, 'w2'), work('running', 0, 'w3'), work('done', 90, 'w4')];
  expect(endedSince(running, works).map(({ id }) => id)).toEqual(['w1']);
});
