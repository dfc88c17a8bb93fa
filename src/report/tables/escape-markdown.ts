import { cleanText } from '../drawing/clean-text.ts';

/** Text on one line of Markdown that stays text: what Markdown or HTML would take as a sign is escaped. */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$^@]/g, '\\$&')
    .replace(/\s*\r?\n\s*|\r/g, '<br>');
}
