import { RealistError } from '../core/realist-error.ts';

/** How documents are cited. */
export interface CitationOptions {
  /** `apa`, `harvard`, `vancouver`, or the text of a style of the Citation Style Language; `apa` where not given. */
  readonly style?: string;
  /**
   * The language of words such as "and" and of dates: `de-DE`, `en-US`, `es-ES`, `fr-FR`, `nl-NL`, or the text of a
   * locale of the Citation Style Language. Where not given, the default of a style given as text, else `en-US`.
   */
  readonly locale?: string;
}

/** A style and a locale, each by the name that citation-js has for it, or as text. */
export interface CitationStyle {
  /** Name of the style; its text where it is the caller's own. */
  readonly name: string;
  readonly isOwn: boolean;
  /** Language of the locale, such as `en-US`; missing for the style's default. */
  readonly language?: string;
  /** The caller's own locale. */
  readonly localeText?: string;
}

const styleNames = new Map([
  ['apa', 'apa'],
  ['harvard', 'harvard1'],
  ['vancouver', 'vancouver'],
]);
const languages = ['de-DE', 'en-US', 'es-ES', 'fr-FR', 'nl-NL'];

/**
 * What the options ask for.
 *
 * @throws RealistError `unknown-style`, `unknown-locale`.
 */
export function citationStyle({ style = 'apa', locale }: CitationOptions): CitationStyle {
  const isOwn = isXml(style);
  const name = isOwn ? style : styleNames.get(style);
  if (name === undefined) throw unknownName('style', style, [...styleNames.keys()]);
  if (locale === undefined) return { name, isOwn };
  if (isXml(locale)) return { name, isOwn, language: languageOf(locale), localeText: locale };
  if (!languages.includes(locale)) throw unknownName('locale', locale, languages);
  return { name, isOwn, language: locale };
}

function isXml(text: string): boolean {
  return /^[\s\ufeff]*</.test(text);
}

function languageOf(locale: string): string {
  const language = /<locale\b[^<>]*\sxml:lang\s*=\s*["']([\w-]+)["']/.exec(locale)?.[1];
  if (language !== undefined) return language;
  const message = 'locale is text without <locale xml:lang="…">; give a file of a CSL locale, or a name';
  throw new RealistError('unknown-locale', ['options', 'locale'], message);
}

function unknownName(what: 'style' | 'locale', name: string, known: readonly string[]): RealistError {
  const remedy = `it must be one of ${known.join(', ')}, or the text of a ${what} of CSL`;
  return new RealistError(`unknown-${what}`, ['options', what], `${what} is '${name}'; ${remedy}`);
}

/** What a caller is told whose style, or locale, cannot be used. */
export function unreadableStyle({ name }: CitationStyle, reason: string): RealistError {
  const parent = /<link\b[^<>]*\srel\s*=\s*["']independent-parent["'][^<>]*>/.exec(name)?.[0];
  const address = /href\s*=\s*["']([^"']+)/.exec(parent ?? '')?.[1];
  const remedy =
    address === undefined ? 'see whether the file is whole' : `it only points to ${address}: give that one`;
  const message = `the text of the style or locale cannot be used (${reason}); ${remedy}`;
  return new RealistError('unreadable-style', ['options', 'style'], message);
}
