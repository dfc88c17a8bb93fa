import type { Block } from './manuscript-blocks.ts';
import type { SectionKind } from './section-kind.ts';

/** A sentence of the manuscript. */
export interface Sentence {
  /** Its text, with what is not prose blanked out. */
  readonly text: string;
  /** Its offset in the manuscript. */
  readonly start: number;
  readonly section: SectionKind | null;
  readonly kind: Block['kind'];
}

/** The sentences of blocks, in their order. A full stop in `et al.`, `e.g.` or `Fig.` ends none. */
export function sentencesOf(blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block) => {
    const ends = block.kind === 'paragraph' || block.kind === 'item' ? endsIn(block.text) : [];
    const bounds = [0, ...ends, block.text.length];
    return bounds.slice(1).flatMap((end, place) => {
      const start = bounds[place] ?? 0;
      const text = block.text.slice(start, end);
      return text.trim() === '' ? [] : [{ text, start: block.start + start, section: block.section, kind: block.kind }];
    });
  });
}

function endsIn(text: string): number[] {
  return [...text.matchAll(/(?:[.!?]['"”’)\]*_]{0,6}|(?<!\d)\.\^?\d[\d,–-]{0,10}\^?)\s+(?=[\p{Lu}\d“"'(‘[*_{])/gu)]
    .filter(({ index }) => !abbreviation.test(text.slice(Math.max(0, index - 8), index)))
    .map(({ index, 0: end }) => index + end.length);
}

const abbreviation =
  /(?:^|[\s(])(?:al|e\.g|i\.e|vs|cf|ca|approx|figs?|tabs?|refs?|eds?|no|nos|vol|pp?|dr|st|prof|\p{Lu})$/iu;
