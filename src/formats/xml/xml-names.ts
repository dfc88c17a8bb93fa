import { parsePersonName } from '../../document/parse-person-name.ts';
import type { PersonName } from '../../document/person-name.ts';

/** The parts of a name as a source in XML gives them. */
interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly suffix: string;
}

const simpleFamily = /^\p{Lu}[^\s,]*$/u;
const mayHaveParticle = /,|\s['’]?\p{Ll}[^\s]*$/u;

/** A name of which the parts are known; only a particle is still to be told from the family name or the given name. */
export function nameOfParts({ family, given, suffix }: NameParts): PersonName | null {
  if (family === '' && given === '') return null;
  const name = nameWithParticle(family, given) ?? plainName(family, given);
  return suffix === '' ? name : { ...name, suffix };
}

function plainName(family: string, given: string): PersonName {
  return { ...(family !== '' && { family }), ...(given !== '' && { given }) };
}

function nameWithParticle(family: string, given: string): PersonName | null {
  if (family === '' || given === '' || (simpleFamily.test(family) && !mayHaveParticle.test(given))) return null;
  const parsed = parsePersonName(`${family}, ${given}`);
  return parsed?.family === undefined ? null : parsed;
}
