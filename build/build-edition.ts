/** Builds an edition from its sources: `node build/build-edition.ts <sources> <bag>`. With `--check <bag>`, checks one. */
import { buildEdition } from '../src/core/editions/build-edition.ts';
import { checkEdition } from '../src/core/editions/check-edition.ts';
import { Failure } from '../src/rpc/failure.ts';

const [first, second, ...rest] = process.argv.slice(2);

async function run(): Promise<void> {
  if (first === undefined || second === undefined || rest.length > 0) {
    console.error(
      'Usage: node build/build-edition.ts <source folder> <bag folder>\n       node build/build-edition.ts --check <bag folder>',
    );
    process.exitCode = 2;
    return;
  }
  if (first === '--check') {
    await checkEdition(second);
    console.log(`${second}: valid`);
    return;
  }
  const counts = await buildEdition({ sources: first, out: second });
  console.log(
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', '),
  );
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`${error.code}: ${error.message}`);
  console.error(JSON.stringify(error.details, null, 2));
  process.exitCode = 1;
}
