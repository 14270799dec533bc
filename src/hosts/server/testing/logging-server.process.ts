import { createCore } from '../../../core/core.ts';
import { testWorkers } from '../../../core/test-workers.ts';
import { listen } from '../listen.ts';

/** The browser face, as `server.ts` starts it, with every event of the core's log as a line: `<library> <page> <edition>`. */
const [library = '', renderer = '', edition = ''] = process.argv.slice(2);
const core = await createCore({
  library,
  editions: [edition],
  workers: testWorkers,
  checkFixity: true,
  log: (event) => void process.stderr.write(`${JSON.stringify(event)}\n`),
});
const server = await listen({ core, renderer, port: 0 });
process.stdout.write(`${server.startLink}\n`);
process.once('SIGTERM', () => void server.close());
await server.stopped;
await core.close();
