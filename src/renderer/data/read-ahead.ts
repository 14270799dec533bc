import type { QueryClient } from '@tanstack/react-query';
import type { AppClient } from '../connect.ts';
import { callOptions, type QueryName } from './queries.ts';
import type { Route } from './routes.ts';

/** Operations that are called with nothing. */
type Plain = Extract<QueryName, 'settings.get' | 'archive.getStatus' | 'archive.listDocuments'>;

const FRAME = ['settings.get', 'archive.getStatus'] as const;

/** Asks for what the frame and the first view show before either is drawn, all at once instead of one after the other. */
export function readAhead(client: AppClient, queries: QueryClient, route: Route): void {
  const names: readonly Plain[] = route.name === 'library' ? [...FRAME, 'archive.listDocuments'] : FRAME;
  // What fails is asked again, and told, by the view that needs it.
  for (const name of names) void queries.prefetchQuery(callOptions(client, name, {}));
}
