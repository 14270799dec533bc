import type { ReactNode } from 'react';
import type { ReadRoute } from '../../data/routes.ts';
import { Reader } from './Reader.tsx';

/** A document alone in the window. */
export function ReaderView({ route }: { readonly route: ReadRoute }): ReactNode {
  return <Reader documentId={route.documentId} at={route.at} query={route.query} layout="page" />;
}
