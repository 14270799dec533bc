/** Type tests: they hold when this file compiles. */
import type { Client, Handlers } from '../rpc/operation.ts';
import type { SynopticContract } from './operations.ts';

declare const client: Client<SynopticContract>;
declare const handlers: Handlers<SynopticContract>;

const found: Promise<{ hits: readonly { score: number }[] }> = client['search.query']({ text: 'decree' });
// @ts-expect-error -- a limit is a number
void client['search.query']({ text: 'decree', limit: 'ten' });
// @ts-expect-error -- no such operation
void client['search.remove']({});
void client['archive.verify']({}, { onProgress: ({ done, total }) => done / total });
// @ts-expect-error -- what comes out is what the contract says
const wrong: Promise<{ documents: string }> = client['archive.listDocuments']({});
// @ts-expect-error -- defaults are filled in before a handler sees them
void handlers['search.query']({ text: 'decree' }, { signal: new AbortController().signal, report: () => undefined });
void [found, wrong];
