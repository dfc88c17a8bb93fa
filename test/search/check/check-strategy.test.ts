import { describe, expect, it } from 'vitest';
import { checkStrategy } from '../../../src/search/check/check-strategy.ts';
import type { SearchPlatform } from '../../../src/search/platforms/platform-profile.ts';
import type { StrategyProblemCode } from '../../../src/search/strategy/strategy-problem.ts';

type Fault = readonly [
  platform: SearchPlatform,
  text: string,
  code: StrategyProblemCode,
  severity: string,
  place: readonly [number, number],
];

const faults: readonly Fault[] = [
  ['pubmed', '(trust[tiab] AND "social care"[tiab]', 'paren-unbalanced', 'error', [1, 1]],
  ['scopus', 'TITLE(trust) AND ABS(care))', 'paren-unbalanced', 'error', [1, 27]],
  ['pubmed', 'trust[tiab] OR faith[tiab] AND hospital[tiab]', 'struct-mixed', 'warning', [1, 13]],
  ['web-of-science', 'TI=a NOT TI=b AND TI=c', 'struct-mixed', 'warning', [1, 6]],
  ['pubmed', 'trust[tiab] and health[tiab]', 'operator-case', 'error', [1, 13]],
  ['google-scholar', 'trust or faith', 'operator-case', 'error', [1, 7]],
  ['web-of-science', 'TI=trust or TI=faith', 'operator-case', 'note', [1, 10]],
  ['scopus', 'TITLE-ABS(\u201cplace based\u201d AND trust)', 'quote-curly', 'error', [1, 11]],
  ['ovid', '\u2018trust\u2019.ti.', 'quote-curly', 'warning', [1, 1]],
  ['cochrane', '"service contract*":ti,ab', 'phrase-wildcard', 'error', [1, 1]],
  ['web-of-science', 'TI="behavio$r change"', 'wildcard-widened', 'warning', [1, 4]],
  ['ovid', '1 trust.ti.\n2 care.ti.\n3 1 and 4', 'ref-missing', 'error', [3, 9]],
  ['ovid', '1 trust.ti.\n2 care.ti.\n3 or/1-4', 'ref-missing', 'error', [3, 3]],
  ['ebsco', 'S3 S1 AND S3', 'ref-cycle', 'error', [1, 11]],
  ['pubmed', '#1 #2 OR a[ti]\n#2 #1 AND b[ti]', 'ref-cycle', 'error', [1, 4]],
  ['ebsco', 'S1 TI a\nS2 TI b\nS3 S1', 'ref-unused', 'warning', [2, 4]],
  ['ovid', '1 a.ti.\n1 b.ti.', 'line-duplicate', 'error', [2, 3]],
  ['web-of-science', 'TI=(trust NOT therapeutic)', 'not-risk', 'warning', [1, 15]],
  ['scopus', '#1 NOT #2', 'not-spelling', 'error', [1, 4]],
  ['pubmed', 'a[ti] AND NOT b[ti]', 'not-spelling', 'error', [1, 7]],
  ['ovid', 'trust.ti. andnot care.ti.', 'not-spelling', 'error', [1, 11]],
  ['ebsco', 'TI trust BUT NOT TI care', 'not-spelling', 'error', [1, 10]],
  ['pubmed', '(trust[tiab]) AND ()', 'empty-set', 'error', [1, 19]],
  ['scopus', 'TITLE("" OR trust)', 'empty-set', 'error', [1, 7]],
  ['pubmed', 'trust[tiabb] OR faith[title/abstact]', 'field-unknown', 'error', [1, 6]],
  ['ovid', 'trust.tix.', 'field-unknown', 'error', [1, 6]],
  ['scopus', 'TITEL(trust)', 'field-unknown', 'error', [1, 1]],
  ['web-of-science', 'TT=(trust)', 'field-unknown', 'error', [1, 1]],
  ['ebsco', 'TT (trust)', 'field-unknown', 'error', [1, 1]],
  ['google-scholar', `${'trust OR '.repeat(33)}faith`, 'too-long', 'error', [1, 257]],
  ['pubmed', 'tr*[tiab]', 'trunc-stem-short', 'error', [1, 1]],
  ['web-of-science', 'TI=tr*', 'trunc-stem-short', 'error', [1, 4]],
  ['ovid', '*trust.ti.', 'trunc-leading', 'error', [1, 1]],
  ['ebsco', 'TI organi?', 'wildcard-stripped', 'error', [1, 4]],
  ['google-scholar', 'partner*', 'trunc-unsupported', 'error', [1, 1]],
  ['pubmed', '"integrat* care"[tiab:~3]', 'prox-trunc-unsupported', 'error', [1, 1]],
  ['pubmed', '"trust care"[tw:~3]', 'prox-field-unsupported', 'error', [1, 1]],
  ['web-of-science', 'TS=(place NEAR working)', 'prox-implicit', 'warning', [1, 11]],
  ['web-of-science', 'TS=(place NEAR/40 working)', 'prox-too-far', 'error', [1, 5]],
  ['web-of-science', 'TS=(place NEAR/2 joint working)', 'prox-argument', 'error', [1, 24]],
  ['ovid', '((trust and faith) adj3 care).ti.', 'prox-argument', 'error', [1, 2]],
  ['ebsco', 'TI trust OR faith', 'field-scope', 'warning', [1, 1]],
  ['ovid', 'trust or faith.ti.', 'field-scope', 'warning', [1, 1]],
  ['pubmed', '(trust OR faith)[tiab]', 'field-on-group', 'error', [1, 17]],
  ['ovid', 'health and social care.ti,ab.', 'operator-in-phrase', 'warning', [1, 1]],
  ['ovid', 'organi?ation.ti,ab.', 'wildcard-meaning', 'warning', [1, 1]],
  ['ebsco', 'TI organi#ation', 'wildcard-meaning', 'warning', [1, 4]],
  ['pubmed', '(trust[ti] AND 2010:2024[dp]) OR faith[ti]', 'limit-in-branch', 'warning', [1, 16]],
  ['scopus', '(TITLE(a) AND PUBYEAR > 2009) OR TITLE(b)', 'limit-in-branch', 'warning', [1, 15]],
  ['pubmed', 'trust[tiab] OR OR faith[tiab]', 'operator-sequence', 'error', [1, 16]],
  ['ovid', 'trust.ti. and', 'operator-sequence', 'error', [1, 11]],
  ['ebsco', 'AND TI trust', 'operator-sequence', 'error', [1, 1]],
  ['pubmed', 'alliancing', 'field-missing', 'warning', [1, 1]],
  ['scopus', 'TITLE(multi\u2013agency)', 'char-suspect', 'warning', [1, 12]],
  ['ovid', 'trust\u00a0fund.ti.', 'char-suspect', 'warning', [1, 6]],
  ['ovid', '(partneship or partnership).ti.', 'spelling-suspect', 'note', [1, 2]],
  ['scopus', 'TITLE(colaboration)', 'spelling-suspect', 'note', [1, 7]],
  ['ovid', '"trust.ti.', 'quote-unbalanced', 'error', [1, 1]],
  ['ebsco', 'TI (joint working)', 'implicit-operator', 'note', [1, 11]],
];

