import { StyleModule as InElements } from 'style-mod';

/** What `style-mod` asks of the root of a shadow tree, which it gives a sheet of its own instead of an element. */
interface Root {
  readonly ownerDocument: Document;
  adoptedStyleSheets: readonly CSSStyleSheet[];
}

const roots = new WeakMap<Document, Root>();

/** A document as a root without a head: its rules are put into one adopted sheet, which no `style-src` forbids. */
function rootOf(document: Document): Root {
  const known = roots.get(document);
  if (known !== undefined) return known;
  const root: Root = {
    ownerDocument: document,
    get adoptedStyleSheets() {
      return document.adoptedStyleSheets;
    },
    set adoptedStyleSheets(sheets) {
      document.adoptedStyleSheets = [...sheets];
    },
  };
  roots.set(document, root);
  return root;
}

/** The style modules of CodeMirror as the package makes them, always mounted as an adopted sheet of the document. */
export class StyleModule extends InElements {
  static override mount(root: Document | ShadowRoot, modules: InElements | readonly InElements[]): void {
    // A document is in none.
    const document = root.ownerDocument ?? (root as Document);
    InElements.mount(rootOf(document) as unknown as ShadowRoot, modules);
  }
}
