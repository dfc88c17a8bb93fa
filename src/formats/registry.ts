import { RealistError } from '../core/realist-error.ts';
import { bibtex } from './bibtex/bibtex.ts';
import { cslJson } from './csl/csl-json.ts';
import { csv } from './csv/csv.ts';
import type { Format, ReadableFormat } from './format.ts';
import { enw } from './tagged/enw.ts';
import { medline } from './tagged/medline.ts';
import { ovid } from './tagged/ovid.ts';
import { refworks } from './tagged/refworks.ts';
import { ris } from './tagged/ris.ts';
import { wos } from './tagged/wos.ts';
import { endnoteXml } from './xml/endnote-xml.ts';
import { jats } from './xml/jats.ts';
import { pubmedXml } from './xml/pubmed-xml.ts';

/** Every format that the library reads and writes. */
const writableFormats: readonly Format[] = [bibtex, cslJson, csv, endnoteXml, medline, ris];

/** Every format that the library reads. A table comes last: where two signs stand in one place, the other tells more. */
export const formats: readonly ReadableFormat[] = [
  ...writableFormats.filter((format) => format !== csv),
  ...[enw, jats, ovid, pubmedXml, refworks, wos, csv],
];

/**
 * Finds a format by its name.
 *
 * @throws RealistError `unknown-format`.
 */
export function formatNamed(name: string): ReadableFormat {
  return named(formats, name);
}

/**
 * Finds a format that can be written by its name.
 *
 * @throws RealistError `unknown-format`.
 */
export function writableFormatNamed(name: string): Format {
  return named(writableFormats, name);
}

function named<T extends ReadableFormat>(among: readonly T[], name: string): T {
  const found = among.find((format) => format.name === name);
  if (found) return found;
  const known = among.map((format) => format.name).join(', ');
  throw new RealistError('unknown-format', ['format'], `format is '${name}'; it must be one of ${known}`);
}

/** The format whose sign comes first in the start of a file. */
export function formatOf(head: string): ReadableFormat | null {
  const signs = formats.map((format) => ({ format, at: format.signIn(head) })).filter(({ at }) => at >= 0);
  return signs.sort((a, b) => a.at - b.at)[0]?.format ?? null;
}
