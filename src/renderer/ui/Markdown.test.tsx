// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Markdown } from './Markdown.tsx';
import { linksOf } from '../../domain/note-links.ts';
import { toLinkHash, toLinkMarkdown } from './note-links.ts';

afterEach(cleanup);

test('shows structure as elements, and raw HTML as the text it is', () => {
  const { container } = render(
    <Markdown
      text={
        '# Critique\n\n**Who** says so?\n\n- one\n- [x] two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<img src=x onerror="window.ran=1">'
      }
    />,
  );
  expect(container.querySelector('h3')?.textContent).toBe('Critique');
  expect(container.querySelector('strong')?.textContent).toBe('Who');
  expect(container.querySelectorAll('li')).toHaveLength(2);
  expect(container.querySelector('td')?.textContent).toBe('1');
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toContain('<img src=x onerror="window.ran=1">');
});

test('links lead to places of the app only', () => {
  const text =
    '[doc](document:mobilisation-2022:s0@3-9) [q](question:called-up) [n](note:ab-1) [out](https://example.org/) [js](javascript:alert(1)) ![p](https://example.org/p.png)';
  const { container } = render(<Markdown text={text} />);
  expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '#/read/mobilisation-2022%3As0?at=3-9',
    '#/questions/called-up',
    '#/notebook?note=ab-1',
  ]);
  expect(container.textContent).toContain('out');
  expect(container.querySelector('[src]')).toBeNull();
});

test('reads back the links it writes', () => {
  const link = toLinkMarkdown('a [b]', 'document:x@1-2');
  expect(link).toBe('[a \\[b\\]](document:x@1-2)');
  expect(linksOf(`${link} and [n](note:1)`)).toEqual(['document:x', 'note:1']);
  expect(toLinkHash('https://example.org')).toBeNull();
});
