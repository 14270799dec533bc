interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => URL };
}

/** What draws PDF files off the page: its port, and where its data lies. */
export interface PdfWorker {
  readonly port: Worker;
  /** Address that ends in a separator, of the page's own origin. */
  readonly folder: string;
  /** Rejects when the worker cannot run. */
  readonly failed: Promise<never>;
  readonly end: () => void;
}

const folder = new URL('./pdf/', document.baseURI).href;
const ADDRESS = `${folder}pdf.worker.mjs`;

/** The only address of a script that this page makes, under the only name it may make one; src/hosts/page-headers.ts allows it. */
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('synoptic-pdf-worker', {
  createScriptURL: (address) => {
    if (address !== ADDRESS) throw new TypeError('only the worker for PDF files is started');
    return address;
  },
});

/** Starts a worker for one file. */
export function startPdfWorker(): PdfWorker {
  const port = new Worker(policy?.createScriptURL(ADDRESS) ?? ADDRESS, { type: 'module' });
  const failed = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => reject(new Error('the worker for PDF files did not start')), { once: true });
  });
  // It may fail when nobody waits any more.
  failed.catch(() => undefined);
  return { port, folder, failed, end: () => port.terminate() };
}
