import { sharedSlice } from '../core/shared-slice.ts';
import type { PersonName } from './person-name.ts';

const suffix = /^(?:jr|sr|junior|senior|ii|iii|iv|2nd|3rd|4th|5th)\.?$/i;
const initials = /^[-\u2010]?(?:\p{Lu}\.?[-\u2010]?){1,4}$/u;
const spacedInitials = /^[-\u2010]?(?:\p{Lu}|(?:\p{Lu}\.[-\u2010]?){1,4})$/u;
const particle = /^['\u2019]?\p{Ll}+['\u2019]?$/u;
const trailingParticle =
  /^(?:af|al|av|bin|da|das|de|del|della|den|der|des|di|do|dos|du|el|ibn|la|le|te|ten|ter|van|vom|von|zu|zum|zur)$/;
const bodies = new Set(['UK', 'USA', 'EU', 'UN', 'LLC', 'LTD', 'PLC', 'NGO', 'WHO', 'NHS']);

/**
 * Reads a name as references print it: `Redgate, Sam`, `Redgate S`, `van der Berg, J`, `King, Martin Luther, Jr.`, `S.
 * Redgate`.
 *
 * A name is only taken apart where its form tells the parts. What could be a body or a name in either order (`Kingston
 * City Council`, `Claude Shannon`) stays whole in `literal`; so does a name that ends in a comma, which is how RIS
 * marks a body. A particle is a word in lower case before the family name, or a known one after the given name
 * (`Humboldt, Alexander von`). `null` for blank text.
 *
 * @param options - `inverted` reads `S, Choudhary`, as Rayyan writes names, with the given name first.
 * @example
 * parsePersonName('van der Berg, J'); // { family: 'Berg', given: 'J', particle: 'van der' }
 * parsePersonName('Redgate S'); // { family: 'Redgate', given: 'S' }
 * parsePersonName('Lewis, R. R., III'); // { family: 'Lewis', given: 'R. R.', suffix: 'III' }
 * parsePersonName('Kingston City Council'); // { literal: 'Kingston City Council' }
 * parsePersonName('S, Choudhary', { inverted: true }); // { family: 'Choudhary', given: 'S' }
 */
export function parsePersonName(
  text: string,
  { inverted = false }: { readonly inverted?: boolean } = {},
): PersonName | null {
  const simple = inverted ? null : simplePersonName(text);
  if (simple) return simple;
  const name = text.trim().replace(/\s+/g, ' ');
  const whole = withoutOuterCommas(name);
  if (whole === '') return null;
  if (staysWhole(name, whole)) return { literal: whole };
  const parts = name.split(',').map((part) => part.trim());
  const [one = '', two = '', three = ''] = parts;
  if (parts.length === 1) return nameWithoutComma(one);
  if (parts.length === 2) return inverted ? personName(two, one) : personName(one, two);
  if (parts.length === 3 && suffix.test(three)) return { ...personName(one, two), suffix: three };
  if (parts.length === 3 && suffix.test(two)) return { ...personName(one, three), suffix: two };
  return { literal: name };
}

/**
 * `Redgate, Sam J.`: so most names are printed, and a file has many; there is nothing in it to take apart. `null` for
 * any other text, also for one with a semicolon, which may part two names.
 *
 * @example
 * simplePersonName('Redgate, Sam J.'); // { family: 'Redgate', given: 'Sam J.' }
 * simplePersonName('van der Berg, J'); // null
 */
export function simplePersonName(text: string): PersonName | null {
  const end = endOfWord(text);
  if (end < 1 || text.charCodeAt(end) !== comma || !areInitialCapitals(text, end + 1)) return null;
  const isSuffixed = mayEndInSuffix(text) && suffix.test(text.slice(text.lastIndexOf(' ') + 1));
  if (isSuffixed) return null;
  return { family: sharedSlice(text, 0, end), given: sharedSlice(text, end + 2, text.length) };
}

