import { lazy, Suspense, type ReactNode } from 'react';
import type { Route } from '../data/routes.ts';
import { ActivityView } from '../features/activity/ActivityView.tsx';
import { AnnotationImportView } from '../features/annotation-import/AnnotationImportView.tsx';
import { BackupsView } from '../features/backups/BackupsView.tsx';
import { ConflictsView } from '../features/conflicts/ConflictsView.tsx';
import { ExportView } from '../features/export/ExportView.tsx';
import { LibraryView } from '../features/library/LibraryView.tsx';
import { NotebookView } from '../features/notebook/NotebookView.tsx';
import { QuestionListView } from '../features/questions/QuestionListView.tsx';
import { QuestionView, type SourcePaneProps } from '../features/questions/QuestionView.tsx';
import { FollowLink } from '../features/reading/FollowLink.tsx';
import { ReaderPane } from '../features/reading/ReaderPane.tsx';
import { ReaderView } from '../features/reading/ReaderView.tsx';
import { SimilarView } from '../features/search/SimilarView.tsx';
import { SearchView } from '../features/search/SearchView.tsx';
import { HelpView } from '../features/help/HelpView.tsx';
import { SettingsView } from '../features/settings/SettingsView.tsx';
import { Skeleton } from '../ui/States.tsx';
import { useImports } from './ImportProvider.tsx';

/** For developers only, so nobody else loads it. */
const Gallery = lazy(() =>
  import('../features/gallery/GalleryView.tsx').then(({ GalleryView }) => ({ default: GalleryView })),
);

/** The view of a place; here, and only here, views are put into each other. */
export function View({ route }: { readonly route: Route }): ReactNode {
  const imports = useImports();
  switch (route.name) {
    case 'library':
      return <LibraryView imports={imports} />;
    case 'search':
      return <SearchView key={route.query} query={route.query} tab={route.tab} />;
    case 'similar':
      return <SimilarView documentId={route.documentId} passage={route.passage} />;
    case 'read':
      return <ReaderView key={route.documentId} route={route} />;
    case 'questions':
      return <QuestionListView tab={route.tab} />;
    case 'conflicts':
      return <ConflictsView conflictId={route.conflictId} />;
    case 'question':
      return <QuestionView key={route.questionId} route={route} sourcePane={SourcePane} />;
    case 'notebook':
      return <NotebookView tab={route.tab} note={route.note} />;
    case 'link':
      return <FollowLink key={route.address} address={route.address} />;
    case 'help':
      return <HelpView topic={route.topic} />;
    case 'export':
      return <ExportView key={route.scope} scope={route.scope} />;
    default:
      return PLAIN[route.name]();
  }
}

/** Views of which there is but one state of the address. */
const PLAIN = {
  'annotation-import': () => <AnnotationImportView />,
  backups: () => <BackupsView />,
  activity: () => <ActivityView />,
  settings: () => <SettingsView />,
  gallery: () => (
    <Suspense fallback={<Skeleton />}>
      <Gallery />
    </Suspense>
  ),
} satisfies Partial<Record<Route['name'], () => ReactNode>>;

function SourcePane({ open, onClose }: SourcePaneProps): ReactNode {
  return <ReaderPane key={open.documentId} documentId={open.documentId} at={open.at} onClose={onClose} />;
}
