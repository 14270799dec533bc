import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { catalogue as german } from './de.ts';
import { english, type Catalogue, type MessageId } from './en.ts';
import { LANGUAGES } from '../../domain/languages.ts';
import { partsOf, type MessagePart } from './message-parts.ts';
import { catalogue as pseudo } from './pseudo.ts';
import { catalogue as russian } from './ru.ts';
import { catalogue as ukrainian } from './uk.ts';

const CATALOGUES = { en: english, ru: russian, uk: ukrainian, de: german } as const satisfies Record<string, Catalogue>;
const IDS = Object.keys(english) as readonly MessageId[];
const RENDERER = path.resolve(import.meta.dirname, '..');

/** What a message asks for: its places and tags by name, and the forms of its plurals. */
function shapeOf(parts: readonly MessagePart[]): { readonly names: Set<string>; readonly plurals: string[][] } {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const walk = (part: MessagePart): void => {
    if ('children' in part) {
      names.add(`<${part.value}>`);
      part.children.forEach(walk);
    } else if ('options' in part) {
      names.add(part.value);
      if ('pluralType' in part) plurals.push(Object.keys(part.options).filter((form) => !form.startsWith('=')));
      for (const { value } of Object.values(part.options)) value.forEach(walk);
    } else if ('value' in part && part.type !== 0) names.add(part.value);
  };
  parts.forEach(walk);
  return { names, plurals };
}

const namesOf = (message: string, locale: string): string[] => [...shapeOf(partsOf(message, locale)).names].toSorted();

/** The same in every language: names of formats, styles, programs and languages, signs, and what only joins places. */
const SAME =
  /^(?:app\.(?:synoptic|edition)|settings\.isNow|conflicts\.a|common\.(?:cslJson|ris|epubAnnotations)|dates\.(?:day|dayAlone|dayOf|year)|encodings\.unicode|export\.(?:biblatex|csv|excel|pdf|refiQda|w3cWebAnnotationJsonLd|word)|merging\.(?:bibtex|markdown|webAnnotation)|reading\.sha256|reasons\.counted|ui\.(?:apa|mla)|values\.exactly|words\.format\.(?:docx|markdown|pdf))$/;

describe.each(Object.entries(CATALOGUES))('the catalogue in %s', (language, catalogue) => {
  const { locale } = LANGUAGES[language as keyof typeof LANGUAGES];

  it('has the ids of English and no others', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual([...IDS].toSorted());
  });

  it('compiles, and asks for the same places and tags', () => {
    const other = IDS.filter(
      (id) => namesOf(catalogue[id], locale).join() !== namesOf(english[id], 'en').join() || catalogue[id] === '',
    );
    expect(other).toEqual([]);
  });

  it('has every form of a plural that the language has', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted().join();
    const lacking = IDS.filter((id) =>
      shapeOf(partsOf(catalogue[id], locale)).plurals.some((plural) => plural.toSorted().join() !== forms),
    );
    expect(lacking).toEqual([]);
  });
});

describe.each([
  ['ru', russian],
  ['uk', ukrainian],
] as const)('the words in %s', (_language, catalogue) => {
  it('are not English', () => {
    expect(IDS.filter((id) => catalogue[id] === english[id] && !SAME.test(id))).toEqual([]);
  });
});

it('makes a pseudo-language that is longer than English and asks for the same', () => {
  expect(IDS.filter((id) => namesOf(pseudo[id], 'en').join() !== namesOf(english[id], 'en').join())).toEqual([]);
  expect(pseudo['common.notebook']).toBe('Nóťéƀóóķ····');
});

describe('the code of the page', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^messages\/(?:en|ru|uk|de)/.test(file.replaceAll('\\', '/')))
    .map((file) => path.join(RENDERER, file));
  const texts = new Set<string>();
  const patterns: RegExp[] = [];
  const calls: { readonly at: string; readonly id: string; readonly given: readonly string[] | null }[] = [];
  const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node)) texts.add(node.text);
      if (ts.isTemplateExpression(node) && /^[a-z]+\./.test(node.head.text))
        patterns.push(
          new RegExp(
            `^${escape(node.head.text)}${node.templateSpans.map(({ literal }) => `.+${escape(literal.text)}`).join('')}$`,
          ),
        );
      if (ts.isCallExpression(node) && /^say(?:Rich)?$/.test(node.expression.getText())) {
        const [id, values] = node.arguments;
        if (id !== undefined && ts.isStringLiteral(id))
          calls.push({ at: `${path.basename(file)}: ${id.text}`, id: id.text, given: keysOf(values) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  it('uses every message', () => {
    const unused = IDS.filter((id) => !texts.has(id) && !patterns.some((pattern) => pattern.test(id)));
    expect(unused).toEqual([]);
    expect(files.length).toBeGreaterThan(200);
  });

  it('gives each message what it asks for', () => {
    const wrong = calls.filter(
      ({ id, given }) =>
        given !== null &&
        namesOf(english[id as MessageId], 'en').some((name) => !given.includes(name.replace(/^<(.*)>$/, '$1'))),
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
    expect(calls.length).toBeGreaterThan(900);
  });
});

/** The names of the values of a call; null where they are put together elsewhere. */
function keysOf(values: ts.Expression | undefined): readonly string[] | null {
  if (values === undefined) return [];
  if (!ts.isObjectLiteralExpression(values)) return null;
  const names = values.properties.map((property) => property.name?.getText());
  return names.includes(undefined) ? null : names.filter((name) => name !== undefined);
}
