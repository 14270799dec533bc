import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useHost } from '../data/app-context.tsx';
import { collectDropped } from '../data/dropped-files.ts';
import { createImports, type Imports } from '../data/imports.ts';
import { say } from '../messages/say.ts';

const ImportContext = createContext<Imports | null>(null);

/** Runs imports above the views, so that one goes on while the person reads, and takes files dropped anywhere. */
export function ImportProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const host = useHost();
  const imports = useMemo(() => createImports(host), [host]);
  useEffect(() => imports.resume(), [imports]);
  const over = useDrop(imports);
  return (
    <ImportContext value={imports}>
      {children}
      {over && (
        <div className="drop-hint" role="status">
          <p>{say('app.dropTheFilesOrFolders')}</p>
        </div>
      )}
    </ImportContext>
  );
}

/** The imports of this page. */
export function useImports(): Imports {
  const imports = use(ImportContext);
  if (imports === null) throw new Error('no ImportProvider above');
  return imports;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

function useDrop(imports: Imports): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const listen = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
      window.addEventListener(name, act, { signal: controller.signal });
    listen('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      setOver(false);
      if (event.dataTransfer === null || !hasFiles(event)) return;
      event.preventDefault();
      window.location.hash = '#/library';
      imports.drop(collectDropped(event.dataTransfer));
    });
    return () => controller.abort();
  }, [imports]);
  return over;
}
