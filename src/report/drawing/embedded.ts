// ends, but for signs, with a letter of Hebrew, Arabic or their kin
const endsFromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]\P{L}*$/u;

/** A label inside a sentence that runs from the left: what follows a label from the right stays behind it. */
export function embedded(label: string): string {
  return endsFromRight.test(label) ? `${label}\u200f\u200e` : label;
}
