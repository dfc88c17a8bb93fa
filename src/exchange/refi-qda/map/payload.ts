import { parseJson } from '../../../core/parse-json.ts';
import { xmlText } from '../../../graph/export/xml-text.ts';

/** What this library writes behind the words of a description, so that nothing is lost on the way back. */
export interface Payload {
  /** What the entity is to a review: `concept`, `configuration` … */
  readonly kind: string;
  /** Its place in the list of the review, from 0. */
  readonly place: number;
  readonly value: unknown;
  /** What belongs to it and is no part of it. */
  readonly more: Readonly<Record<string, unknown>>;
  /** Marks of its fields as they were written, by which it is seen what a program changed. */
  readonly written?: Readonly<Record<string, unknown>>;
}

const mark = 'realist-synthesis: ';

/** A description: words for people, and behind them the data. */
export function describe(words: string, payload: Payload): string {
  // some programs write what they hold into XML as it is
  const json = JSON.stringify(payload).replace(/[<>&\ufffe\uffff]/g, escaped);
  return words === '' ? `${mark}${json}` : `${words}\n\n${mark}${json}`;
}

/** A description with the marks of the fields beside it, where it holds data; older marks go. */
export function withWritten(description: string, written: Readonly<Record<string, string>>): string {
  if (!description.includes(mark) || !description.endsWith('}')) return description;
  const bare = description.replace(/,"written":\{[^{}]*\}\}$/, '}');
  return `${bare.slice(0, -1)},"written":${JSON.stringify(written)}}`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The words of a description, without the data behind them. */
export function wordsIn(description = ''): string {
  const at = description.lastIndexOf(mark);
  return at < 0 ? description : description.slice(0, at).replace(/\s+$/, '');
}

/** The words of a description, and the data where they are there and whole. */
export interface Described {
  readonly words: string;
  readonly payload: Payload | null;
  /** Whether there are data that a program cut or changed. */
  readonly isDamaged: boolean;
}

/** Reads a description back. */
export function readDescription(description = ''): Described {
  const at = description.lastIndexOf(mark);
  if (at < 0) return { words: description, payload: null, isDamaged: false };
  const words = wordsIn(description);
  const parsed = parseJson(description.slice(at + mark.length));
  const payload = parsed.ok ? payloadOf(parsed.value) : null;
  return { words, payload, isDamaged: payload === null };
}

function payloadOf(value: unknown): Payload | null {
  if (!isRecord(value) || typeof value['kind'] !== 'string' || typeof value['place'] !== 'number') return null;
  return {
    kind: value['kind'],
    place: value['place'],
    value: value['value'],
    more: isRecord(value['more']) ? value['more'] : {},
    ...(isRecord(value['written']) && { written: value['written'] }),
  };
}

/** Whether a value is an object with named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text as it comes back from XML: what XML cannot hold is replaced. */
export function asWritten(text: string): string {
  return xmlText(text).includes('\ufffd')
    ? text.replace(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    : text;
}
