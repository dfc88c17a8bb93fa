import { validateXML } from 'xmllint-wasm';

/** @param {string} contents Any XML. @returns {Promise<string[]>} What xmllint finds wrong with its form. */
export async function xmlFaults(contents) {
  const { errors } = await validateXML({ xml: { fileName: 'file.xml', contents }, extension: 'schema', schema: [] });
  return errors.map(({ message }) => message);
}
