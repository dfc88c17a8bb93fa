const marks = /<\/?(?:jats:)?(?:i|b|u|p|em|strong|sup|sub|sc|scp|span|italic|bold|title|sec)(?:\s[^<>]*)?\/?>/gi;
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});/gi;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Text without the marks that databases leave in titles and abstracts (`<i>`, `<sup>`, `<jats:p>`), and with their
 * entities decoded. What merely looks like a mark (`p < 0.05`) stays.
 */
export function plainText(text: string): string {
  const [isMarked, hasEntities] = [text.includes('<'), text.includes('&')];
  if (!isMarked && !hasEntities) return text;
  const bare = isMarked ? text.replace(marks, '') : text;
  return (hasEntities ? bare.replace(entity, decoded) : bare).trim();
}

function decoded(entityText: string): string {
  const name = entityText.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named[name] ?? entityText;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entityText;
}

const placeholder =
  /^[[(]?(?:n\/?a|nan|none|null|undefined|not available|no abstract|no abstract available|abstract not available)[\])]?\.?$/i;

/** Whether a value may be such a one, told by its first character as most are not: `[(NUAnua`. */
function mayBePlaceholder(value: string): boolean {
  const code = value.charCodeAt(0);
  const letter = code | 32;
  return code === 91 || code === 40 || letter === 110 || letter === 117 || letter === 97;
}

/** Whether a value only says that there is none: `NA`, `nan`, `[No abstract available]`. */
export function isPlaceholder(value: string): boolean {
  return value.length < 40 && mayBePlaceholder(value) && placeholder.test(value);
}

/** Text on one line. */
export function oneLine(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return text;
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