function endOfWord(text: string): number {
  let at = 0;
  while (isWordCode(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether the rest of a text is words with a capital, each behind one space. */
function areInitialCapitals(text: string, start: number): boolean {
  let startsWord = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace: boolean = code === space && !startsWord;
    if (!isSpace && !(startsWord ? isCapital(code) : at > start && isWordCode(code))) return false;
    startsWord = isSpace;
  }
  return text.length > start && !startsWord;
}

const space = 32;
const comma = 44;
const fullStop = 46;
const semicolon = 59;

/** Whether a character is one of those of which simple names are made: those of ASCII, and the Latin ones with accents. */
function isWordCode(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  return (code > space && code < 127 && code !== comma && code !== semicolon) || (code >= 0xc0 && code <= 0x24f);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether the last letter is one with which a suffix ends: `Jr`, `Sr.`, `Junior`, `III`, `IV`, `4th`; capitals or not. */
function mayEndInSuffix(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  const letter = (last === fullStop ? text.charCodeAt(text.length - 2) : last) | 32;
  return letter === 114 || letter === 105 || letter === 118 || letter === 100 || letter === 104;
}

/** Outer commas mark a body; what `and` joins is a body or several names, and no person. */
function staysWhole(name: string, withoutCommas: string): boolean {
  return withoutCommas !== name || / (?:and|&) /i.test(name);
}

function withoutOuterCommas(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && ', '.includes(text.charAt(start))) start += 1;
  while (end > start && ', '.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function nameWithoutComma(name: string): PersonName {
  const words = name.split(' ');
  const ending =
    words.length > 2 && suffix.test(words.at(-1) ?? '') && initials.test(words.at(-2) ?? '') ? words.at(-1) : undefined;
  const named = ending === undefined ? words : words.slice(0, -1);
  const split = startOfInitials(named);
  if (split > 0 && split < named.length)
    return withSuffix(personName(named.slice(0, split).join(' '), named.slice(split).join(' ')), ending);
  const afterInitials = named.findIndex((word) => !spacedInitials.test(word));
  if (afterInitials < 1) return { literal: name };
  return withSuffix(personName(named.slice(afterInitials).join(' '), named.slice(0, afterInitials).join(' ')), ending);
}

/** Where the initials at the end begin; the number of words where what stands there may not be initials. */
function startOfInitials(words: readonly string[]): number {
  let start = words.length;
  while (start > 0 && initials.test(words[start - 1] ?? '')) start -= 1;
  const family = words.slice(0, start).join(' ');
  const given = words.slice(start);
  // an acronym is not a family name, and a country or a legal form is not a person's initials
  const shouted = !/[^\P{L}\p{Lu}]/u.test(family) && !given.every((word) => spacedInitials.test(word));
  return shouted || given.some((word) => bodies.has(word)) ? words.length : start;
}

function withSuffix(name: PersonName, ending: string | undefined): PersonName {
  return ending === undefined ? name : { ...name, suffix: ending };
}

function personName(familyText: string, givenText: string): PersonName {
  // one word for each: most names, and nothing to take apart
  if (!familyText.includes(' ') && !givenText.includes(' ')) return plainName(familyText, givenText);
  const [familyWords, familySuffix] = splitSuffix(familyText.split(' '));
  const [givenWords, givenSuffix] = splitSuffix(givenText.split(' '));
  const before = leadingParticles(familyWords);
  const after = givenWords.length - trailingParticles(givenWords);
  const given = givenWords.slice(0, after).join(' ');
  const particles = [...givenWords.slice(after), ...familyWords.slice(0, before)].join(' ');
  const family = familyWords.slice(before).join(' ');
  const ending = familySuffix ?? givenSuffix;
  return {
    ...plainName(family, given),
    ...(particles !== '' && { particle: particles }),
    ...(ending !== undefined && { suffix: ending }),
  };
}

function plainName(family: string, given: string): PersonName {
  if (given === '') return { family };
  return suffix.test(given) && !initials.test(given) ? { family, suffix: given } : { family, given };
}

function splitSuffix(words: readonly string[]): readonly [words: readonly string[], suffix: string | undefined] {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && suffix.test(last) ? [words.slice(0, -1), last] : [words, undefined];
}

function leadingParticles(words: readonly string[]): number {
  const proper = words.findIndex((word) => !particle.test(word));
  return Math.max(proper, 0);
}

function trailingParticles(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && trailingParticle.test(words[words.length - 1 - count] ?? '')) count += 1;
  return count;
}
