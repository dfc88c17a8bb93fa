import { describe, expect, it } from 'vitest';
import { prismaSChecklist } from '../../src/search/prisma-s.ts';
import { searchSchema } from '../../src/search/search.ts';
import { renderSearchReport } from '../../src/search/search-report.ts';

const search = (given: object) =>
  Object.freeze(
    searchSchema.parse({ id: 'S1', kind: 'database', purpose: 'main', source: 'MEDLINE', hits: 3, round: 1, ...given }),
  );

const full = search({
  platform: 'Ovid',
  date: '2026-05-04',
  lines: [
    { text: 'trust.ti.', hits: 120 },
    { text: '1 and `care|cure`', hits: null },
  ],
  limits: ['English'],
  limitsBecause: 'no translator',
  peerReviewed: { note: 'PRESS, by a librarian' },
});

describe('renderSearchReport', () => {
  it('writes a strategy line by line with its hits', () => {
    const { text } = renderSearchReport([full]);
    expect(text).toContain('### S1: MEDLINE (Ovid)');
    expect(text).toContain('| 1 | `trust.ti.` | 120 |\n| 2 | `` 1 and `care\\|cure` `` | not recorded |');
    expect(text).toContain('- Limits: English (no translator)');
  });

  it('writes a query to the letter, in a fence that it cannot close', () => {
    expect(renderSearchReport([search({ query: 'a\n```\nb' })]).text).toContain('````text\na\n```\nb\n````');
  });

  it('names what is not recorded', () => {
    const { text } = renderSearchReport([search({ hits: null })]);
    for (const line of [
      '- Date: not recorded',
      '- Records: not recorded',
      '- Limits: not recorded',
      'Strategy: not recorded.',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('goes by rounds, and lets no name of a source write markup', () => {
    const { text } = renderSearchReport([search({ round: 2, id: 'S2', source: 'King*s|Fund' }), full]);
    expect(text.indexOf('## Round 1')).toBeLessThan(text.indexOf('## Round 2'));
    expect(text).toContain('### S2: King\\*s\\|Fund');
  });
});

describe('prismaSChecklist', () => {
  const statusOf = (item: number, searches: Parameters<typeof prismaSChecklist>[0]) =>
    prismaSChecklist(searches).find((one) => one.item === item)?.status;

  it('has the 16 items in order', () => {
    expect(prismaSChecklist([]).map(({ item }) => item)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  });

  it('is partly answered where one search answers and another does not', () => {
    const items = prismaSChecklist([full, search({ id: 'S2' })]);
    expect(items[0]).toMatchObject({ status: 'partial', searchIds: ['S1'], missingIds: ['S2'] });
  });

  it.each<[number, object, string]>([
    [2, {}, 'not-applicable'],
    [2, { searchedTogether: ['MEDLINE', 'Embase'] }, 'answered'],
    [3, { kind: 'register' }, 'answered'],
    [4, { kind: 'website' }, 'missing'],
    [4, { kind: 'website', method: 'site search: alliance' }, 'answered'],
    [5, { kind: 'forward-citation', seedDocumentIds: ['a'] }, 'answered'],
    [5, { kind: 'reference-list' }, 'missing'],
    [6, { kind: 'expert', contact: 'advisers, by mail' }, 'answered'],
    [6, {}, 'missing'],
    [9, { limits: 'none' }, 'answered'],
    [9, { limits: ['English'] }, 'missing'],
    [12, { rerunOf: 'S0' }, 'answered'],
    [14, { peerReviewed: 'none' }, 'answered'],
    [15, { hits: null }, 'missing'],
  ])('item %i of %j is %s', (item, given, status) => expect(statusOf(item, [search(given)])).toBe(status));

  it('asks for the removal of duplicates', () => {
    expect(statusOf(16, [full])).toBe('missing');
    expect(prismaSChecklist([full], { deduplication: 'by rules' }).at(-1)?.status).toBe('answered');
  });
});
