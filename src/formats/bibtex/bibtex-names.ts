import { normaliseOrcid } from '../../document/identifiers.ts';
import { parsePersonName } from '../../document/parse-person-name.ts';
import type { PersonName } from '../../document/person-name.ts';
import { withAccents } from './bibtex-accents.ts';
import { insideBraces } from './bibtex-braces.ts';
import { textOfLatex } from './bibtex-latex.ts';
import { isPlain } from './bibtex-plain.ts';
import { joinedBehind, splitOutsideBraces } from './bibtex-split.ts';

const suffix = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
const initials = /^\p{Lu}{1,3}$/u;
const body =
  /^(?:organi[sz]ation|council|department|ministry|association|committee|commission|foundation|consortium|collaboration|university|institute|agency|nations|secretariat|directorate)$/i;

/** The names in a field of names. */
export interface BibtexNames {
  readonly names: PersonName[];
  /** Whether the list says that there are more. */
  readonly others: boolean;
}

/** Reads `Redgate, Sam and King Jr., Martin Luther and {Kingston City Council} and others`. The source is on one line. */
export function readBibtexNames(source: string, plain = isPlain(source)): BibtexNames {
  const names: PersonName[] = [];
  const parts = separateNames(source, plain);
  const last = parts.at(-1)?.trim() ?? '';
  const lastName = last.replace(/(?:^others|,? et\.? al\.?)$/i, '');
  for (let place = 0; place < parts.length; place += 1) {
    const text = place === parts.length - 1 ? lastName : (parts[place]?.trim() ?? '');
    const name = plain || isPlain(text) ? (commonName(text) ?? readName(text)) : (accentedName(text) ?? readName(text));
    if (hasPart(name)) names.push(name);
  }
  return { names, others: lastName !== last };
}

function hasPart({ family, given, particle, suffix: ending, literal }: PersonName): boolean {
  return Boolean(family || literal || given || particle || ending);
}

/** The names between `and`; some exports put semicolons instead. */
function separateNames(source: string, plain: boolean): readonly string[] {
  const parts = plain && !oddAnd.test(source) ? source.split(' and ') : splitOutsideBraces(source, 'and');
  return parts.length === 1 && source.includes(';') ? splitOutsideBraces(source, ';') : parts;
}

const oddAnd = / A[Nn][Dd] | and and | and$/;

/** Names of the forms that nearly all have: `Redgate, Sam` and `Martin J. Redgate`; `null` for others. */
function commonName(text: string): PersonName | null {
  if (!startsWithCapital(text, 0)) return null;
  const comma = text.indexOf(',');
  return comma < 0 ? commonInOrder(text) : commonInverted(text, comma);
}

/** The same for `M{\"u}ller, Sam`. */
function accentedName(text: string): PersonName | null {
  const comma = startsWithCapital(text, 0) ? text.indexOf(',') : -1;
  if (comma < 0) return null;
  const plain = withAccents(text);
  return isPlain(plain) ? commonInverted(plain, plain.indexOf(',')) : null;
}

function commonInverted(text: string, comma: number): PersonName | null {
  if (text.indexOf(' ') !== comma + 1 || text.indexOf(',', comma + 1) >= 0) return null;
  const given = text.slice(comma + 2);
  return suffix.test(given) ? null : { family: text.slice(0, comma), given };
}

function commonInOrder(text: string): PersonName | null {
  const end = text.lastIndexOf(' ');
  // a short last word may be initials or an ending
  if (end < 0 || text.length - end < 6) return null;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1))
    if (!startsWithCapital(text, space + 1)) return null;
  const family = text.slice(end + 1);
  return body.test(family) ? null : { family, given: text.slice(0, end) };
}

function startsWithCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

function readName(source: string): PersonName {
  const whole = insideBraces(source);
  if (whole !== null) return { literal: textOfLatex(whole).trim() };
  return plainName(splitOutsideBraces(source, ','), source);
}

