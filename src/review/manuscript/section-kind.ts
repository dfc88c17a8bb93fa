/** A part of a paper. */
export type SectionKind = 'abstract' | 'introduction' | 'methods' | 'results' | 'discussion' | 'references' | 'other';

const names: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'references',
    /^(?:references?(?: list| cited)?|bibliography|works cited|literature(?: cited)?|list of references)$/,
  ],
  ['abstract', /^(?:structured )?(?:abstract|summary|executive summary)$/],
  ['introduction', /^(?:introduction|background|rationale|aims?(?: and objectives)?|objectives?|context)$/],
  [
    'methods',
    /^(?:(?:materials and )?methods?|methodology|methods? and materials|study design|search strategy|data sources)$/,
  ],
  ['results', /^(?:results?|(?:main |key )?findings|results and findings)$/],
  [
    'discussion',
    /^(?:discussion|conclusions?|discussion and conclusions?|(?:strengths and )?limitations|strengths|implications.{0,40}|recommendations)$/,
  ],
  [
    'other',
    /^(?:acknowledge?ments?|funding|(?:author )?contributions|contributors|(?:competing|conflicts? of|declaration of) interests?|data availability(?: statement)?|abbreviations|supplementary (?:material|information)s?|appendi(?:x|ces)(?: \w{1,3})?|ethics(?: approval)?|footnotes|notes)$/,
  ],
];

/** The part of a paper that a heading opens: `## 3. Results`, `RESULTS`, `**Methods:**`; nothing where it names none. */
export function sectionKind(heading: string): SectionKind | undefined {
  if (heading.length > 100) return undefined;
  const words = heading
    .replace(/^[\s#*_>]+|[\s#*_:.]+$/g, '')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})[.)]?\s+/i, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return names.find(([, pattern]) => pattern.test(words))?.[0];
}
