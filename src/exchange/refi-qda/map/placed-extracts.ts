import type { Document } from '../../../document/document.ts';
import type { Extract } from '../../../extraction/extract.ts';
import { verifyExtract } from '../../../extraction/verify-extract.ts';

/** The text of a document as a project has it, and where the quotes stand in it. */
export interface PlacedExtracts {
  readonly text: string;
  /** Whether the review holds no full text, so that the text was made of the quotes. */
  readonly isMade: boolean;
  /** Where each quote stands, in code points; `null` where the text does not hold it to the letter. */
  readonly spans: ReadonlyMap<string, { readonly start: number; readonly end: number } | null>;
}

/** Finds the quotes in the full text of their document; without one, a text is made of the title and the quotes. */
export function placedExtracts(document: Document, extracts: readonly Extract[]): PlacedExtracts {
  const text = document.fullText?.text;
  if (text === undefined) return madeText(document, extracts);
  const spans = extracts.map((extract) => [extract.id, spanIn(text, extract)] as const);
  return { text, isMade: false, spans: new Map(spans) };
}

function spanIn(text: string, extract: Extract) {
  const { status, span } = verifyExtract(extract, text);
  return status === 'altered' || status === 'not-found' || span === undefined ? null : span;
}

function madeText({ title }: Document, extracts: readonly Extract[]): PlacedExtracts {
  let text = title;
  let length = [...title].length;
  const spans = new Map<string, { readonly start: number; readonly end: number }>();
  for (const { id, quote } of extracts) {
    const start = length + 2;
    length = start + [...quote].length;
    text += `\n\n${quote}`;
    spans.set(id, { start, end: length });
  }
  return { text, isMade: true, spans };
}
