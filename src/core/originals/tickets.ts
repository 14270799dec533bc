import { randomBytes } from 'node:crypto';

/** Pages that wait to be shown, each once and for a ticket nobody can guess. */
export interface Tickets {
  /** Keeps a page; gives 256 random bits as 64 hexadecimal digits. */
  issue(page: string): string;
  /** The page of a ticket, which is gone afterwards; null where there is none. */
  take(ticket: string): string | null;
}

/** A person opens one view at a time, or two beside each other; what waits beyond that will not be asked for. */
const MOST = 4;

/** Creates a place for pages; of too many the oldest is dropped. */
export function createTickets(): Tickets {
  const waiting = new Map<string, string>();
  return {
    issue: (page) => {
      const ticket = randomBytes(32).toString('hex');
      waiting.set(ticket, page);
      const [oldest] = waiting.keys();
      if (waiting.size > MOST && oldest !== undefined) waiting.delete(oldest);
      return ticket;
    },
    take: (ticket) => {
      const page = waiting.get(ticket) ?? null;
      waiting.delete(ticket);
      return page;
    },
  };
}
