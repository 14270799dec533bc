import { describe, expect, it } from 'vitest';
import { toInertStyles } from './inert-css.ts';
import { toInertPage } from './inert-page.ts';
import { rasterType } from './raster.ts';

const write = (html: string): string => toInertPage([{ html }], 'Title').replace(/^[\s\S]*?<body/, '<body');

/** A picture of one dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a page written anew', () => {
  it('keeps words, structure and looks', () => {
    const html =
      '<body class="a" bgcolor="#eee"><h1 id="t">Toll</h1><table border="1"><tr><td colspan=2>4.50</td></tr></table>';
    expect(write(html)).toBe(
      '<body class="a" bgcolor="#eee"><h1 id="t">Toll</h1><table border="1"><tbody><tr><td colspan="2">4.50</td></tr></tbody></table></body></html>',
    );
  });

  it('has its own charset, whatever the page said, and the title it is given as words', () => {
    const page = toInertPage([{ html: '<meta charset="koi8-r"><p>Паром</p>' }], '</title><script>x</script>');
    expect(page).toContain('<meta charset="utf-8"><title>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;</title>');
    expect(page.match(/charset/g)).toHaveLength(1);
    expect(page).toContain('Паром');
  });

  it.each([
    ['<script>alert(1)</script>x', 'x'],
    ['<svg onload=alert(1)><text>y</text></svg>x', 'x'],
    ['<math><mtext><img src=x onerror=alert(1)></mtext></math>x', 'x'],
    ['<iframe srcdoc="<p>y">y</iframe>x', 'x'],
    ['<object data="x"><embed src="x"></object>x', 'x'],
    ['<link rel=prefetch href="//a.example"><link rel=preconnect href="//a.example">x', 'x'],
    ['<meta http-equiv=refresh content="0;url=//a.example"><base href="//a.example">x', 'x'],
    ['<form action="//a.example"><button formaction="//a.example">Send</button></form>', 'Send'],
    ['<input name=a value=b autofocus onfocus=alert(1)>x', 'x'],
    ['<p onclick="alert(1)" data-x="1" srcset="a" background="a">x</p>', '<p>x</p>'],
    ['<a href="javascript:alert(1)" ping="//a" target=_top>x</a>', '<a title="javascript:alert(1)">x</a>'],
    ['<a href="https://a.example/%C3%A9" title="Win">x</a>', '<a title="https://a.example/é">x</a>'],
    [
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</p></noscript>',
      '<p title="&lt;/noscript&gt;&lt;img src=x onerror=alert(1)&gt;">x</p>',
    ],
    ['<custom-tag><p>x</p></custom-tag>', '<p>x</p>'],
    [
      '<img src="https://a.example/x.png" alt="A ferry">',
      '<span class="synoptic-left-out" title="Picture: https://a.example/x.png">A ferry</span>',
    ],
    ['<img src="https://a.example/x.png">x', 'x'],
    [`<img src="data:image/svg+xml;base64,${PNG}" alt="dot">`, `<img src="data:image/png;base64,${PNG}" alt="dot">`],
    [
      '<img src="data:image/png;base64,PHN2Zz4=" alt="dot">',
      '<span class="synoptic-left-out" title="A picture that is not shown">dot</span>',
    ],
    ['<style>p{color:red}</style>x', 'x'],
  ])('%s', (html, wanted) => {
    expect(write(html)).toBe(`<body>${wanted}</body></html>`);
  });

  it('takes pictures from what holds the page', () => {
    const picture = (address: string): Uint8Array | null => (address === 'cid:1' ? Buffer.from(PNG, 'base64') : null);
    const page = toInertPage([{ html: '<img src="cid:1"><img src="cid:2" alt="gone">', picture }], 'x');
    expect(page).toContain(`<img src="data:image/png;base64,${PNG}">`);
    expect(page).toContain('>gone</span>');
  });

  it('writes a page that nests a hundred thousand deep', () => {
    expect(write(`${'<b>'.repeat(100_000)}deep`)).toContain('deep');
  });
});

describe('styles that load nothing', () => {
  it.each([
    ['p { color: red }', 'p { color: red }'],
    ['@import "//a.example/x.css"; p { color: red }', ' p { color: red }'],
    ['@import url(//a.example/x.css) screen;p{}', 'p{}'],
    ['@font-face { font-family: x; src: url(//a.example/x.woff) } p{}', ' p{}'],
    ['p { background: \\75rl(//a.example) }', 'p { background: 75rl(//a.example) }'],
    ['p { background: u/**/rl(//a.example) }', 'p { background: u rl(//a.example) }'],
    ['p { background: -webkit-image-set("//a.example" 1x) }', 'p { background: none("//a.example" 1x) }'],
    ['</style><script>alert(1)</script>', '/style>script>alert(1)/script>'],
  ])('%s', (css, wanted) => {
    expect(toInertStyles(css)).toBe(wanted);
  });
});

it('a picture is what its first bytes say', () => {
  expect(rasterType(Buffer.from(PNG, 'base64'))).toBe('image/png');
  expect(rasterType(Buffer.from('GIF89a'))).toBe('image/gif');
  expect(rasterType(Buffer.from('RIFF0000WEBP'))).toBe('image/webp');
  expect(rasterType(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'))).toBeNull();
  expect(rasterType(new Uint8Array())).toBeNull();
});
