import { useEffect, useState } from 'react';
import type { KeptPicture } from '../../domain/picture.ts';
import { useHost } from '../data/app-context.tsx';
import { useCall } from '../data/queries.ts';

/** How far a picture is: not there yet, an address of this page that holds it, or not to be had. */
export type PictureState = { readonly is: 'waiting' | 'gone' } | { readonly is: 'there'; readonly address: string };

const WAITING: PictureState = { is: 'waiting' };

/** Has a picture read out of its document's original once it is wanted; its bytes are let go of with the view. */
export function usePicture(documentId: string, picture: KeptPicture, wanted: boolean): PictureState {
  const { sha256, mediaType } = picture;
  const host = useHost();
  const { isSuccess, isError, refetch } = useCall('originals.openPictures', { documentId }, { enabled: wanted });
  const [state, setState] = useState<PictureState>(WAITING);
  useEffect(() => {
    if (!isSuccess || !wanted) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    let address: string | null = null;
    const read = async (): Promise<void> => {
      const bytes = await host.readOriginal(sha256, signal).catch(async (error: unknown) => {
        if (signal.aborted) throw error;
        // Pictures of other documents have taken its place.
        await refetch();
        return host.readOriginal(sha256, signal);
      });
      if (signal.aborted) return;
      address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      setState({ is: 'there', address });
    };
    read().catch(() => !signal.aborted && setState({ is: 'gone' }));
    return () => {
      controller.abort();
      if (address !== null) URL.revokeObjectURL(address);
      setState(WAITING);
    };
  }, [host, sha256, mediaType, isSuccess, wanted, refetch]);
  return isError ? { is: 'gone' } : state;
}
