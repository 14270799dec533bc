import { cancelled, Failure, unexpected } from './failure.ts';
import type {
  CallContext,
  CallOptions,
  Contract,
  Handlers,
  Invoke,
  Operation,
  Schema,
  SchemaIssue,
} from './operation.ts';
import { isPlain } from './plain.ts';

export interface DispatchOptions {
  /** Is given every error that callers see as `INTERNAL` only, with the name of the operation. */
  readonly onUnexpected?: (error: unknown, operation: string) => void;
}

type AnyHandler = (input: unknown, context: CallContext) => unknown;

const COMMON_CODES: readonly string[] = ['INVALID_INPUT', 'UNKNOWN_OPERATION', 'CANCELLED', 'INTERNAL'];

/**
 * The far end of every transport: looks an operation up, checks what goes in, runs its handler, and checks what comes
 * out. Rejects with declared failures, `INVALID_INPUT` (details: `{issues: [{path, message}]}`), `UNKNOWN_OPERATION`,
 * `CANCELLED`, or `INTERNAL` for everything else.
 */
export function createDispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  options: DispatchOptions = {},
): Invoke {
  return async (name, input, callOptions = {}) => {
    // Own properties only: `constructor` and `__proto__` are names a hostile page would try.
    if (!Object.hasOwn(contract, name) || !Object.hasOwn(handlers, name)) throw unknownOperation(name);
    const operation = contract[name] as Operation;
    const handler = handlers[name] as AnyHandler;
    try {
      return await run(operation, handler, { input, options: callOptions });
    } catch (error) {
      if (isCancellation(error, callOptions.signal)) throw cancelled();
      if (error instanceof Failure && mayPass(error, operation)) throw error;
      options.onUnexpected?.(error, name);
      throw unexpected();
    }
  };
}

interface Call {
  readonly input: unknown;
  readonly options: CallOptions;
}

async function run(operation: Operation, handler: AnyHandler, { input, options }: Call): Promise<unknown> {
  const accepted = await parseInput(operation.input, input);
  if (options.signal?.aborted === true) throw cancelled();
  const misreported = new AbortController();
  const signal = AbortSignal.any([misreported.signal, ...(options.signal ? [options.signal] : [])]);
  let running = true;
  const report = (progress: unknown): void => {
    if (!running || signal.aborted) return;
    const checked = checkProgress(operation, progress);
    if (checked instanceof Error) misreported.abort(checked);
    else options.onProgress?.(checked.value);
  };
  try {
    const output = await handler(accepted, { signal, report });
    if (misreported.signal.aborted) throw misreported.signal.reason;
    return await parseOutput(operation.output, output);
  } finally {
    running = false;
  }
}

async function parseInput(schema: Schema, input: unknown): Promise<unknown> {
  const result = await schema['~standard'].validate(input);
  if (result.issues === undefined) return result.value;
  const issues = result.issues.map(describeIssue);
  const first = issues[0];
  const where = first === undefined || first.path === '' ? '' : `${first.path}: `;
  throw new Failure('INVALID_INPUT', `The call was malformed. ${where}${first?.message ?? 'It does not fit.'}`, {
    issues,
  });
}

async function parseOutput(schema: Schema, output: unknown): Promise<unknown> {
  const result = await schema['~standard'].validate(output);
  if (result.issues !== undefined) throw new TypeError(`the output does not fit: ${summarise(result.issues)}`);
  if (!isPlain(result.value)) throw new TypeError('the output is not plain data');
  return result.value;
}

/** The progress to pass on, or what is wrong with it. A handler that misreports has a bug, which ends its call. */
function checkProgress(operation: Operation, progress: unknown): { readonly value: unknown } | Error {
  if (operation.progress === undefined) return new TypeError('progress was reported and none is declared');
  const result = operation.progress['~standard'].validate(progress);
  if (result instanceof Promise) return new TypeError('a schema of progress must not be asynchronous');
  if (result.issues !== undefined) return new TypeError(`the progress does not fit: ${summarise(result.issues)}`);
  return isPlain(result.value) ? result : new TypeError('the progress is not plain data');
}

function mayPass(failure: Failure, operation: Operation): boolean {
  return (COMMON_CODES.includes(failure.code) || operation.errors.includes(failure.code)) && isPlain(failure.details);
}

function isCancellation(error: unknown, signal: AbortSignal | undefined): boolean {
  if (error instanceof Failure) return error.code === 'CANCELLED';
  return (
    signal?.aborted === true && (error === signal.reason || (error instanceof Error && error.name === 'AbortError'))
  );
}

function unknownOperation(name: string): Failure {
  return new Failure('UNKNOWN_OPERATION', `There is no operation “${name.slice(0, 80)}”. Reload the page.`);
}

function describeIssue(issue: SchemaIssue): { path: string; message: string } {
  const keys = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  return { path: keys.join('.'), message: issue.message };
}

function summarise(issues: readonly SchemaIssue[]): string {
  return issues
    .slice(0, 3)
    .map(describeIssue)
    .map(({ path, message }) => `${path}: ${message}`)
    .join('; ');
}
