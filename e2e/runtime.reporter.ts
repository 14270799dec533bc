import type { Reporter } from '@playwright/test/reporter';
import { findChromium, findDesktopRuntime } from './runtime.ts';

/** Says in every report what the faces were shown by. */
export default class RuntimeReporter implements Reporter {
  onBegin(): void {
    const { kind, executable } = findDesktopRuntime();
    process.stdout.write(`Browser face: ${findChromium()}\nDesktop face: ${kind} (${executable})\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
