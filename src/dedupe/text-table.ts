/** Texts, each by a number of its own; number 0 is the empty text. */
export interface TextTable {
  readonly texts: string[];
  readonly numberOf: Map<string, number>;
}

/** A table that holds the empty text only. */
export function newTextTable(): TextTable {
  return { texts: [''], numberOf: new Map([['', 0]]) };
}

/** The number of a text, new or known. */
export function internText({ texts, numberOf }: TextTable, text: string): number {
  const known = numberOf.get(text);
  if (known !== undefined) return known;
  const number = texts.push(text) - 1;
  numberOf.set(text, number);
  return number;
}
