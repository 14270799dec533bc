import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SynopticContract } from '../../contract/operations.ts';
import { DEFAULT_SETTINGS } from '../../domain/default-settings.ts';
import type { CallOutput } from '../../rpc/operation.ts';
import { useClient, useSaves } from './app-context.tsx';
import { useCall } from './queries.ts';

/** The person's choices about how things look. */
export type Settings = CallOutput<SynopticContract['settings.get']>['settings'];

/** The settings, and the way to change them: shown at once, saved behind, and the status line tells when that fails. */
export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  const client = useClient();
  const saves = useSaves();
  const queries = useQueryClient();
  const { data } = useCall('settings.get', {});
  const change = useCallback(
    (part: Partial<Settings>) => {
      queries.setQueryData<{ settings: Settings }>(['settings.get', {}], (old) => ({
        settings: { ...(old?.settings ?? DEFAULT_SETTINGS), ...part },
      }));
      void saves.track('settings', () => client['settings.update'](part)).catch(() => undefined);
    },
    [client, queries, saves],
  );
  return [data?.settings ?? DEFAULT_SETTINGS, change];
}
