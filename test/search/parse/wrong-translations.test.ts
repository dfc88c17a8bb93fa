import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../../src/search/parse/parse-strategy.ts';
import type { SearchPlatform } from '../../../src/search/platforms/platform-profile.ts';
import { renderStrategy } from '../../../src/search/render/render-strategy.ts';

/** Reads a strategy on one platform and writes it on another. */
function translate(text: string, from: SearchPlatform, to: SearchPlatform) {
  const parsed = parseStrategy(text, from);
  const rendered = renderStrategy(parsed.strategy, to);
  return { text: rendered.text, codes: [...parsed.problems, ...rendered.problems].map(({ code }) => code) };
}

/** Each is a translation that tools in use get wrong: how it reads here, or by what code it is refused. */
const right: readonly (readonly [SearchPlatform, string, SearchPlatform, string | null, string?])[] = [
  // nearness stays nearness, with its distance
  ['ovid', '(place adj3 working).ti,ab.', 'pubmed', '"place working"[tiab:~2]', 'field-widened'],
  ['ovid', '(place adj3 working).ti,ab.', 'web-of-science', '(TI=(place NEAR/2 working) OR AB=(place NEAR/2 working))'],
  ['ovid', '(place adj3 working).ti,ab.', 'scopus', 'TITLE-ABS(place W/2 working)'],
  ['ovid', '(place adj3 working).ti,ab.', 'ovid-psycinfo', '(place adj3 working).ti,ab.'],
  ['ovid', '(place adj3 working).ti,ab.', 'proquest', 'TI,AB(place NEAR/2 working)'],
  ['ovid', '(place adj3 working).ti,ab.', 'ebsco', '(TI (place N2 working) OR AB (place N2 working))'],
  // each word in any of the fields
  [
    'ovid',
    '(trust and hospital).ti,ab.',
    'web-of-science',
    '(TI=(trust) OR AB=(trust)) AND (TI=(hospital) OR AB=(hospital))',
  ],
  ['ovid', 'trust.ti,ab.', 'ovid', 'trust.ti,ab.'],
  ['pubmed', '"place working"[tiab:~2]', 'pubmed', '"place working"[tiab:~2]'],
  ['ovid', 'partner$2.ti.', 'pubmed', 'partner*[ti]', 'wildcard-widened'],
  ['ovid', 'partner$2.ti.', 'ovid', 'partner$2.ti.'],
  // the order of operators of the platform that it comes from
  ['pubmed', 'a[ti] OR b[ti] AND c[ti]', 'web-of-science', 'TI=(a OR b) AND TI=(c)', 'struct-mixed'],
  ['ovid', 'a.ti. or b.ti. and c.ti.', 'pubmed', 'a[ti] OR (b[ti] AND c[ti])', 'struct-mixed'],
  ['ovid', 'health and social care.ti,ab.', 'ovid', 'health and social care.ti,ab.', 'operator-in-phrase'],
  ['ovid', '1 trust.ti.\n2 limit 1 to english language', 'pubmed', 'trust[ti] AND english[la]'],
  ['pubmed', 'a[ti] AND (english[la] OR french[la])', 'ovid', 'a.ti. and (english.lg. or french.lg.)'],
  ['ovid', 'a.ti. and (english.lg. or french.lg.)', 'pubmed', 'a[ti] AND (english[la] OR french[la])'],
  ['scopus', 'TITLE(a) OR (PUBYEAR > 2009 AND PUBYEAR < 2021)', 'pubmed', 'a[ti] OR 2010:2020[dp]'],
  ['ovid', '1 trust.ti.\n2 1 and 7', 'pubmed', null, 'ref-missing'],
  ['pubmed', '(trust[ti] AND health[ti]', 'pubmed', null, 'paren-unbalanced'],
  ['ovid', 'trust.ti. not (fund.ti. or funds.ti.)', 'scopus', 'TITLE(trust) AND NOT TITLE(fund OR funds)', 'not-risk'],
  ['pubmed', '"Contract Services"[Mesh]', 'ebsco', null, 'subject-no-mapping'],
  ['pubmed', '"Contract Services"[Mesh]', 'ovid-psycinfo', null, 'subject-no-mapping'],
  ['ovid', 'exp Contract Services/ec', 'pubmed', '"Contract Services/economics"[Mesh]'],
  ['pubmed', '"place working"[ti:~2]', 'web-of-science', 'TI=(place NEAR/2 working)'],
  ['ebsco', 'TI (place W2 working)', 'pubmed', null, 'prox-order-unsupported'],
  ['ebsco', 'TI (place W2 working)', 'web-of-science', null, 'prox-order-unsupported'],
  ['web-of-science', 'TI=(organi?ation OR behavio$ral)', 'ebsco', 'TI (organi?ation OR behavio#ral)'],
  [
    'web-of-science',
    'TI=(organi?ation OR behavio$ral)',
    'pubmed',
    '(organi*ation[ti] OR behavio*ral[ti])',
    'wildcard-widened',
  ],
  ['web-of-science', 'TI=(trust NEAR health)', 'ebsco', 'TI (trust N15 health)', 'prox-implicit'],
  ['pubmed', '("integrat* care"[tiab:~3])', 'pubmed', null, 'prox-trunc-unsupported'],
  ['pubmed', '"Contract Services"[Mesh]', 'web-of-science', null, 'subject-unsupported'],
];

describe('a translation that tools get wrong', () => {
  for (const [from, text, to, wanted, code] of right) {
    it(`${from} ${JSON.stringify(text)} → ${to}`, () => {
      const result = translate(text, from, to);
      expect(result.text).toBe(wanted);
      if (code !== undefined) expect(result.codes).toContain(code);
    });
  }
});
