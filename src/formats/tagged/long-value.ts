import type { TaggedField } from './tagged-lines.ts';

/** Puts together a value that goes on over many lines, once, when its last line has come. */
export interface LongValue {
  /** Adds a line to the value of a field, behind what parts it from the line before. */
  goOn(field: TaggedField, separator: string, line: string): void;
  /** Tells that no more lines come; before this the field has only its first. */
  over(): void;
}

export function longValue(): LongValue {
  let growing: TaggedField | null = null;
  let parts: string[] = [];

  function over(): void {
    if (growing === null) return;
    growing.value = parts.join('');
    growing = null;
  }

  return {
    goOn(field, separator, line) {
      if (growing !== field) {
        over();
        growing = field;
        parts = [field.value];
      }
      if (parts.length > 1 || field.value !== '') parts.push(separator);
      parts.push(line);
    },
    over,
  };
}
