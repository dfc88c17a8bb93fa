import type { Quantity } from './quantities.ts';

/** A mark that somebody left to be filled in. */
export interface Placeholder extends Quantity {
  /** Whether it stands where a number would. */
  readonly isNumber: boolean;
}

const marks: readonly (readonly [pattern: RegExp, isNumber: boolean])[] = [
  [/(?<![\p{L}\p{N}_])(?:XX+[.,]X+|xx+[.,]x+|X{2,}|x{2,})(?![\p{L}\p{N}_])(?:\s?%)?/gu, true],
  [/(?<![\p{L}\p{N}_])[X#]{1,4}\s?%/gu, true],
  [
    /(?<=\bn\s?=\s?)(?:[XxNn?_#]+|\.{2,}|…|[-–—])(?![\p{L}\p{N}])|\bn\s?=(?=\s*(?:[)\],;.]|$|(?:of|and|were|was|records|documents)\b))/gu,
    true,
  ],
  [
    /(?<![\p{L}\p{N}_.])[XN](?=\s+(?:of\s+(?:the|these)\s+)?(?:\p{Ll}+\s+)?(?:documents|records|papers|articles|studies|reports|duplicates|full[- ]texts|configurations|CMOCs?|participants|searches|databases)\b)/gu,
    true,
  ],
  [/\?{2,}/gu, true],
  [/\b(?:TBC|TBD|TBA|TODO|FIXME|TK|tbc|tbd|N\.N\.)(?![\p{L}\p{N}_])/gu, true],
  [/\bto be (?:confirmed|determined|added|completed|inserted|decided)\b/giu, false],
  [
    /\[\s*(?:citations?(?: needed)?|refs?|references?|cite|source\??|\?+|@\?+)\s*\]|\((?:refs?|citation|cite|\?)\)/giu,
    false,
  ],
  [
    /[[(<]\s*(?:insert|add|fill in|complete|replace|placeholder)\b[^[\]()<>\r\n]{0,80}[\])>]|[[<]\s*(?:date|year|name|figure|table|authors?,? year)\s*[\])>]/giu,
    false,
  ],
  [/[[<]\s*(?:number|value|n|x+)\s*[\])>]/giu, true],
  [/\b(?:figure|table|fig\.)\s+\d{1,2}\s+(?:about|near) here\b/giu, false],
  [/\blorem ipsum\b/giu, false],
  [/\{\{[^{}\r\n]{0,100}\}\}/gu, true],
  [
    /\b(?:Tables?|Figures?|Figs?\.|Box|Appendix|Supplement(?:ary (?:File|Table|Figure))?)\s+(?:[XN#]+|\?+|_+)(?![\p{L}\p{N}])/gu,
    false,
  ],
  [/_{3,}/gu, true],
  [/(?:Error! )?(?:Reference source|Bookmark) not (?:found|defined)|#(?:REF|N\/A|VALUE|DIV\/0|NAME)[!?]?/gu, false],
];

/** The placeholders of a sentence, in their order. Roman numerals of volumes, chapters and kings are none. */
export function findPlaceholders(sentence: string): Placeholder[] {
  const found = marks.flatMap(([pattern, isNumber]) =>
    [...sentence.matchAll(pattern)].flatMap(({ index: start, 0: words }) =>
      isRoman(sentence, start, words) ? [] : [placeholder(start, words, isNumber)],
    ),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

function placeholder(start: number, words: string, isNumber: boolean): Placeholder {
  const end = start + words.length;
  return { kind: 'blank', value: Number.NaN, least: 0, most: 0, start, end, words, isNumber };
}

function isRoman(sentence: string, start: number, words: string): boolean {
  if (!/^(?:X{2,3}|xx)$/.test(words)) return false;
  const before = sentence.slice(Math.max(0, start - 24), start);
  const after = sentence.slice(start + words.length, start + words.length + 16);
  return (
    /\b(?:vol(?:ume)?|chapter|part|article|title|book|louis|pope|pius|king|annex|schedule|canto|psalm|act|no|session|protocol|factor)\.?\s+$/i.test(
      before,
    ) || /^\s*(?:chromosome|century|olympi)/i.test(after)
  );
}
