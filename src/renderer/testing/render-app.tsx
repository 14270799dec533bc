import { configure, render, type RenderResult } from '@testing-library/react';
import type { Failure } from '../../rpc/failure.ts';
import { App } from '../app/App.tsx';
import type { AppClient, Host, PickedFile } from '../connect.ts';

// A page over a real core comes when it comes; on a busy machine that is not within the second that is usual.
configure({ asyncUtilTimeout: 15_000 });

interface RenderAppOptions {
  /** The place to start at. */
  readonly hash?: string;
  /** What the person chooses in a dialog; the token for it. */
  readonly choose?: () => Promise<string | null>;
  readonly readOriginal?: Host['readOriginal'];
  readonly openWindow?: Host['openWindow'];
  readonly tellEnded?: Host['tellEnded'];
  readonly upload?: (files: readonly PickedFile[]) => Promise<string>;
}

/** The whole page over a client, as a person would meet it. */
export function renderApp(client: AppClient, options: RenderAppOptions = {}): RenderResult {
  const { hash = '#/library', choose, upload, readOriginal, openWindow, tellEnded } = options;
  window.location.hash = hash;
  const nothing = (): Promise<never> => Promise.reject(new Error('this test chooses no files'));
  const host: Host = {
    face: 'browser',
    client,
    chooseFiles: choose ?? nothing,
    uploadDropped: upload ?? nothing,
    openWindow: openWindow ?? nothing,
    tellEnded: tellEnded ?? nothing,
    readOriginal: readOriginal ?? nothing,
    toViewAddress: (ticket) => Promise.resolve(`about:blank#${ticket}`),
  };
  return render(<App host={host} />);
}

/** The same client, with one operation rejecting as long as `failure` gives one: for what only a bad disk would cause. */
export function failing(client: AppClient, name: keyof AppClient, failure: () => Failure | null): AppClient {
  return before(client, name, () => {
    const reason = failure();
    return reason === null ? Promise.resolve() : Promise.reject(reason);
  });
}

/** The same client, with one operation waiting before it is sent: for what only a slow disk would show. */
export function holding(client: AppClient, name: keyof AppClient, wait: () => Promise<void>): AppClient {
  return before(client, name, wait);
}

function before(client: AppClient, name: keyof AppClient, step: () => Promise<void>): AppClient {
  const call = async (...given: readonly unknown[]): Promise<unknown> => {
    await step();
    return (client[name] as (...given: readonly unknown[]) => Promise<unknown>)(...given);
  };
  return new Proxy<AppClient>(client, {
    get: (target, key) => (key === name ? call : (Reflect.get(target, key) as unknown)),
  });
}
