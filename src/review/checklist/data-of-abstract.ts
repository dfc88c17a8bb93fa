import type { ChecklistFacts } from './checklist-facts.ts';
import { dataOfScope } from './data-of-scope.ts';
import { dataOfSelection } from './data-of-selection.ts';
import { dataOfTheory } from './data-of-theory.ts';
import { type Datum, datum } from './datum.ts';

type Rule = (facts: ChecklistFacts) => Datum;

/** What an abstract can be asked for: that it is there, and what of the record its text names. */
export const dataOfAbstract = {
  abstract: ({ review }: ChecklistFacts): Datum =>
    datum({
      fields: abstractOf(review.statements.abstract) === '' ? [] : ['statements.abstract'],
      lacking: emptyParts(review.statements.abstract).map((part) => `the part “${part}” of the abstract is empty`),
      none: 'no abstract is recorded',
    }),

  'abstract-title': dataOfScope['title-of-review'],
  'abstract-objectives': inAbstract(dataOfScope.questions),
  'abstract-criteria': inAbstract(dataOfSelection.criteria),
  'abstract-rigour': inAbstract(dataOfSelection.rigour),
  'abstract-methods': inAbstract(dataOfScope['method-rationale']),
  'abstract-results': inAbstract(dataOfTheory.constructs),
  'abstract-limitations': inAbstract(dataOfTheory.limitations),
  'abstract-implications': inAbstract(dataOfTheory.recommendations),

  'abstract-sources': inAbstract(({ review }, text) => {
    const sources = [...new Set(review.searches.map(({ source }) => source))];
    const named = review.searches.filter(({ source }) => text.includes(source.toLowerCase()));
    const last = review.searches
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1)
      ?.slice(0, 4);
    const unnamed = sources.filter((source) => !text.includes(source.toLowerCase()));
    return datum({
      ids: named.map(({ id }) => id),
      lacking: [
        ...unnamed.map((source) => `the abstract does not name ${source}`),
        ...(last !== undefined && text.includes(last)
          ? []
          : ['the abstract does not say when the last search was run']),
      ],
      none: 'the abstract names no source that was searched',
    });
  }),

  'abstract-included': inAbstract(({ included }, text) => {
    const count = String(included.length);
    const told = new RegExp(`(?<![\\d.,])${count}(?![\\d]|[.,]\\d)`).test(text);
    return datum({
      ids: told ? included.map(({ id }) => id) : [],
      none: `the abstract does not give the number of included documents, ${count}, in digits`,
    });
  }),

  'abstract-funding': inAbstract(({ review }, text) => {
    const { funding } = review.statements;
    const sources =
      funding === undefined || funding === 'none' ? ['fund'] : funding.map(({ source }) => source.toLowerCase());
    const told = funding !== undefined && sources.some((source) => text.includes(source));
    return datum({
      fields: told ? ['statements.abstract', 'statements.funding'] : [],
      none:
        funding === undefined
          ? 'no funding is recorded'
          : 'the abstract does not name the main funder, or that there was none',
    });
  }),

  'abstract-registration': inAbstract(({ review }, text) => {
    const { registration } = review.statements;
    const recorded = registration ?? review.protocol.registration;
    const id = typeof recorded === 'object' ? recorded.id : recorded;
    const told = id !== undefined && text.includes(id === 'none' ? 'regist' : id.toLowerCase());
    return datum({
      fields: told ? ['statements.abstract', 'statements.registration'] : [],
      none:
        id === undefined
          ? 'no registration is recorded'
          : 'the abstract does not give the registration, or that there is none',
    });
  }),
} as const;

/** Asks only where there is an abstract; its text comes in small letters. */
function inAbstract(rule: (facts: ChecklistFacts, text: string) => Datum): Rule {
  return (facts) => {
    const text = abstractOf(facts.review.statements.abstract).toLowerCase();
    return text === '' ? datum({ none: 'no abstract is recorded' }) : rule(facts, text);
  };
}

function abstractOf(abstract: string | undefined): string {
  return abstract?.trim() ?? '';
}

/** The headings of a structured abstract under which nothing stands. */
function emptyParts(abstract: string | undefined): string[] {
  const lines = abstractOf(abstract)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const headings = lines.map((line) => /^[\s*#]*(\p{L}[\p{L} ]{2,30}?)\s*:?[\s*#]*:?\s*$/u.exec(line)?.[1] ?? null);
  const isStructured = headings.filter((heading) => heading !== null).length > 1;
  if (!isStructured) return [];
  return headings.flatMap((heading, place) =>
    heading !== null && (place === lines.length - 1 || headings[place + 1] !== null) ? [heading] : [],
  );
}
