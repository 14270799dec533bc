import type MarkdownEditor from '../writing/MarkdownEditor.tsx';

/** The field for Markdown, a script of its own. */
export type Editor = typeof MarkdownEditor;

let loaded: Editor | null = null;

/** The editor where it is there already, so that nobody sees another field first. */
export const loadedEditor = (): Editor | null => loaded;

/** Loads the editor; null where it cannot be had, and the next one who writes tries again. */
export async function loadEditor(): Promise<Editor | null> {
  try {
    loaded ??= (await import('../writing/MarkdownEditor.tsx')).default;
  } catch {
    return null;
  }
  return loaded;
}
