import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useClient } from '../data/app-context.tsx';
import { toFailureCode } from '../data/failure-words.ts';
import { followChanges, useCall } from '../data/queries.ts';
import { useSettings } from '../data/settings.ts';
import { useRoute } from '../data/use-route.ts';
import { Skeleton } from '../ui/States.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { AppCommands } from './AppCommands.tsx';
import { Header } from './Header.tsx';
import { ImportProvider } from './ImportProvider.tsx';
import { LostSession, StartFailed } from './StoppedPages.tsx';
import { ImportTray } from './ImportTray.tsx';
import { SideNav } from './SideNav.tsx';
import { StatusLine } from './StatusLine.tsx';
import { Tour } from './Tour.tsx';
import { useEndedWork } from './use-ended-work.ts';
import { useOtherWindows } from './use-other-windows.ts';
import { toPlace, useViewFocus } from './use-view-focus.ts';
import { View } from './View.tsx';
import { useWordsKey } from '../messages/language.ts';
import { say } from '../messages/say.ts';

/** The frame around every view: header, navigation, the view, and the status line. */
export function Shell(): ReactNode {
  const status = useCall('archive.getStatus', {});
  const lost = useChanges();
  const [settings] = useSettings();
  const route = useRoute();
  const words = useWordsKey();
  // A view keeps lists and tables with words in them, so another language makes it anew; not the one where it is chosen.
  const viewKey = route.name === 'settings' ? toPlace(route) : `${toPlace(route)} ${words}`;
  const main = useRef<HTMLElement>(null);
  useViewFocus(route, main);
  useOtherWindows();
  useEndedWork();
  useEffect(() => {
    document.documentElement.dataset['theme'] = settings.theme;
    document.documentElement.dataset['face'] = settings.readingFace;
    document.documentElement.dataset['density'] = settings.density;
    const { style } = document.documentElement;
    style.setProperty('--text-size', `${settings.textSize}px`);
    style.setProperty('--measure', `${settings.measure}ch`);
    style.setProperty('--line-height', String(settings.lineHeight / 100));
  }, [settings]);
  if (lost === 'UNAUTHORISED' || toFailureCode(status.error ?? null) === 'UNAUTHORISED') return <LostSession />;
  if (status.isError) return <StartFailed error={status.error} onRetry={() => void status.refetch()} />;
  return (
    <ImportProvider>
      <AppCommands />
      <a className="skip" href="#main" onClick={(event) => skipTo(event, main.current)}>
        {say('app.skipToTheContent')}
      </a>
      <div className="app">
        <Header />
        <SideNav />
        <main id="main" ref={main} tabIndex={-1}>
          {status.data?.readOnly === false && <Tour />}
          <ErrorBoundary key={viewKey}>{status.isPending ? <Starting /> : <View route={route} />}</ErrorBoundary>
        </main>
        <ImportTray route={route} />
        <StatusLine lost={lost} />
      </div>
    </ImportProvider>
  );
}

function Starting(): ReactNode {
  return (
    <div className="view">
      <h1>{say('app.openingTheArchive')}</h1>
      <Skeleton lines={8} />
    </div>
  );
}

/** The hash names the place, so the skip link moves the focus itself. */
function skipTo(event: { preventDefault: () => void }, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}

/** Follows the core's changes; gives the code of the failure that ended it, if one did. */
function useChanges(): string | null {
  const client = useClient();
  const queries = useQueryClient();
  const [ended, setEnded] = useState<string | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    void followChanges(client, queries, controller.signal).then((code) => {
      if (!controller.signal.aborted) setEnded(code);
    });
    return () => controller.abort();
  }, [client, queries]);
  return ended;
}
