import '../bound-young-objects.ts';

const { runCli } = await import('./cli.ts');
process.exitCode = await runCli(process.argv.slice(2));
