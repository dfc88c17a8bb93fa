/** Whether a name says no more than the first words of a quote, by which programs name a selection. */
export function isNameOfQuote(name = '', quote: string): boolean {
  return spaced(quote).startsWith(spaced(name.replace(/\s*(?:…|\.{3})$/, '')));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
