import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const xmllint = join(root, 'test/package/node_modules/xmllint-wasm/index-node.js');
const schema = (name: string) => readFileSync(join(root, 'test/fixtures/refi-qda', name), 'utf8');

/** Whether xmllint is installed, as the whole check installs it; without it, the check of sizes and files validates. */
export const canValidate = existsSync(xmllint);

/** What xmllint finds wrong with some files by a schema of the standard. */
export async function schemaFaults(
  files: readonly string[],
  name: 'Project.xsd' | 'Codebook.xsd' = 'Project.xsd',
): Promise<string[]> {
  const { validateXML } = await import(xmllint);
  const xml = files.map((contents, place) => ({ fileName: `file-${place}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [{ fileName: name, contents: schema(name) }] });
  return errors.map(({ rawMessage }: { rawMessage: string }) => rawMessage);
}
