import { Marked, type Tokens } from 'marked';
import { escapeXml } from '../../src/core/export/xml.ts';

/** A part of a document under one heading, as it is searched. */
export interface Section {
  /** `export.html#formats`; the first part of a document has no `#`. */
  readonly address: string;
  readonly heading: string;
  readonly text: string;
}

/** A document of the site. */
export interface SitePage {
  /** `docs/export.md` */
  readonly source: string;
  /** `export.html` */
  readonly name: string;
  readonly title: string;
  readonly html: string;
  /** Ids of its headings. */
  readonly anchors: ReadonlySet<string>;
  /** Targets of its links to other documents, `name.html` or `name.html#anchor`. */
  readonly links: readonly string[];
  /** Pictures it shows, as paths from the repository's root. */
  readonly pictures: readonly string[];
  readonly sections: readonly Section[];
}

/** The id GitHub gives a heading, so that links written for it hold here. */
export const toAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const plain = (markdown: string): string => markdown.replace(/[`*_]|\[([^\]]*)\]\([^)]*\)/g, '$1');

interface ReadOptions {
  readonly source: string;
  readonly name: string;
  /** What a link to a file of the repository becomes: the page of a document, or null for any other file. */
  readonly toPage: (path: string) => string | null;
}

/** Turns a document into a page: headings with ids, links to documents as links to pages, other files as their names. */
export function readPage(markdown: string, { source, name, toPage }: ReadOptions): SitePage {
  const marked = new Marked({ gfm: true });
  const tokens = marked.lexer(markdown);
  const anchors = new Set<string>();
  const links: string[] = [];
  const pictures: string[] = [];
  const sections: { address: string; heading: string; text: string }[] = [];
  for (const token of tokens) {
    if (token.type === 'heading') {
      const heading = plain((token as Tokens.Heading).text);
      const address = sections.length === 0 ? name : `${name}#${toAnchor(heading)}`;
      sections.push({ address, heading, text: '' });
    }
    const section = sections.at(-1);
    if (section && token.type !== 'heading') section.text += `${plain(token.raw)}\n`;
  }
  marked.use({
    renderer: {
      heading({ tokens: inside, depth, text }) {
        const id = toAnchor(plain(text));
        anchors.add(id);
        return `<h${depth} id="${id}">${this.parser.parseInline(inside)}</h${depth}>\n`;
      },
      code({ text }) {
        // Reached by the keyboard, since a long line scrolls.
        return `<pre tabindex="0"><code>${escapeXml(text)}</code></pre>\n`;
      },
      link({ href, tokens: inside }) {
        const words = this.parser.parseInline(inside);
        if (/^[a-z]+:/.test(href)) return `<span class="address">${words} <small>${href}</small></span>`;
        const [path = '', anchor] = href.split('#');
        const page = path === '' ? name : toPage(resolvePath(source, path));
        if (page === null) return words;
        const target = anchor === undefined ? page : `${page}#${anchor}`;
        links.push(target);
        return `<a href="${target}">${words}</a>`;
      },
      image({ href, text }) {
        const path = resolvePath(source, href);
        pictures.push(path);
        return `<img src="${path.split('/').at(-1)}" alt="${escapeXml(text)}" />`;
      },
    },
  });
  const html = marked.parser(tokens);
  return { source, name, title: sections[0]?.heading ?? name, html, anchors, links, pictures, sections };
}

/** A path of a link, from the repository's root. */
export function resolvePath(source: string, path: string): string {
  return new URL(path, `file:///${source}`).pathname.slice(1);
}
