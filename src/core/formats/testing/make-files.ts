import { strToU8, zipSync, type Zippable } from 'fflate';

/** A page of a PDF as lines of Latin text, from the top. */
export type PdfPage = readonly {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}[];

/** A small PDF with a text layer, as the specification describes one (ISO 32000-1, annex H). */
export function makePdf(pages: readonly PdfPage[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const pagesAt = pages.length * 2 + 2;
  const kids = pages.map((page) => {
    const content = page
      .map(
        ({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    const stream = add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${pagesAt} 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const catalogue = add(`<< /Type /Catalog /Pages ${pagesAt} 0 R >>`);
  const about = add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${value})`)
      .join(' ')} >>`,
  );
  return assemble(objects, `/Root ${catalogue} 0 R /Info ${about} 0 R`);
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = Buffer.byteLength(file, 'latin1');
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = Buffer.byteLength(file, 'latin1');
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A zip of the files given, a string as UTF-8; what is empty is stored, since packing it takes longest. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level: content.length === 0 ? 0 : 6 }];
  return zipSync(entries, { mtime: new Date(2024, 0, 1) });
}

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** An e-book of two chapters, in the order of its spine, which is not that of their names, and `files` beside them. */
export function makeEpub(first: string, second: string, files: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/content.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Паром</dc:title><dc:creator>А. К. Иванова</dc:creator><dc:language>ru</dc:language><dc:date>2022-09-21</dc:date><dc:publisher>Гавань</dc:publisher></metadata><manifest><item id="b" href="b%20one.xhtml" media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>`,
    'OEBPS/b one.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Первая</h1><p>${first}</p></body></html>`,
    'OEBPS/a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${second}</p><script>steal()</script></body></html>`,
    ...files,
  });
}

/** A web capture with a page, a picture and a redirection. */
export function makeWarc(html: string): Uint8Array {
  const record = (type: string, address: string, body: string, mediaType: string): string => {
    const head = [
      'WARC/1.0',
      `WARC-Type: ${type}`,
      `WARC-Target-URI: ${address}`,
      'WARC-Date: 2022-10-31T09:30:00Z',
      'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
      `Content-Type: ${mediaType}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    return `${head.join('\r\n')}\r\n\r\n${body}\r\n\r\n`;
  };
  const http = (status: string, mediaType: string, body: string): string =>
    `HTTP/1.1 ${status}\r\nContent-Type: ${mediaType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  return Buffer.from(
    [
      record(
        'response',
        'http://news.example/moved',
        http('301 Moved', 'text/html', '<p>Moved.</p>'),
        'application/http; msgtype=response',
      ),
      record(
        'response',
        'http://news.example/ferry',
        http('200 OK', 'text/html; charset=utf-8', html),
        'application/http; msgtype=response',
      ),
      record(
        'response',
        'http://news.example/x.png',
        http('200 OK', 'image/png', 'PNG'),
        'application/http; msgtype=response',
      ),
    ].join(''),
  );
}
