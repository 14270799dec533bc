import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useClient, useHost } from '../../data/app-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import type { LoadedDocument } from './use-reader-data.ts';
import type { Shown } from './use-shown.ts';
import { say } from '../../messages/say.ts';

/** Loaded when a PDF is first shown as pages: it is larger than the rest of the page. */
const PdfPages = lazy(() => import('../../pdf/PdfPages.tsx'));

interface OriginalPaneProps {
  readonly loaded: LoadedDocument;
  readonly shown: Shown;
  /** Of its title, which is there for screen readers: the original shows its own. */
  readonly level: 1 | 2;
}

/** The original as it looks; where it cannot be shown, why, and the way back to the text. */
export function OriginalPane({ loaded, shown, level }: OriginalPaneProps): ReactNode {
  const { title } = loaded.document.description;
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <div className="original">
      <Title className="visually-hidden">{title}</Title>
      <Original loaded={loaded} shown={shown} />
    </div>
  );
}

function Original({ loaded, shown }: Omit<OriginalPaneProps, 'level'>): ReactNode {
  const { document: described } = loaded;
  const { opened, error } = useOriginal(described.id);
  const instead = (
    <div className="row">
      <Button onPress={() => shown.show('text')}>{say('original.readText')}</Button>
    </div>
  );
  if (error !== null)
    return (
      <div className="reader-message">
        <FailureNotice error={error}>{instead}</FailureNotice>
      </div>
    );
  if (opened === null) return <Waiting />;
  if (opened.shows === 'page')
    return (
      <iframe
        className="original-page"
        title={say('original.frameTitle', { title: described.description.title })}
        sandbox=""
        referrerPolicy="no-referrer"
        src={opened.address}
      />
    );
  return (
    <Suspense fallback={<Waiting />}>
      <PdfPages sha256={opened.sha256} goal={shown.goal} onPage={shown.onPage} instead={instead} />
    </Suspense>
  );
}

function Waiting(): ReactNode {
  return (
    <div className="reader-message">
      <Skeleton lines={12} />
    </div>
  );
}

type Opened =
  | Extract<CallOutput<SynopticContract['originals.open']>, { readonly shows: 'pages' }>
  | { readonly shows: 'page'; readonly address: string };

/** Has an original made ready; asked anew each time, since a page is shown once. */
function useOriginal(documentId: string): { readonly opened: Opened | null; readonly error: unknown } {
  const client = useClient();
  const host = useHost();
  const [state, setState] = useState<{ opened: Opened | null; error: unknown }>({ opened: null, error: null });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const open = async (): Promise<Opened> => {
      const made = await client['originals.open']({ documentId }, { signal });
      return made.shows === 'pages' ? made : { shows: 'page', address: await host.toViewAddress(made.ticket) };
    };
    open().then(
      (opened) => !signal.aborted && setState({ opened, error: null }),
      (error: unknown) => !signal.aborted && setState({ opened: null, error }),
    );
    return () => controller.abort();
  }, [client, host, documentId]);
  return state;
}
