import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/**
 * A page read another way than the app's reader does: everything in it, the navigation too, one line a block, cells
 * joined by tabs, white space as it was typed.
 */
export function readOtherwise(html: string): string {
  const lines: string[] = [];
  let line = '';
  const visit = (node: Node): void => {
    if ('value' in node) line += node.value.replace(/\s+/g, ' ');
    if (!('childNodes' in node)) return;
    const name = 'tagName' in node ? node.tagName : '';
    if (['title', 'script', 'style'].includes(name)) return;
    node.childNodes.forEach(visit);
    if (name === 'td') line += '\t';
    if (['p', 'h1', 'h2', 'tr', 'nav', 'footer'].includes(name)) {
      lines.push(line.trim());
      line = '';
    }
  };
  visit(parse(html));
  return `${lines.filter((each) => each !== '').join('\n')}\n`;
}
