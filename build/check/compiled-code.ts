import { keepIndexCode } from '../index-code.ts';

/** Compiles what tests run of AssemblyScript, where it is not compiled yet. */
export const setup = keepIndexCode;
