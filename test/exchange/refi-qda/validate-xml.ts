import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const schemas = join(import.meta.dirname, '../../fixtures/refi-qda');

/** What xmllint finds wrong with some files by a schema of the standard. */
export async function schemaFaults(
  files: readonly string[],
  name: 'Project.xsd' | 'Codebook.xsd' = 'Project.xsd',
): Promise<string[]> {
  const xml = files.map((contents, place) => ({ fileName: `file-${place}.xml`, contents }));
  const contents = readFileSync(join(schemas, name), 'utf8');
  const { errors } = await validateXML({ xml, schema: [{ fileName: name, contents }] });
  return errors.map(({ rawMessage }) => rawMessage);
}
