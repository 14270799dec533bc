/** Elements that are written into an inert page; of others that are not left out only the content is. */
export const KEPT: ReadonlySet<string> = new Set([
  'a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center', 'cite',
  'code', 'col', 'colgroup', 'dd', 'del', 'details', 'dfn', 'dir', 'div', 'dl', 'dt', 'em', 'fieldset', 'figcaption',
  'figure', 'font', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'i', 'ins', 'kbd', 'label',
  'legend', 'li', 'main', 'mark', 'menu', 'nav', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section',
  'small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time',
  'tr', 'tt', 'u', 'ul', 'var', 'wbr',
]); // prettier-ignore

/** Elements that are left out with everything in them: what runs, loads, sends, or is no words. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'applet', 'area', 'audio', 'base', 'basefont', 'bgsound', 'canvas', 'datalist', 'dialog', 'embed', 'frame', 'frameset',
  'head', 'iframe', 'input', 'keygen', 'link', 'map', 'math', 'meta', 'noembed', 'noframes', 'object', 'param', 'portal',
  'script', 'select', 'source', 'svg', 'template', 'title', 'track', 'video',
]); // prettier-ignore

/** Elements without content, which have no end tag. */
export const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** Attributes that say how something looks or what it is called; none of them holds an address. */
export const ATTRIBUTES: ReadonlySet<string> = new Set([
  'align', 'alt', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'class', 'clear', 'color', 'colspan', 'datetime', 'dir',
  'face', 'height', 'hspace', 'id', 'lang', 'noshade', 'nowrap', 'open', 'reversed', 'rowspan', 'scope', 'size', 'span',
  'start', 'text', 'title', 'type', 'valign', 'value', 'vspace', 'width',
]); // prettier-ignore
