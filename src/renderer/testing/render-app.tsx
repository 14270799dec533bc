import { render, type RenderResult } from '@testing-library/react';
import { App } from '../app/App.tsx';
import type { AppClient, Host, PickedFile } from '../connect.ts';

interface RenderAppOptions {
  /** The place to start at. */
  readonly hash?: string;
  /** What the person chooses in a dialog; the token for it. */
  readonly choose?: () => Promise<string | null>;
  readonly upload?: (files: readonly PickedFile[]) => Promise<string>;
}

/** The whole page over a client, as a person would meet it. */
export function renderApp(client: AppClient, options: RenderAppOptions = {}): RenderResult {
  const { hash = '#/library', choose, upload } = options;
  window.location.hash = hash;
  const nothing = (): Promise<never> => Promise.reject(new Error('this test chooses no files'));
  const host: Host = { face: 'browser', client, chooseFiles: choose ?? nothing, uploadDropped: upload ?? nothing };
  return render(<App host={host} />);
}

/** The same client with one operation answered by the test: for failures that a real core gives only on a bad disk. */
export function withCall(client: AppClient, name: keyof AppClient, call: () => Promise<never>): AppClient {
  return new Proxy(client, { get: (target, key: keyof AppClient) => (key === name ? call : target[key]) });
}
