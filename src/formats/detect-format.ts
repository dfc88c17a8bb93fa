import type { FormatName } from './format.ts';
import { formatOf } from './registry.ts';
import { headLength } from './text-documents.ts';

/**
 * The format of a bibliographic file, told from its text; `null` where it shows no sign of a format that the library
 * reads.
 *
 * @example
 * detectFormat('TY  - JOUR\nER  - \n'); // 'ris'
 * detectFormat('PMID- 16403221\nTI  - Trust'); // 'medline'
 * detectFormat('[{"type": "report", "title": "Trust"}]'); // 'csl-json'
 * detectFormat('Dear colleague,'); // null
 */
export function detectFormat(text: string): FormatName | null {
  return formatOf(text.slice(0, headLength))?.name ?? null;
}
