import type { QuerySlip } from '../../domain/query-slip.ts';
import type { Failure } from '../../rpc/failure.ts';
import { say } from '../messages/say.ts';

/** Why a query cannot be read, in the language of the page. */
export const slipInWords = ({ code, parameters }: QuerySlip): string => say(`slips.${code}`, parameters);

/** What a failed search says of its query; for one of an older core, which has no slip, its sentence as it is. */
export function querySyntaxInWords({ message, details }: Failure): string {
  const { slip } = (details ?? {}) as { readonly slip?: QuerySlip };
  return slip === undefined ? message : slipInWords(slip);
}
