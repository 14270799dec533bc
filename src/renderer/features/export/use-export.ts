import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput, CallProgress } from '../../../rpc/operation.ts';
import { useClient, useHost } from '../../data/app-context.tsx';
import { useCall } from '../../data/queries.ts';
import { saveFile } from '../../data/save-file.ts';
import type { ExportInput } from './export-formats.ts';

export type Exported = CallOutput<SynopticContract['export.create']>;
export type ExportProgress = CallProgress<SynopticContract['export.create']>;

interface MadeExport {
  /** What was made of this input; undefined as long as it is not there. */
  readonly exported: Exported | undefined;
  readonly error: Error | null;
  /** How far it is, while it is made. */
  readonly progress: ExportProgress | null;
  readonly isMade: boolean;
  readonly makeAgain: () => void;
  readonly stop: () => void;
  /** Hands the file to the person. */
  readonly save: () => Promise<void>;
}

/** Makes an export of `input`, and again when annotations came or went. */
export function useExport(input: ExportInput | null): MadeExport {
  const client = useClient();
  const host = useHost();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  // The status counts annotations, so a change there makes the preview new.
  const { data: status } = useCall('archive.getStatus', {});
  const queryKey = ['export.create', input, status?.annotations];
  const { data, error, refetch, isFetching } = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      setProgress(null);
      const onProgress = (next: ExportProgress): void => void (signal.aborted || setProgress(next));
      return client['export.create'](input as ExportInput, { signal, onProgress });
    },
    enabled: input !== null,
    staleTime: 0,
  });
  const exported = error === null ? data : undefined;
  const read = (sha256: string): Promise<Uint8Array<ArrayBuffer>> =>
    host.readOriginal(sha256, new AbortController().signal);
  return {
    ...{ exported, error, progress },
    isMade: isFetching,
    makeAgain: () => void refetch(),
    stop: () => void queries.cancelQueries({ queryKey }),
    save: async () => {
      if (exported === undefined) return;
      const content = await read(exported.sha256).catch(async (failure: unknown) => {
        // Exports of other windows have taken its place.
        const { data: again } = await refetch();
        if (again === undefined) throw failure;
        return read(again.sha256);
      });
      saveFile({ ...exported, content });
    },
  };
}
