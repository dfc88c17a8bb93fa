import { describe, expect, it } from 'vitest';
import { platformProfiles } from '../../../src/search/platforms/platform-profiles.ts';
import { renderStrategy } from '../../../src/search/render/render-strategy.ts';
import type { SearchStrategy, StrategyNode } from '../../../src/search/strategy/strategy-node.ts';
import { isPlatform, strategies } from '../strategies.ts';

const inTitle = (of: StrategyNode): SearchStrategy => ({ q: { op: 'field', in: ['ti'], of } });
const term = (word: string): StrategyNode => ({ term: word });
const near = (gap: number, ...of: StrategyNode[]): StrategyNode => ({ op: 'near', gap, of });
const either = (...of: StrategyNode[]): StrategyNode => ({ op: 'or', of });
const years: StrategyNode = { limit: { limit: 'year', from: 2010, to: 2020 } };
const notYears = 'a AND NOT (PUBYEAR > 2009 AND PUBYEAR < 2021)';
const humans: StrategyNode = { limit: { limit: 'other', value: 'humans' } };
const french: StrategyNode = { limit: { limit: 'language', value: 'French' } };
const limited = (...of: StrategyNode[]): StrategyNode => ({ op: 'and', of });
const codes = (result: { problems: readonly { code: string }[] }) => result.problems.map(({ code }) => code);

/** Doubts that hold of whole platforms and are told on each rendering. */
const general = new Set(['stemming-differs', 'phrase-index', 'field-differs']);

describe.each(strategies)('$id, $title', ({ strategy, platforms }) => {
  it.each(Object.entries(platforms))('on %s', (platform, { text, codes: wanted }) => {
    if (!isPlatform(platform)) throw new Error(platform);
    const rendered = renderStrategy(strategy, platform);
    expect(rendered.text).toBe(text);
    expect([...new Set(codes(rendered))].filter((code) => !general.has(code)).sort()).toEqual(wanted);
  });
});

