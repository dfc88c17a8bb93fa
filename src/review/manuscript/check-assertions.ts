import { monthNames } from '../../document/month-names.ts';
import { printDate } from '../numbers/print-number.ts';
import type { ReviewNumber } from '../numbers/review-number.ts';
import type { FoundAt } from './manuscript-finding.ts';
import type { Sentence } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a text asserts that the review cannot show: a theory that is not there, saturation without a figure, another date. */
export function checkAssertions(sentences: readonly Sentence[], vocabulary: Vocabulary): FoundAt[] {
  const own = sentences.filter(
    ({ section, kind }) => section !== 'references' && section !== 'introduction' && kind !== 'heading',
  );
  return [...absentTheory(own, vocabulary), ...saturation(own, vocabulary), ...searchDate(own, vocabulary)];
}

function absentTheory(sentences: readonly Sentence[], { numbers }: Vocabulary): FoundAt[] {
  const kinds = [
    {
      name: 'theories.middleRange',
      told: /\b(?:develop|present|propos|produc|generat|form|construct|arriv|refin|deriv|built)\w*\b[^.;]{0,60}\b(middle[- ]range theor(?:y|ies))\b|\b(middle[- ]range theor(?:y|ies))\b[^.;]{0,40}\b(?:was|were|is|are) (?:\w+ )?(?:develop|present|propos|produc|generat|form|construct|refin|deriv|built)/i,
    },
    {
      name: 'theories.programme',
      told: /\b(?:develop|present|propos|produc|generat|construct|arriv|refin|deriv|built)\w*\b[^.;]{0,60}\b(program(?:me)? theor(?:y|ies))\b/i,
    },
  ];
  return kinds.flatMap(({ name, told }) => {
    const number = numbers[name];
    if (number === undefined || number.value !== 0) return [];
    for (const { text, start } of sentences) {
      const match = told.exec(text);
      const words = match?.[1] ?? match?.[2];
      if (match === null || words === undefined) continue;
      const at = start + match.index + match[0].indexOf(words);
      const message = `a ${words} is told of, but the review records none (${name}); record its versions, or do not promise it`;
      return [
        {
          code: 'theory-absent',
          severity: 'warning',
          message,
          at,
          excerpt: words,
          number: name,
          expected: number.printed,
        },
      ];
    }
    return [];
  });
}

/** Saturation is shown by figures, not asserted: any share, chance or number of quiet documents beside it will do. */
function saturation(sentences: readonly Sentence[], { numbers }: Vocabulary): FoundAt[] {
  const asserted =
    /\bsaturation\b[^.;]{0,40}\b(?:reached|achieved|attained|occurred|met)\b|\b(?:reach|achiev|attain)\w*\b[^.;]{0,40}\bsaturation\b|\buntil\b[^.;]{0,40}\bsaturation\b|\bsaturat(?:ed)\b/i;
  const shown = sentences.some(
    ({ text }) =>
      /\bsaturat|\bnew (?:codes?|concepts?|information)\b/i.test(text) &&
      /\d\s?%|\bcoverage\b|\bbase of\b|\blast \w+ documents\b|\bchao\b|\bprobability\b/i.test(text),
  );
  const number = numbers['saturation.nextDocument'];
  if (shown || number === undefined) return [];
  const found = sentences.flatMap(({ text, start }) => {
    const match = asserted.exec(text);
    return match === null || /\b(?:not|never|no)\b/i.test(match[0])
      ? []
      : [{ at: start + match.index, words: match[0] }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const message = `saturation is asserted and no figure shows it; tell the rule and its figures, such as ${number.label.toLowerCase()}: ${number.printed} (saturation.nextDocument)`;
  return [
    {
      code: 'saturation-asserted',
      severity: 'warning',
      message,
      at: first.at,
      excerpt: first.words.slice(0, 80),
      number: number.name,
      expected: number.printed,
      ids: number.ids,
    },
  ];
}

const dated = new RegExp(
  `\\bsearch(?:es|ed)?\\b[^.;]{0,60}\\b(?:in|on|until|to|updated in|last (?:run|updated|searched) (?:in|on))\\s+(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+)?(?<month>${monthNames.join('|')})\\s+(?<year>(?:19|20)\\d\\d)`,
  'i',
);

/** The month in which a text says that it searched, against the dates of the searches. */
function searchDate(sentences: readonly Sentence[], { numbers }: Vocabulary): FoundAt[] {
  const dates = Object.values(numbers).filter(({ unit, value }) => unit === 'date' && value !== null);
  const last = numbers['searches.lastDate'];
  if (dates.length === 0 || last === undefined) return [];
  return sentences.flatMap(({ text, start, section }): FoundAt[] => {
    const match = section === 'discussion' ? null : dated.exec(text);
    const { month = '', year = '' } = match?.groups ?? {};
    if (match === null || /\b(?:published|between|from)\b/i.test(match[0])) return [];
    const told = `${year}-${String(monthNames.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`;
    if (dates.some((date) => isSameMonth(date, told))) return [];
    const words = `${month} ${year}`;
    const expected = printDate(String(last.value));
    const message = `the search is dated ${words}, but the review has ${expected} (searches.lastDate); write that, or correct the records`;
    return [
      {
        code: 'number-differs',
        severity: 'error',
        message,
        at: start + match.index + match[0].lastIndexOf(month),
        excerpt: words,
        number: last.name,
        expected,
        ids: last.ids,
      },
    ];
  });
}

function isSameMonth({ value }: ReviewNumber, told: string): boolean {
  const date = String(value);
  return date.length === 4 ? told.startsWith(date) : date.startsWith(told);
}
