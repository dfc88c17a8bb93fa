/// <reference path="./citation-js.d.ts" />
import { RealistError } from '../core/realist-error.ts';
import { type CitationOptions, type CitationStyle, citationStyle, unreadableStyle } from './citation-style.ts';
import { cslItem } from './csl-item.ts';
import type { Document } from './document.ts';

export type { CitationOptions } from './citation-style.ts';

/** How a list of references is printed. */
export interface BibliographyOptions extends CitationOptions {
  /** `html` keeps italics and has each entry in an element; `text` where not given. */
  readonly format?: 'text' | 'html';
}

/**
 * Cites a document as a style does in running text: `(Hey & Redgate, 2019)`; `(1)` in a style that numbers. The reference
 * itself is what `formatBibliography` prints.
 *
 * Needs the packages `@citation-js/core` and `@citation-js/plugin-csl`, which bring the citation processor citeproc (its
 * licence is CPAL or AGPL) and are therefore not installed with this library.
 *
 * @throws RealistError `citation-js-missing` where these packages are not installed; `unknown-style` and
 * `unknown-locale` where a name is not one of those above; `unreadable-style` where a style's text is none.
 * @example
 * import { formatCitation } from 'realist-synthesis/cite';
 * const { documents } = readDocuments('TY  - JOUR\nTI  - Trust\nAU  - Redgate, Sam\nPY  - 2019\nER  - \n');
 * await formatCitation(documents[0]); // '(Redgate, 2019)'
 */
export async function formatCitation(document: Document, options: CitationOptions = {}): Promise<string> {
  return withStyle(options, (engine, style) =>
    engine.output.format('citation', itemsOf([document]), { ...style, format: 'text' }),
  );
}

/**
 * Prints the references of documents, in the order of the style: by name in `apa` and `harvard`, as given in `vancouver`.
 * As text, each stands on a line of its own; as HTML, each is a `div` of the class `csl-entry` with the document's id in
 * `data-csl-entry-id`, and what the documents say is escaped but for the marks of a title (`<i>`, `<sup>`).
 *
 * Needs the packages that `formatCitation` names.
 *
 * @throws RealistError `citation-js-missing`, `unknown-style`, `unknown-locale`, `unreadable-style`.
 * @example
 * import { formatBibliography } from 'realist-synthesis/cite';
 * const { documents } = readDocuments('TY  - BOOK\nTI  - Trust\nAU  - Redgate, Sam\nPY  - 2019\nPB  - Ash\nER  - \n');
 * await formatBibliography(documents); // 'Redgate, S. (2019). Trust. Ash.'
 */
export async function formatBibliography(
  documents: readonly Document[],
  options: BibliographyOptions = {},
): Promise<string> {
  const { format = 'text' } = options;
  return withStyle(options, (engine, style) => {
    const items = itemsOf(documents);
    const entries = engine.output.format('bibliography', items, { ...style, format, asEntryArray: true });
    if (format === 'text') return entries.map(([, entry]) => entry.replace(/\s+/g, ' ').trim()).join('\n');
    const ids = new Map(items.map(({ id }, index) => [id, documents[index]?.id ?? id]));
    const named = entries.map(([id, entry]) => entry.trim().replace(id, () => escaped(ids.get(id) ?? id)));
    return ['<div class="csl-bib-body">', ...named, '</div>'].join('\n');
  });
}

type Engine = typeof import('@citation-js/core')['plugins'];

/** The names by which the engine knows a style and a locale. */
interface StyleNames {
  readonly template: string;
  readonly lang: string | undefined;
}

async function withStyle<T>(options: CitationOptions, print: (engine: Engine, names: StyleNames) => T): Promise<T> {
  const style = citationStyle(options);
  const engine = await citationJs();
  const { locales } = engine.config.get('@csl');
  const { language = '', localeText } = style;
  const known = locales.get(language);
  try {
    if (localeText !== undefined) locales.set(language, localeText);
    return print(engine, { template: registered(style, engine), lang: style.language });
  } catch (error) {
    throw style.isOwn || localeText !== undefined ? unreadableStyle(style, reason(error)) : error;
  } finally {
    if (known === undefined) locales.delete(language);
    else locales.set(language, known);
  }
}

/** The engine keeps what it made of a style and a locale by their names: another text must have another name. */
function registered({ name, isOwn, localeText = '' }: CitationStyle, engine: Engine): string {
  const { templates } = engine.config.get('@csl');
  const unique = name + localeText;
  if (!templates.has(unique)) templates.set(unique, isOwn ? name : (templates.get(name) ?? ''));
  return unique;
}

async function citationJs(): Promise<Engine> {
  try {
    const { plugins } = await import('@citation-js/core');
    await import('@citation-js/plugin-csl');
    return plugins;
  } catch (error) {
    const packages = '@citation-js/core@0.7.21 @citation-js/plugin-csl@0.7.21';
    const remedy = `install them with \`npm install ${packages}\``;
    const message = `references are formatted by @citation-js/core and @citation-js/plugin-csl; ${remedy} (${reason(error)})`;
    throw new RealistError('citation-js-missing', [], message);
  }
}

const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** Items with ids that the engine can bear, whatever those of the documents. */
function itemsOf(documents: readonly Document[]): { id: string }[] {
  return documents.map((document, index) => {
    const item = cslItem(document, document.titleMarkup ?? document.title);
    // the engine looks a language up as it is written: `English` and worse than that would bring it down
    const told = [...item].filter(([field, value]) => field !== 'language' || languageTag.test(String(value)));
    return { ...Object.fromEntries(told), id: `item-${index + 1}` };
  });
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
