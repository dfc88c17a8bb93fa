import { parsePersonName } from '../../document/parse-person-name.ts';
import type { PersonName } from '../../document/person-name.ts';

/** A name with its family name first: `van der Berg, J, Jr`. A comma at the end marks what must stay whole. */
export function invertedName({ particle, family, given, suffix, literal }: PersonName): string {
  if (family === undefined) {
    const whole = literal ?? given ?? '';
    return parsePersonName(whole)?.literal === whole ? whole : `${whole},`;
  }
  const parts = [[particle, family].filter(Boolean).join(' '), given, suffix];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** A name as MEDLINE writes it in full: `Berg, Jan van der Jr`. */
export function medlineName({ particle, family, given, suffix, literal }: PersonName): string {
  if (family === undefined) return literal ?? given ?? '';
  const before = [particle, family].filter(Boolean).join(' ');
  const behind = [given, suffix].filter(Boolean).join(' ');
  return behind === '' ? before : `${before}, ${behind}`;
}

/** A name as MEDLINE abbreviates it: `van der Berg JW Jr`. */
export function medlineShortName(name: PersonName): string {
  return shortName(name, initialsOf(name.given ?? ''));
}

/** Whether MEDLINE would abbreviate a name like this. Until 2002 it gave two initials at most. */
export function isMedlineShortName(text: string, name: PersonName): boolean {
  if (isSimpleShortName(text, name)) return true;
  const initials = initialsOf(name.given ?? '');
  return text === shortName(name, initials) || text === shortName(name, initials.slice(0, 2));
}

/**
 * Whether a text is `Redgate SJ`, and the name as simple: letter by letter, for most names are, and a file has many.
 * False says nothing.
 */
function isSimpleShortName(text: string, { particle, family = '', given = '', suffix }: PersonName): boolean {
  if (family === '' || particle !== undefined || suffix !== undefined) return false;
  return text.charCodeAt(family.length) === space && text.startsWith(family) && areInitials(text, family.length, given);
}

/** Whether a text ends, behind a place, with the capitals of given names as simple as `Sam J.`, of which there are some. */
function areInitials(text: string, start: number, given: string): boolean {
  let at = start;
  let isBehindSpace = true;
  for (let place = 0; place < given.length; place += 1) {
    const code = given.charCodeAt(place);
    if (isBehindSpace) at += 1;
    if (isBehindSpace ? !isCapital(code) || text.charCodeAt(at) !== code : !startsNoInitial(code)) return false;
    isBehindSpace = code === space;
  }
  return at > start && at === text.length - 1;
}

const space = 32;
const fullStop = 46;

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether a character behind a capital starts no initial: a small letter of Latin-1, a full stop or a space. */
function startsNoInitial(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff) || code === space || code === fullStop;
}

function shortName({ particle, family, given, suffix, literal }: PersonName, initials: string): string {
  if (family === undefined) return literal ?? given ?? '';
  if (particle === undefined && suffix === undefined && initials !== '') return `${family} ${initials}`;
  return [particle, family, initials, suffix].filter(Boolean).join(' ');
}

/** The first letters of the given names; those in lower case are particles and have none. */
function initialsOf(given: string): string {
  const simple = simpleInitials(given);
  if (simple !== null) return simple;
  // what is already initials stands closed up: 'JW' in full is 'JW' in short
  if (/^\p{Lu}{2,4}$/u.test(given)) return given;
  return given.match(/(?<![\p{L}\p{M}'’])\p{Lu}/gu)?.join('') ?? '';
}

const parting = ' .-';

/** The initials of `Sam J.`, as most given names are: words of ASCII, each with one capital at most, in front. */
function simpleInitials(given: string): string | null {
  let initials = '';
  let startsWord = true;
  for (let place = 0; place < given.length; place += 1) {
    const code = given.charCodeAt(place);
    const isCapital = code >= 65 && code <= 90;
    const parts = !isCapital && !(code >= 97 && code <= 122);
    if (isCapital ? !startsWord : parts && !parting.includes(given.charAt(place))) return null;
    if (isCapital) initials += given.charAt(place);
    startsWord = parts;
  }
  return initials;
}
