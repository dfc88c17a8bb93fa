import type { Problem } from '../../core/problem.ts';
import { textPlaces } from '../manuscript/text-places.ts';
import { numberFinder } from '../numbers/find-number.ts';
import type { ReviewNumber, ReviewNumbers } from '../numbers/review-number.ts';
import { reviewNumbers } from '../numbers/review-numbers.ts';
import type { Review } from '../review.ts';
import { printAs } from './print-as.ts';

/** What a template is filled with beside the review. */
export interface TemplateOptions {
  /** The numbers, where they are computed already; those of the review where left out. */
  readonly numbers?: ReviewNumbers;
}

/** A text with its numbers, and what could not be filled in. */
export interface FilledTemplate {
  readonly text: string;
  /**
   * `unknown-number`, `unknown-format`, `unclosed-mark` (errors: the mark stays as it stands); `format-not-applicable` (error:
   * the number stands in its usual form); `number-undefined` (warning: the text says so in brackets). Columns count UTF-16
   * code units of the template.
   */
  readonly problems: readonly Problem[];
}

/**
 * Puts the numbers of a review into a text: `{{screening.fullText.kappa}}` becomes `0.83`. Behind a bar stands how it is
 * printed: `{{included | words}}`.
 *
 * `words` and `Words` (thirty, Thirty), `digits` (without commas), `decimals 3`, `percent` and `percent 1` (the share of the
 * whole, or a proportion), `of` (20 of 30), `share` (20 (67%)), `interval` and `interval 3` (0.61 to 1.00), `label`, `ids`.
 *
 * What nobody knows stays as it stands and is a problem with its place and the nearest names; a number that does not exist
 * says so in brackets. Behind a backslash (`\{{`) two braces are text.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && fillTemplate('We included {{included | words}} documents.', review).text; // 'We included zero documents.'
 * review && fillTemplate('Kappa was {{kapa}}.', review).problems[0]?.code; // 'unknown-number'
 * review && fillTemplate('Kappa was {{screening.fullText.kappa}}.', review).text; // 'Kappa was [screening.fullText.kappa: undefined (no-pairs)].'
 */
export function fillTemplate(text: string, review: Review, options: TemplateOptions = {}): FilledTemplate {
  const find = numberFinder(options.numbers ?? reviewNumbers(review));
  const placeOf = textPlaces(text);
  const problems: Problem[] = [];
  const filled = text.replace(mark, (whole, before: string, content: string, end: string | undefined, at: number) => {
    if (before !== '') return whole.slice(before.length);
    const { printed, problem } = end === undefined ? unclosed(whole) : fill(content, find);
    if (problem !== undefined) problems.push({ severity: 'error', ...problem, ...placeOf(at) });
    return printed ?? whole;
  });
  return { text: filled, problems };
}

const mark = /(\\?)\{\{([^{}\r\n]*)(\}\})?/g;

interface Filled {
  /** Missing where the mark is to stay. */
  readonly printed?: string;
  readonly problem?: Fault;
}

type Fault = Pick<Problem, 'code' | 'message'> & Partial<Problem>;

function unclosed(whole: string): Filled {
  const message = `"${whole.slice(0, 40)}" opens a mark that no }} closes on its line; close it, or write \\{{ for two braces`;
  return { problem: { code: 'unclosed-mark', message } };
}

function fill(content: string, find: ReturnType<typeof numberFinder>): Filled {
  const bar = content.indexOf('|');
  const name = (bar < 0 ? content : content.slice(0, bar)).trim();
  const found = find(name);
  if (found.number === null) return { problem: unknownNumber(name, found.nearest) };
  const { number } = found;
  const format = bar < 0 ? 'plain' : content.slice(bar + 1).trim();
  const [, key = '', decimals] = /^([A-Za-z]+)(?: +(\d{1,2}))?$/.exec(format) ?? [];
  const print = Object.hasOwn(printAs, key) ? printAs[key] : undefined;
  if (print === undefined) return { problem: unknownFormat(format) };
  if (number.value === null) return lackingValue(number);
  const printed = decimals === undefined ? print(number) : print(number, Number(decimals));
  return printed === null ? notApplicable(number, format) : { printed };
}

function unknownNumber(name: string, nearest: readonly string[]): Fault {
  const remedy = nearest.length === 0 ? 'reviewNumbers lists the names' : `is it ${nearest.join(', ')}?`;
  return { code: 'unknown-number', message: `no number of the review is called "${name.slice(0, 80)}": ${remedy}` };
}

function unknownFormat(format: string): Fault {
  const message = `no format is called "${format.slice(0, 40)}"; there are ${Object.keys(printAs).join(', ')}`;
  return { code: 'unknown-format', message };
}

function lackingValue({ name, label, printed, undefinedBecause }: ReviewNumber): Filled {
  const message = `${name} (${label}) does not exist: ${undefinedBecause}; record what it needs, or leave it out of the text`;
  return {
    printed: `[${name}: ${printed}]`,
    problem: { code: 'number-undefined', severity: 'warning', message },
  };
}

function notApplicable({ name, printed }: ReviewNumber, format: string): Filled {
  const message = `${name} cannot be printed as "${format}": it has no such figure; ask for another format`;
  return { printed, problem: { code: 'format-not-applicable', message } };
}
