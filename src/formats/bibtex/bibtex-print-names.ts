import type { PersonName } from '../../document/person-name.ts';
import { latexOfText } from './bibtex-encode.ts';

/** Names as BibTeX writes them: `van der Berg, Jr, Jan and {Kingston City Council}`. */
export function latexOfNames(names: readonly PersonName[]): string {
  return names.map(latexOfName).join(' and ');
}

function latexOfName({ particle, family, given, suffix, literal }: PersonName): string {
  if (family === undefined) return `{${latexOfText(literal ?? given ?? '')}}`;
  // a small first letter would be taken for that of a particle
  const last = /^\p{Ll}/u.test(family) && / /.test(family) ? `{${latexOfText(family)}}` : namePart(family);
  const whole = particle === undefined ? last : `${namePart(particle)} ${last}`;
  const parts = [
    whole,
    suffix === undefined ? undefined : namePart(suffix),
    given === undefined ? undefined : namePart(given),
  ];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 1 && / /.test(whole) && particle === undefined ? `${whole},` : said.join(', ');
}

/** A part of a name; braces keep together what commas, `and` or a capital number of Roman numerals would part. */
function namePart(text: string): string {
  const latex = latexOfText(text);
  return /,|;|(?:^| )and(?: |$)/i.test(text) ? `{${latex}}` : latex;
}
