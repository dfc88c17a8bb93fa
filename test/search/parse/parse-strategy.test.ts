import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStrategy } from '../../../src/search/check/check-strategy.ts';
import { parseStrategy } from '../../../src/search/parse/parse-strategy.ts';
import type { SearchPlatform } from '../../../src/search/platforms/platform-profile.ts';
import { platformProfiles } from '../../../src/search/platforms/platform-profiles.ts';
import { renderStrategy } from '../../../src/search/render/render-strategy.ts';
import { isPlatform, strategies } from '../strategies.ts';

const query = (text: string, platform: SearchPlatform) => {
  const { strategy } = parseStrategy(text, platform);
  return 'q' in strategy ? strategy.q : strategy.lines;
};
const names = Object.keys(platformProfiles).filter(isPlatform);

describe('parseStrategy', () => {
  const texts = strategies.flatMap(({ id, platforms }) =>
    Object.entries(platforms).flatMap(([platform, { text }]) => (text === null ? [] : [[id, platform, text] as const])),
  );

  it.each(texts)('reads %s on %s without an error, and writes it again as it was', (_, platform, text) => {
    if (!isPlatform(platform) || platform === 'google-scholar') return;
    const { strategy, problems } = parseStrategy(text, platform);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(renderStrategy(strategy, platform).text).toBe(text);
  });

  it.each<[SearchPlatform, string, unknown]>([
    [
      'ovid',
      'exp *Contract Services/ec, og',
      {
        op: 'or',
        of: [
          { subject: { mesh: 'Contract Services' }, focus: true, sub: ['economics', 'ec'] },
          { subject: { mesh: 'Contract Services' }, focus: true, sub: ['organization & administration', 'og'] },
        ],
      },
    ],
    [
      'ovid',
      'exp Asthma/dt [Drug Therapy] and trust.ti. [this is a note]',
      {
        op: 'and',
        of: [
          { subject: { mesh: 'Asthma' }, sub: ['drug therapy', 'dt'] },
          { op: 'field', in: ['ti'], of: { term: 'trust' } },
        ],
      },
    ],
    ['ovid', '"Needs and Demand"/', { subject: { mesh: 'Needs and Demand' }, explode: false }],
    ['ovid', 'trust.tw.', { op: 'field', in: ['ti', 'ab'], of: { term: 'trust' } }],
    ['ovid', 'ec.fs.', { raw: { ovid: 'ec.fs.' } }],
    ['ovid', 'trust.ab./freq=2', { raw: { ovid: 'trust.ab./freq=2' } }],
    ['ovid', '(trust or hope).ti,ab. /freq=2', { raw: { ovid: '(trust or hope).ti,ab. /freq=2' } }],
    ['ovid', 'review.pt.', { limit: { limit: 'pubtype', value: 'review' } }],
    ['pubmed', 'social care[tiab]', { op: 'field', in: ['ti', 'ab', 'ak'], of: { phrase: ['social', 'care'] } }],
    ['pubmed', '"Trust"[mh:noexp]', { subject: { mesh: 'Trust' }, explode: false }],
    ['pubmed', '("2010"[dp] : "2024"[dp])', { limit: { limit: 'year', from: 2010, to: 2024 } }],
    ['web-of-science', 'TI="social care"', { op: 'field', in: ['ti'], of: { phrase: ['social', 'care'] } }],
    [
      'web-of-science',
      'TS=(a SAME b)',
      { op: 'field', in: ['tx'], of: { op: 'and', of: [{ term: 'a' }, { term: 'SAME' }, { term: 'b' }] } },
    ],
    [
      'scopus',
      'TITLE({joint working})',
      { op: 'field', in: ['ti'], of: { phrase: ['joint', 'working'], match: 'exact' } },
    ],
    [
      'scopus',
      'TITLE(a OR b W/2 c)',
      {
        op: 'field',
        in: ['ti'],
        of: { op: 'near', gap: 2, of: [{ op: 'or', of: [{ term: 'a' }, { term: 'b' }] }, { term: 'c' }] },
      },
    ],
    ['ebsco', 'XB trust', { op: 'field', in: ['ti', 'ab'], of: { term: 'trust' } }],
    ['ebsco', 'MM "Trust+"', { subject: { cinahl: 'Trust' }, focus: true }],
    [
      'ebsco',
      'MH ("Trust+" OR "Health Care")',
      { op: 'or', of: [{ subject: { cinahl: 'Trust' } }, { subject: { cinahl: 'Health Care' }, explode: false }] },
    ],
    [
      'ebsco',
      'MH ("Trust" NOT "Hope")',
      {
        op: 'not',
        keep: { subject: { cinahl: 'Trust' }, explode: false },
        drop: { subject: { cinahl: 'Hope' }, explode: false },
      },
    ],
    ['cochrane', '[mh ^Trust]', { subject: { mesh: 'Trust' }, explode: false }],
    ['cochrane', '[mh heart failure/EC]', { subject: { mesh: 'heart failure' }, sub: ['economics', 'ec'] }],
    ['cochrane', '[mh ^"Trust"]', { subject: { mesh: 'Trust' }, explode: false }],
    ['google-scholar', 'trust -fund', { op: 'not', keep: { term: 'trust' }, drop: { term: 'fund' } }],
  ])('reads on %s %j', (platform, text, wanted) => expect(query(text, platform)).toEqual(wanted));

  it('reads lines with their numbers, ranges and limits', () => {
    expect(
      parseStrategy('1. trust.ti.\n2. faith.ti.\n3. or/1-2\n4. limit 3 to (english language and humans)', 'ovid')
        .strategy,
    ).toEqual({
      lines: [
        { id: '1', q: { op: 'field', in: ['ti'], of: { term: 'trust' } } },
        { id: '2', q: { op: 'field', in: ['ti'], of: { term: 'faith' } } },
        { id: '3', q: { op: 'or', of: [{ ref: '1' }, { ref: '2' }] } },
      ],
      limits: [
        { limit: 'language', value: 'English' },
        { limit: 'other', value: 'humans' },
      ],
    });
  });

  it('counts lines without numbers, and goes on with a line that an operator leads on', () => {
    expect(query('trust.ti.\nfaith.ti.\n1 or 2', 'ovid')).toHaveLength(3);
    expect(query('trust[ti] OR\nfaith[ti]', 'pubmed')).toEqual(query('trust[ti] OR faith[ti]', 'pubmed'));
    expect(query('TITLE(trust\nOR faith)', 'scopus')).toEqual(query('TITLE(trust OR faith)', 'scopus'));
  });

  it('reads a history as Ovid prints it, with fields and hits', () => {
    const printed = '1     trust.mp. [mp=title, abstract] (312345)\n2     faith.mp.\t5,678\n3     1 and (2)';
    const { strategy, problems } = parseStrategy(printed, 'ovid');
    expect(strategy).toEqual(parseStrategy('1 trust.mp.\n2 faith.mp.\n3 1 and 2', 'ovid').strategy);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['type 1 diabetes.ti.', { op: 'field', in: ['ti'], of: { phrase: ['type', '1', 'diabetes'] } }],
    [
      '(covid 1 or hope).ti.',
      { op: 'field', in: ['ti'], of: { op: 'or', of: [{ phrase: ['covid', '1'] }, { term: 'hope' }] } },
    ],
    ['(1 1 care).ti.', { op: 'field', in: ['ti'], of: { phrase: ['1', '1', 'care'] } }],
    ['1 or faith.ti.', { op: 'or', of: [{ ref: '1' }, { op: 'field', in: ['ti'], of: { term: 'faith' } }] }],
    ['faith.ti. and (1)', { op: 'and', of: [{ op: 'field', in: ['ti'], of: { term: 'faith' } }, { ref: '1' }] }],
    ['remove duplicates from 1', { ref: '1' }],
    ['1 use medall', { raw: { ovid: '1 use medall' } }],
  ])('tells a number in a phrase from a line on Ovid: %s', (line, q) => {
    const { strategy, problems } = parseStrategy(`1 trust.ti.\n2 ${line}`, 'ovid');
    expect('lines' in strategy && strategy.lines[1]?.q).toEqual(q);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.some(({ code }) => code === 'platform-only')).toBe(/remove|use/.test(line));
  });

  it.each<[SearchPlatform, string, number]>([
    ['pubmed', '2010/03/15:2020/12/31[dp]', 1],
    ['pubmed', '2010/03[dp]', 1],
    ['pubmed', '"2010/05/01"[dp] : "2020/12/31"[dp]', 1],
    ['pubmed', '"2010/01/01"[dp] : "3000"[dp]', 0],
    ['pubmed', '2010:2020[dp]', 0],
    ['ebsco', 'DT 20100101-20201231', 0],
    ['ebsco', 'DT 20100101-20200630', 1],
  ])('tells of dates that begin or end within a year: %s %s', (platform, text, count) => {
    const found = parseStrategy(text, platform).problems.filter(({ code }) => code === 'limit-widened');
    expect(found).toHaveLength(count);
  });

  it('takes a combination of lines for a line where its number was left out', () => {
    expect(query('#1 TS=trust\n#2 TS=care\n#1 AND #2', 'web-of-science')).toEqual(
      query('#1 TS=trust\n#2 TS=care\n#3 #1 AND #2', 'web-of-science'),
    );
  });

  it('gives each node its place in the text', () => {
    const text = '1 trust.ti.\n2 (faith adj2 hope).ab.';
    const [, second] = parseStrategy(text, 'ovid').located;
    const src = second?.q.src ?? { start: 0, end: 0 };
    expect(text.slice(src.start, src.end)).toBe('(faith adj2 hope).ab.');
  });

  it('goes on after an error, and never lets the strategy be written', () => {
    const { strategy, located, problems } = parseStrategy(
      '#1 trust[ti] OR OR faith[ti]\n#2 hope[ti]\n#3 #1 AND #2',
      'pubmed',
    );
    expect(located.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['operator-sequence', 1]]);
    expect(renderStrategy(strategy, 'pubmed').text).toBeNull();
  });

  it('takes any text on any platform', () => {
    const bits = fc.constantFrom(
      '(',
      ')',
      '"',
      '[ti]',
      '.ti.',
      'TI=',
      'TITLE(',
      'AND',
      'or',
      'NOT',
      'adj3',
      'NEAR/2',
      'W/1',
      '#1',
      'S1',
      '1',
      '\n',
      '*',
      '?',
      '/',
      'exp ',
      '{',
      '}',
      ':ti',
      '𝒳é',
      ' ',
    );
    const text = fc.oneof(
      fc.array(bits, { maxLength: 40 }).map((list) => list.join(' ')),
      fc.array(bits, { maxLength: 40 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...names), (given, platform) => {
        for (const { line, column, span } of checkStrategy(given, platform)) {
          expect((line ?? 1) >= 1 && (column ?? 1) >= 1).toBe(true);
          expect(span === undefined || (span.start >= 0 && span.end <= given.length)).toBe(true);
        }
        renderStrategy(parseStrategy(given, platform).strategy, platform);
      }),
      { numRuns: 1500 },
    );
  });

  it.each<[string, (size: number) => string]>([
    ['opening brackets', (size) => '('.repeat(size)],
    ['closing brackets', (size) => ')'.repeat(size)],
    ['brackets that close', (size) => '('.repeat(size / 2) + ')'.repeat(size / 2)],
    ['pairs of brackets', (size) => '()'.repeat(size / 2)],
    ['an unclosed quote', (size) => `"${'a '.repeat(size / 2)}`],
    ['quotes', (size) => '"'.repeat(size)],
    ['words', (size) => 'ab '.repeat(size / 3)],
    ['operators', (size) => 'OR '.repeat(size / 3)],
    ['exclusions', (size) => 'a NOT '.repeat(size / 6)],
    ['operators in turn', (size) => 'a OR b AND '.repeat(size / 11)],
    ['slashes', (size) => 'a/'.repeat(size / 2)],
    ['headings without end', (size) => 'exp '.repeat(size / 4)],
    ['full stops', (size) => '.ti'.repeat(size / 3)],
    ['opening tags', (size) => '['.repeat(size)],
    ['line lists', (size) => `or/${'1-9,'.repeat(size / 4)}`],
    ['digits', (size) => `or/${'1'.repeat(size)}x`],
    ['astral letters', (size) => '𝒳'.repeat(size / 2)],
    ['lines', (size) => '1 a\n'.repeat(size / 4)],
  ])('reads %s in a time that grows with their number', (_, text) => {
    for (const platform of ['pubmed', 'ovid', 'scopus', 'ebsco'] as const) {
      const nodes = (size: number) => JSON.stringify(parseStrategy(text(size), platform)).length;
      expect(nodes(24_000)).toBeLessThan(2.5 * nodes(12_000) + 1000);
    }
  });

  it.each(['{', '[mp', '"', '/', 'ab ', 'exp a', '[', '.ti', 'a NOT ', '#1 '])('reads a megabyte of %j', (bit) => {
    const text = bit.repeat(1_000_000 / bit.length);
    for (const platform of ['ovid', 'scopus'] as const) expect(parseStrategy(text, platform).located).toHaveLength(1);
  });

  it.each(names)('reads a megabyte of brackets on %s', (platform) => {
    const codes = checkStrategy('('.repeat(1_000_000), platform).map(({ code }) => code);
    expect(codes).toContain('nesting-too-deep');
    expect(codes.length).toBeLessThan(200);
  });
});
