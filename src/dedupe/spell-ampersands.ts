/** Writes the sign & as "and", also where it came as an entity; the start of another entity stays. */
export function spellAmpersands(text: string): string {
  return text.replace(/&(?:amp;)*(?!#?\w{1,10};)/gi, ' and ');
}
