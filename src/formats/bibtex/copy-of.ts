/**
 * The same text in its own memory. A text that was cut from a file keeps the whole file in memory for as long as it
 * lives; what is kept longer than the file is read must not.
 */
export function copyOf(text: string): string {
  // engines cut out of what was put together only after copying it
  return ` ${text}`.slice(1);
}
