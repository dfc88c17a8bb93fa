import { escapeText } from '../../drawing/escape-markup.ts';

/** How a paragraph departs from its style. */
export interface ParagraphOptions {
  readonly pageBreakBefore?: boolean;
  readonly align?: 'right';
  /** The text by whose first letter the paragraph runs from right to left. */
  readonly like?: string;
}

/** A paragraph around runs. */
export function paragraph(style: string, runs: string, options: ParagraphOptions = {}): string {
  const { pageBreakBefore = false, align, like = '' } = options;
  const toLeft = isRightToLeft(like);
  const properties = [
    style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
    pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    toLeft ? '<w:bidi/>' : '',
    // in a paragraph from right to left, right and left change places
    align === 'right' && !toLeft ? '<w:jc w:val="right"/>' : '',
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** Text as runs, its line breaks and tabs kept. */
export function textRuns(text: string): string {
  if (text === '') return '';
  const properties = isRightToLeft(text) ? '<w:rPr><w:rtl/></w:rPr>' : '';
  const parts = text.split(/(\r\n?|\n|\t)/).map((part) => {
    if (part === '\t') return '<w:tab/>';
    if (/^[\r\n]/.test(part)) return '<w:br/>';
    return part === '' ? '' : `<w:t xml:space="preserve">${escapeText(part)}</w:t>`;
  });
  return `<w:r>${properties}${parts.join('')}</w:r>`;
}

/** A field that Word computes, with what it shows until then. */
export function field(instruction: string, shown: string): string {
  return `<w:fldSimple w:instr="${instruction}">${textRuns(shown)}</w:fldSimple>`;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether the first letter of a text belongs to a script that runs from right to left. */
function isRightToLeft(text: string): boolean {
  return rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '');
}
