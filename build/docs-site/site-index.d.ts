declare module 'virtual:site-index' {
  /** What the pages are searched with: Lunr's own serialised index, and what each address is called. */
  export const SITE_INDEX: {
    readonly index: object;
    readonly sections: Readonly<Record<string, { readonly heading: string; readonly page: string }>>;
  };
}
