/** The vocabulary of a contract, whatever it is about. Schemas are used through Standard Schema, so no library is named here. */

/** The part of Standard Schema v1 that is used: https://standardschema.dev */
export interface Schema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}
export type SchemaResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** One operation: what goes in, what is reported on the way, what comes out, and how it may fail. */
export interface Operation {
  readonly input: Schema;
  readonly progress?: Schema;
  readonly output: Schema;
  readonly errors: readonly string[];
}

export type Contract = Readonly<Record<string, Operation>>;

type SchemaTypes<S, Side extends 'input' | 'output'> = S extends {
  readonly '~standard': { readonly types?: infer T };
}
  ? NonNullable<T> extends Record<Side, infer V>
    ? V
    : never
  : never;

export type CallInput<O extends Operation> = SchemaTypes<O['input'], 'input'>;
export type HandlerInput<O extends Operation> = SchemaTypes<O['input'], 'output'>;
export type CallOutput<O extends Operation> = SchemaTypes<O['output'], 'output'>;
export type HandlerOutput<O extends Operation> = SchemaTypes<O['output'], 'input'>;
export type CallProgress<O extends Operation> = O['progress'] extends Schema
  ? SchemaTypes<O['progress'], 'output'>
  : never;

export interface CallOptions<Progress = unknown> {
  /** Ends the call with `CANCELLED`; the far side is told and stops. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The single seam between the renderer and the core: every transport is an `Invoke`. Rejects with `Failure`. */
export type Invoke = (name: string, input: unknown, options?: CallOptions) => Promise<unknown>;

/** A typed client of a contract. */
export type Client<C extends Contract> = {
  readonly [Name in keyof C]: (
    input: CallInput<C[Name]>,
    options?: CallOptions<CallProgress<C[Name]>>,
  ) => Promise<CallOutput<C[Name]>>;
};

/** What a handler is given besides its input. */
export interface CallContext<Progress = unknown> {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

/** The implementation of a contract. */
export type Handlers<C extends Contract> = {
  readonly [Name in keyof C]: (
    input: HandlerInput<C[Name]>,
    context: CallContext<CallProgress<C[Name]>>,
  ) => Promise<HandlerOutput<C[Name]>> | HandlerOutput<C[Name]>;
};
