import { within } from './within.ts';

/** Where pages of the browser face hear each other; only those of one origin do, and every host has its own. */
const CHANNEL = 'synoptic-token';
const QUESTION = 'who has the token?';
/** How long another page may take to answer, in milliseconds; a page alone shows after that how to go on. */
const PATIENCE = 400;

interface Answer {
  readonly token: string;
}

const isAnswer = (data: unknown): data is Answer =>
  typeof data === 'object' && data !== null && typeof (data as Partial<Answer>).token === 'string';

/** Tells the token to pages of the same origin that ask for it, from memory to memory. */
export function shareToken(token: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    if (data === QUESTION) channel.postMessage({ token } satisfies Answer);
  });
}

/** Asks the other pages of this origin for the token; null where none answers. */
export async function askForToken(): Promise<string | null> {
  const channel = new BroadcastChannel(CHANNEL);
  const { promise, resolve } = Promise.withResolvers<string>();
  channel.addEventListener('message', ({ data }) => {
    if (isAnswer(data)) resolve(data.token);
  });
  channel.postMessage(QUESTION);
  const token = await within(promise, PATIENCE);
  channel.close();
  return token;
}
