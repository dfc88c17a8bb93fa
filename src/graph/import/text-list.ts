import { parseJson } from '../../core/parse-json.ts';

/** The list of texts that a text in JSON is; nothing where it is something else. */
export function textList(text: string): string[] | undefined {
  const parsed = parseJson(text);
  if (!parsed.ok || !Array.isArray(parsed.value)) return undefined;
  const texts = parsed.value.filter((item) => typeof item === 'string');
  return texts.length === parsed.value.length ? texts : undefined;
}
