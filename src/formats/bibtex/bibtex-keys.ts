/** The field in which our own writer leaves what BibTeX has no place for. */
export const ownField = 'realist-synthesis';

/** The field in which it leaves a field that BibTeX could not read, such as Scopus's `funding_text 1`, as JSON. */
export const ownRawField = 'realist-synthesis-field';

/**
 * The field with the key that a document came with, where the entry could not have it: a sign is not allowed in keys, or the key is
 * there already. Empty where the document came with none.
 */
export const ownKeyField = 'realist-synthesis-key';

const safe = /^[A-Za-z0-9\u0080-\uffff_:.+/*!?<>|&$;-]{1,300}$/;
const head = /^(@[^{]{1,80}\{)([^,]{1,300}),\n/;

/** Whether every program can read a key. */
export function isSafeKey(key: string): boolean {
  return safe.test(key);
}

/** A key that every program can read, made of an id: accents fall away, and what a key cannot hold becomes a hyphen. */
export function safeKey(id: string): string {
  const plain = id.normalize('NFKD').replace(/\p{M}+/gu, '');
  const key = plain.replace(/[^A-Za-z0-9_:.+/-]+/g, '-').slice(0, 200);
  return /^-*$/.test(key) ? 'document' : key;
}

/** Entries as one file: a key that was there before gets a number, and is kept in a field. Case does not part keys. */
export function joinEntries(entries: readonly string[]): string {
  const used = new Set<string>();
  return entries.map((entry) => withUnusedKey(entry, used)).join('\n');
}

function withUnusedKey(entry: string, used: Set<string>): string {
  const [whole = '', opening = '', key = ''] = head.exec(entry) ?? [];
  let unused = key;
  for (let copy = 2; used.has(unused.toLowerCase()); copy += 1) unused = `${key}-${copy}`;
  used.add(unused.toLowerCase());
  if (unused === key) return entry;
  const rest = entry.slice(whole.length);
  const isKept = rest.includes(`\n  ${ownKeyField} = {`) || rest.startsWith(`  ${ownKeyField} = {`);
  return `${opening}${unused},\n${isKept ? '' : `  ${ownKeyField} = {${key}},\n`}${rest}`;
}
