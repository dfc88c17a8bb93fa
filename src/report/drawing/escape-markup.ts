import { cleanText } from './clean-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text for the inside of an XML or HTML element, cleaned and escaped. */
export function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

/** Text for an attribute in double quotes, cleaned and escaped; line breaks and tabs survive the parser. */
export function escapeAttribute(text: string): string {
  return cleanText(text).replace(/[&<>"'\n\r\t]/g, (sign) => entities[sign] ?? sign);
}
