import { RealistError } from '../core/realist-error.ts';
import { cslJson } from './csl-json.ts';
import type { Format } from './format.ts';
import { medline } from './medline.ts';
import { ris } from './ris.ts';

/** Every format that the library reads and writes. */
const formats: readonly Format[] = [cslJson, medline, ris];

/**
 * Finds a format by its name.
 *
 * @throws RealistError `unknown-format`.
 */
export function formatNamed(name: string): Format {
  const found = formats.find((format) => format.name === name);
  if (found) return found;
  const known = formats.map((format) => format.name).join(', ');
  throw new RealistError('unknown-format', ['format'], `format is '${name}'; it must be one of ${known}`);
}

/** The format whose sign comes first in the start of a file. */
export function formatOf(head: string): Format | null {
  const signs = formats.map((format) => ({ format, at: format.signIn(head) })).filter(({ at }) => at >= 0);
  return signs.sort((a, b) => a.at - b.at)[0]?.format ?? null;
}
