import { boundYoungObjects } from '../young-objects.ts';

// Before anything else is loaded, which makes many of them.
boundYoungObjects();
const { runCli } = await import('./cli.ts');
process.exitCode = await runCli(process.argv.slice(2));
