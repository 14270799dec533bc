import { buildActor } from './build-actor.ts';
import { startFrom, withFolder } from './part.ts';
import { PARTS } from './parts.ts';

/** Runs the parts named, or all; prints the figures of each and ends with 1 where a promise did not hold. */
async function main(argv: readonly string[]): Promise<number> {
  const long = argv.includes('--long');
  const numberOf = (name: string): number | undefined =>
    Number(argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? 0) || undefined;
  const seed = numberOf('seed') ?? 20_221_129;
  const options = { long, seed, kills: numberOf('kills'), races: numberOf('races') };
  const words = argv.filter((word) => !word.startsWith('--'));
  const chosen = PARTS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  let broken = 0;
  for (const { name, run } of chosen) {
    const started = performance.now();
    const { figures, faults, skipped } = await run(options);
    const took = ((performance.now() - started) / 1000).toFixed(1);
    const word = skipped !== undefined ? 'skipped' : faults.length > 0 ? 'BROKEN ' : 'held   ';
    process.stdout.write(`${word} ${name} (${took} s)\n`);
    for (const line of [...(skipped === undefined ? [] : [skipped]), ...figures])
      process.stdout.write(`          ${line}\n`);
    for (const fault of faults.slice(0, 20)) process.stdout.write(`        ! ${fault}\n`);
    broken += faults.length;
  }
  process.stdout.write(
    `${chosen.length} parts, seed ${seed}: ${broken === 0 ? 'every promise held' : `${broken} faults`}\n`,
  );
  return broken === 0 ? 0 : 1;
}

process.exitCode = await withFolder(async (folder) => {
  startFrom(await buildActor(folder));
  return main(process.argv.slice(2));
});
