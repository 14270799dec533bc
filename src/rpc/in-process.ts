import { Failure, parseFailure } from './failure.ts';
import type { Invoke } from './operation.ts';

/**
 * Calls a dispatch in the same process as if it were far away: everything is cloned both ways, and progress arrives
 * later, never inside the handler's `report`, so that nothing works here that would not work over a wire.
 */
export function createInProcessInvoke(invoke: Invoke): Invoke {
  return async (name, input, options = {}) => {
    const { signal, onProgress } = options;
    const report = (progress: unknown): void => {
      const copy: unknown = structuredClone(progress);
      queueMicrotask(() => onProgress?.(copy));
    };
    try {
      return structuredClone(await invoke(name, structuredClone(input), { signal, onProgress: report }));
    } catch (error) {
      throw error instanceof Failure ? parseFailure(structuredClone(error.toJSON())) : error;
    }
  };
}
