import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useCall } from '../data/queries.ts';
import { chooseLanguage, choosePseudo, useLanguage } from '../messages/language.ts';
import { LANGUAGES, toLanguage } from '../../domain/languages.ts';

/** Shows the page once its language is known and its words are there, and in another as soon as that is chosen. */
export function InLanguage({ page }: { readonly page: () => ReactNode }): ReactNode {
  const settings = useCall('settings.get', {});
  const language = useLanguage();
  const isPseudo = usePseudo();
  const [isReady, setReady] = useState(false);
  const chosen = settings.data?.settings.language ?? (settings.isError ? 'system' : null);
  const wanted = chosen === null ? null : toLanguage(chosen, navigator.languages);
  useEffect(() => {
    if (wanted === null) return;
    // Words that cannot be loaded leave the page in the language it has.
    void (isPseudo ? choosePseudo() : chooseLanguage(wanted)).catch(() => undefined).then(() => setReady(true));
  }, [wanted, isPseudo]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!isReady && wanted !== language) return null;
  return <I18nProvider locale={LANGUAGES[language].locale}>{page()}</I18nProvider>;
}

/** Shows a page that has no settings, in the language of the system. */
export function InSystemLanguage({ page }: { readonly page: () => ReactNode }): ReactNode {
  useLanguage();
  useEffect(() => {
    void chooseLanguage(toLanguage('system', navigator.languages)).catch(() => undefined);
  }, []);
  return page();
}

/** Whether a developer asked for the pseudo-language, with `?language=pseudo` behind the address of any view. */
function usePseudo(): boolean {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const look = (): void => {
      if (window.location.hash.endsWith('?language=pseudo')) setAsked(true);
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return isAsked;
}