describe('renderStrategy', () => {
  it('brackets every operator inside another', () => {
    const q: StrategyNode = {
      op: 'and',
      of: [
        { op: 'or', of: [term('a'), { op: 'and', of: [term('b'), term('c')] }] },
        { op: 'not', keep: term('d'), drop: { op: 'or', of: [term('e'), term('f')] } },
      ],
    };
    expect(renderStrategy({ q }, 'web-of-science').text).toBe('(a OR (b AND c)) AND (d NOT (e OR f))');
    expect(renderStrategy({ q }, 'scopus').text).toBe('(a OR (b AND c)) AND (d AND NOT (e OR f))');
  });

  it('counts words between in the way of each platform', () => {
    const strategy = inTitle(near(4, term('trust'), term('partner')));
    const texts = (['ovid', 'web-of-science', 'scopus', 'ebsco', 'cochrane'] as const).map(
      (platform) => renderStrategy(strategy, platform).text,
    );
    expect(texts).toEqual([
      '(trust adj5 partner).ti.',
      'TI=(trust NEAR/4 partner)',
      'TITLE(trust W/4 partner)',
      'TI (trust N4 partner)',
      '(trust NEAR/5 partner):ti',
    ]);
  });

  it('widens what is allowed, says so, and refuses it otherwise', () => {
    const strategy = inTitle({ op: 'near', gap: 1, ordered: true, of: [term('commission*'), term('outcome*')] });
    expect(renderStrategy(strategy, 'ovid').text).toBeNull();
    const allowed = renderStrategy(strategy, 'ovid', { allow: ['prox-order-unsupported'] });
    expect(allowed.text).toBe('(commission* adj2 outcome*).ti.');
    expect(allowed.problems).toEqual([
      expect.objectContaining({ code: 'prox-order-unsupported', severity: 'warning', effect: 'wider' }),
    ]);
  });

  it('turns the effect round in what is dropped', () => {
    const q: StrategyNode = { op: 'not', keep: term('a'), drop: term('organi{1}ation') };
    const { problems } = renderStrategy({ q }, 'pubmed');
    expect(problems.find(({ code }) => code === 'wildcard-widened')?.effect).toBe('narrower');
  });

  it('leaves a heading out of alternatives as narrower, out of demands as wider, and only where that is allowed', () => {
    const heading: StrategyNode = { subject: { mesh: 'Contract Services' } };
    const effect = (op: 'and' | 'or') => {
      const result = renderStrategy({ q: { op, of: [heading, term('alliance')] } }, 'scopus', {
        allow: ['subject-unsupported'],
      });
      return [result.text, result.problems.find(({ code }) => code === 'subject-unsupported')?.effect];
    };
    expect(effect('or')).toEqual(['alliance', 'narrower']);
    expect(effect('and')).toEqual(['alliance', 'wider']);
    expect(renderStrategy({ q: heading }, 'scopus', { allow: ['subject-unsupported'] }).text).toBeNull();
  });

  it('refuses every departure where it is strict', () => {
    const strategy = inTitle(term('organi{1}ation'));
    expect(renderStrategy(strategy, 'pubmed').text).toBe('organi*ation[ti]');
    expect(renderStrategy(strategy, 'pubmed', { strict: true }).text).toBeNull();
    expect(renderStrategy(strategy, 'pubmed', { strict: true, allow: ['wildcard-widened'] }).text).toBe(
      'organi*ation[ti]',
    );
  });

  it('writes words side by side with alternatives as phrases where there is no operator for it', () => {
    const side: StrategyNode = {
      op: 'near',
      gap: 0,
      ordered: true,
      of: [{ op: 'or', of: [term('alliance'), term('partnership')] }, term('contract*')],
    };
    expect(renderStrategy(inTitle(side), 'ovid').text).toBe('((alliance or partnership) adj contract*).ti.');
    expect(renderStrategy(inTitle(side), 'web-of-science').text).toBe(
      'TI=("alliance contract*" OR "partnership contract*")',
    );
  });

  it('appends limits to the last line of several, and lines of their own on Ovid', () => {
    const strategy: SearchStrategy = {
      lines: [
        { id: 'words', q: term('alliance') },
        { id: 'both', q: { op: 'and', of: [{ ref: 'words' }, term('care')] } },
      ],
      limits: [
        { limit: 'year', from: 2010 },
        { limit: 'pubtype', value: 'review' },
      ],
    };
    expect(renderStrategy(strategy, 'ebsco').text).toBe(
      'S1 alliance\nS2 S1 AND care\nS3 S2 AND DT 20100101-21001231 AND PT Review',
    );
    expect(renderStrategy(strategy, 'ovid').text).toBe(
      '1 alliance\n2 1 and care\n3 limit 2 to yr="2010 -Current"\n4 3 and review.pt.',
    );
  });

  it.each<[string, string, StrategyNode, string | null, string[]]>([
    ['in a line of its own', 'ovid', limited({ ref: '1' }, humans), 'limit 1 to humans', []],
    ['two in one line', 'ovid', limited({ ref: '1' }, humans, years), 'limit 1 to (humans and yr="2010 -2020")', []],
    ['a language anywhere', 'ovid', limited(term('a'), french), 'a and french.lg.', []],
    ['years in a query', 'ovid', limited(term('a'), years), null, ['limit-in-branch wider']],
    ['what the platform lacks', 'pubmed', limited({ ref: '1' }, humans), '#1', ['limit-ui-only wider']],
    ['or lacks among alternatives', 'cochrane', either(term('a'), years), 'a', ['limit-ui-only narrower']],
    ['or drops', 'cochrane', { op: 'not', keep: term('a'), drop: years }, 'a', ['limit-ui-only wider']],
    ['nothing but such', 'cochrane', limited(term('a'), either(years, years)), 'a', ['limit-ui-only wider']],
    ['two bounds', 'scopus', either(term('a'), years), 'a OR (PUBYEAR > 2009 AND PUBYEAR < 2021)', []],
    ['two bounds, dropped', 'scopus', { op: 'not', keep: term('a'), drop: years }, notYears, []],
  ])('writes a limit within a strategy: %s', (_, platform, q, text, told) => {
    if (!isPlatform(platform)) throw new Error(platform);
    const lines = [
      { id: '1', q: term('trust') },
      { id: '2', q },
      { id: '3', q: either({ ref: '1' }, { ref: '2' }) },
    ];
    const rendered = renderStrategy({ lines }, platform);
    expect(rendered.lines[1]?.text ?? null).toBe(text);
    const ofLimits = rendered.problems.filter(({ code }) => code.startsWith('limit'));
    expect(ofLimits.map(({ code, effect }) => `${code} ${effect}`)).toEqual(told);
  });

  it('quotes what a platform would take for an operator or a line', () => {
    expect(renderStrategy(inTitle({ phrase: ['not', 'for', 'profit'] }), 'ovid').text).toBe('"not for profit".ti.');
    expect(renderStrategy({ q: term('2020') }, 'ovid').text).toBe('"2020"');
    expect(renderStrategy(inTitle({ phrase: ['5', 'a', 'day'] }), 'ovid').text).toBe('"5 a day".ti.');
  });

  it.each<[string, SearchStrategy, string]>([
    ['an empty group', { q: { op: 'or', of: [] } }, 'empty-set'],
    ['an empty word', { q: term(' ') }, 'empty-set'],
    ['a line that is not there', { lines: [{ id: '1', q: { ref: '2' } }] }, 'ref-missing'],
    [
      'a line that leads back to itself',
      {
        lines: [
          { id: '1', q: { ref: '2' } },
          { id: '2', q: { ref: '1' } },
        ],
      },
      'ref-cycle',
    ],
    [
      'two lines of one name',
      {
        lines: [
          { id: '1', q: term('a') },
          { id: '1', q: term('b') },
        ],
      },
      'line-duplicate',
    ],
    ['a result that is not there', { lines: [{ id: '1', q: term('a') }], result: '9' }, 'ref-missing'],
    ['what could not be read', { q: { error: '((' } }, 'error-node'],
    ['what another platform says', { q: { raw: { ovid: 'ec.fs.' } } }, 'raw-unsupported'],
    ['a sign that would be a wildcard', { q: term('what?') }, 'char-suspect'],
    ['AND in a nearness', { q: near(1, { op: 'and', of: [term('a'), term('b')] }, term('c')) }, 'prox-argument'],
    ['words too far apart', { q: near(40, term('a'), term('b')) }, 'prox-too-far'],
  ])('refuses %s', (_, strategy, code) => {
    const rendered = renderStrategy(strategy, 'web-of-science');
    expect(rendered).toMatchObject({ text: null, lines: [] });
    expect(codes(rendered)).toContain(code);
  });

  it('refuses what is nested without end, and does not run out of stack', () => {
    let q = term('a');
    for (let depth = 0; depth < 100_000; depth++) q = { op: 'not', keep: q, drop: term('b') };
    expect(codes(renderStrategy({ q }, 'pubmed'))).toEqual(['nesting-too-deep']);
  });

  it('writes for a profile with other facts', () => {
    const { ebsco } = platformProfiles;
    expect(ebsco.wildcards.stem).toBe(3);
    const free = { ...ebsco, wildcards: { ...ebsco.wildcards, stem: 0 } };
    expect(renderStrategy(inTitle(term('al*')), ebsco).text).toBeNull();
    expect(renderStrategy(inTitle(term('al*')), free).text).toBe('TI (al*)');
  });

  it('refuses a platform that it does not know', () => {
    const unknown = JSON.parse('"altavista"');
    expect(() => renderStrategy({ q: term('a') }, unknown)).toThrow(
      expect.objectContaining({ code: 'unknown-platform', path: ['platform'] }),
    );
  });
});

describe('platformProfiles', () => {
  it.each(Object.entries(platformProfiles))('%s says when and where its facts were found', (name, profile) => {
    expect(profile.platform).toBe(name);
    expect(profile.checkedOn).toMatch(/^\d{4}-\d{2}$/);
    expect(profile.sources.length).toBeGreaterThan(0);
  });
});
