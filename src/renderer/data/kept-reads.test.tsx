// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { unreachable } from '../../rpc/failure.ts';
import { createQueryClient, useCall } from './queries.ts';

const client = vi.hoisted(() => ({ 'archive.getStatus': vi.fn() }));
vi.mock('./app-context.tsx', () => ({ useClient: () => client }));

test('what was read stays, and is no error, when the core is gone before it is read again', async () => {
  client['archive.getStatus'].mockResolvedValueOnce({ documents: 3 }).mockRejectedValue(unreachable());
  const queries = createQueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }): ReactNode => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useCall('archive.getStatus', {}), { wrapper });
  await waitFor(() => expect(result.current.data).toEqual({ documents: 3 }));
  await result.current.refetch();
  await waitFor(() => expect(client['archive.getStatus'].mock.calls.length).toBeGreaterThan(1));
  expect(result.current).toMatchObject({ data: { documents: 3 }, error: null, isError: false });
});
