import { app } from 'electron';
import type { Core } from '../../core/core.ts';
import { toLanguage, type Language } from '../../domain/languages.ts';

/** The language of the system, as far as the interface speaks it. */
export const systemLanguage = (): Language => toLanguage('system', app.getPreferredSystemLanguages());

/** Tells the language of the interface, now and whenever it is changed in the settings, until `signal` fires. */
export async function followLanguage(
  { handlers }: Core,
  speak: (language: Language) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = async (): Promise<void> => {
    const { settings } = await handlers['settings.get']({}, { signal, report: () => undefined });
    speak(toLanguage(settings.language ?? 'system', app.getPreferredSystemLanguages()));
  };
  await tell();
  await handlers['archive.watch']({}, { signal, report: ({ area }) => void (area === 'settings' && tell()) });
}
