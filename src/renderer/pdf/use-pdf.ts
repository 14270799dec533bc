import { useEffect, useState } from 'react';
import { useHost } from '../data/app-context.tsx';
import { openPdf, type OpenPdf, type PageSize } from './open-pdf.ts';

/** A PDF with the size of its first page, which the others are taken to have until they are drawn. */
export interface LoadedPdf {
  readonly pdf: OpenPdf;
  readonly first: PageSize;
}

/** Opens the PDF with that digest, once the page needs it, and closes it when it does no longer. */
export function usePdf(sha256: string): { readonly loaded: LoadedPdf | null; readonly error: unknown } {
  const host = useHost();
  const [state, setState] = useState<{ loaded: LoadedPdf | null; error: unknown }>({ loaded: null, error: null });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let opened: OpenPdf | null = null;
    const open = async (): Promise<void> => {
      const bytes = await host.readOriginal(sha256, signal);
      const pdf = await openPdf(bytes);
      opened = pdf;
      const first = await pdf.sizeOf(1).catch(() => A4);
      if (signal.aborted) pdf.close();
      else setState({ loaded: { pdf, first }, error: null });
    };
    open().catch((error: unknown) => {
      if (!signal.aborted) setState({ loaded: null, error });
    });
    return () => {
      controller.abort();
      opened?.close();
    };
  }, [host, sha256]);
  return state;
}

const A4: PageSize = { width: 794, height: 1123 };