describe('checkStrategy', () => {
  it.each(faults)('on %s finds in %j: %s', (platform, text, code, severity, [line, column]) => {
    const found = checkStrategy(text, platform).find((problem) => problem.code === code);
    expect(found).toMatchObject({ severity, line, column });
    expect(found?.message.endsWith(`; ${found.remedy}`)).toBe(true);
  });

  it.each<[SearchPlatform, string]>([
    ['pubmed', '(trust[tiab] OR "social care"[tiab]) AND 2010:2024[dp] AND english[la]'],
    ['web-of-science', '(TI=(trust OR "social care") OR AB=(trust OR "social care")) AND PY=(2010-2024)'],
    ['scopus', 'TITLE-ABS(trust W/2 partner*) AND PUBYEAR > 2009'],
    ['ebsco', '(MH "Contract Services+") OR TI (trust N2 partner*)'],
    ['cochrane', '(alliance NEXT contract*):ti,ab'],
    ['google-scholar', 'intitle:trust "social care"'],
  ])('finds nothing in a sound strategy on %s', (platform, text) => {
    expect(checkStrategy(text, platform)).toEqual([]);
  });

  it('says of no inflection and no spelling that it is a slip', () => {
    const words =
      'organisation organization integrated integration contract contracting interagency intraagency behavior';
    const text = `TITLE(${words.split(' ').join(' OR ')})`;
    expect(checkStrategy(text, 'scopus').filter(({ code }) => code === 'spelling-suspect')).toEqual([]);
  });

  it('tells a limit that holds for the whole from one that does not', () => {
    const codes = (text: string) => checkStrategy(text, 'pubmed').map(({ code }) => code);
    expect(codes('trust[ti] AND (english[la] OR french[la])')).toEqual([]);
    expect(codes('trust[ti] OR english[la]')).toEqual(['limit-in-branch']);
    expect(codes('trust[ti] NOT letter[pt]')).toEqual(['not-risk']);
  });
});