/** A name by the number of its commas: `First von Last`, `von Last, First`, `von Last, Jr, First`. */
function plainName(commaParts: readonly string[], source: string): PersonName {
  const parts = commaParts.map((part) => part.trim());
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  const [one = '', two = '', three = ''] = parts;
  if (/^(?:family|given|prefix|suffix)(?:-i)? ?= ?/.test(one)) return extendedName(parts);
  if (parts.length === 1) return commaParts.length === 1 ? nameInOrder(one) : withParts(one, '', '');
  if (parts.length === 2) return withParts(one, '', two);
  if (parts.length > 3) return { literal: textOfLatex(source).trim() };
  return suffix.test(three) && !suffix.test(two) ? withParts(one, three, two) : withParts(one, two, three);
}

function withParts(last: string, ending: string, first: string): PersonName {
  const words = splitWords(last);
  const own = words.length > 1 && suffix.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const particles = particleCount(words, words.length - 1);
  return nameOf({
    family: words.slice(particles).join(' '),
    given: suffix.test(first) && ending === '' ? '' : first,
    particle: words.slice(0, particles).join(' '),
    suffix: ending || own || (suffix.test(first) ? first : ''),
  });
}

/** The last word that is no particle of the words before the last: `de la` in `de la Vallée Poussin`. */
function particleCount(words: readonly string[], most: number): number {
  let count = 0;
  for (let place = 0; place < most; place += 1) if (isLowerCase(words[place] ?? '')) count = place + 1;
  return count;
}

function isLowerCase(word: string): boolean {
  if (/^[a-z]/.test(word)) return true;
  if (/^[A-Z]/.test(word) || (word.startsWith('{') && !word.startsWith('{\\'))) return false;
  return /^\p{Ll}/u.test(textOfLatex(word));
}

/** A name with its family name last: `Martin Luther King Jr.`, `Ludwig van Beethoven`; sometimes with its initials last, as in MEDLINE. */
function nameInOrder(text: string): PersonName {
  const words = splitWords(text);
  const ending = words.length > 2 && suffix.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  const inverted = ending === '' && endsInInitials(words) ? parsePersonName(textOfLatex(text)) : null;
  if (inverted?.family !== undefined) return inverted;
  if (words.length > 1 && words.some((word) => body.test(word))) return { literal: textOfLatex(text).trim() };
  const last = words.length - 1;
  const firstSmall = words.findIndex((word, place) => place < last && isLowerCase(word));
  const start = firstSmall < 0 ? last : firstSmall;
  const family = start + particleCount(words.slice(start), last - start);
  return nameOf({
    given: words.slice(0, start).join(' '),
    particle: words.slice(start, family).join(' '),
    family: words.slice(family).join(' '),
    suffix: ending,
  });
}

function endsInInitials(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return words.length > 1 && initials.test(last) && !suffix.test(last) && !initials.test(words[0] ?? '');
}

/** Words between spaces and ties; the letter of an accent may stand behind a space (`\v Sev`). */
function splitWords(text: string): string[] {
  if (!/[\\{~]/.test(text)) return text.split(' ').filter((word) => word !== '');
  return joinedBehind(splitOutsideBraces(text, ' '), /\\[A-Za-z]{1,20}$/, ' ').filter((word) => word !== '');
}

/** BibLaTeX's `family=Berg, given=Jan, prefix=van der`. */
function extendedName(parts: readonly string[]): PersonName {
  const said = new Map<string, string>();
  for (const part of parts) {
    const end = part.indexOf('=');
    const value = part.slice(end + 1).trim();
    said.set(part.slice(0, Math.max(end, 0)).trim().toLowerCase(), value.replace(/^"(.*)"$/, '$1'));
  }
  const part = (key: string) => said.get(key) ?? '';
  const orcid = normaliseOrcid(part('orcid'));
  const name = nameOf({
    family: part('family'),
    given: part('given'),
    particle: part('prefix'),
    suffix: part('suffix'),
  });
  return orcid === null ? name : { ...name, orcid };
}

function nameOf(parts: Readonly<Record<'family' | 'given' | 'particle' | 'suffix', string>>): PersonName {
  const name: { -readonly [K in keyof PersonName]: PersonName[K] } = {};
  if (parts.family !== '') name.family = textOfLatex(parts.family).trim();
  if (parts.given !== '') name.given = textOfLatex(parts.given).trim();
  if (parts.particle !== '') name.particle = textOfLatex(parts.particle).trim();
  if (parts.suffix !== '') name.suffix = textOfLatex(parts.suffix).trim();
  return name;
}
