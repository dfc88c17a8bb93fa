import { describe, expect, it } from 'vitest';
import { evidenceTable } from '../../../src/report/tables/evidence-table.ts';
import { evidenceRows } from '../../../src/theory/evidence-rows.ts';
import { configuration, support, theoryOf } from '../example-theory.ts';

const extract = { id: 'x1', documentId: 'd1', quote: 'trust grew', page: '7', reviewerId: 'ann' };
const rigour = {
  id: 'a1',
  target: { documentId: 'd1' },
  dimension: 'rigour',
  rating: 'high',
  rationale: 'Told in full',
  reviewerId: 'ann',
};

function tableOf(...configurations: Parameters<typeof theoryOf>[0]) {
  const evidence = support('A', ['d1']).map((link) => ({ ...link, extractId: 'x1' }));
  return evidenceTable(evidenceRows(theoryOf(configurations, { evidence }), [extract], [], [rigour]));
}

describe('evidenceTable', () => {
  it('gives a configuration with its evidence: document, quote, page, ratings, extractor', () => {
    const { rows } = tableOf(
      configuration('A', ['context:a', 'resource:b', 'outcome:c', 'outcome:d'], { themeIds: ['t'] }),
    );
    expect(rows).toEqual([
      {
        configuration: 'A',
        form: 'CMO',
        status: 'supported',
        themes: 'Theme t',
        context: 'The concept a',
        resource: 'The concept b',
        reasoning: null,
        outcome: 'The concept c; The concept d',
        document: 'd1',
        bearing: 'supports',
        quote: 'trust grew',
        page: '7',
        relevance: null,
        rigour: 'high',
        extractor: 'ann',
      },
    ]);
  });

  it('says what is absent, what falls and what is inferred', () => {
    const { rows, notes } = tableOf(configuration('A', ['context:-a', 'reasoning:b?', 'outcome:-c']));
    expect(rows[0]).toMatchObject({
      context: 'The concept a (absent)',
      reasoning: 'The concept b [inferred]',
      outcome: 'The concept c (falls)',
    });
    expect(notes).toEqual(['[inferred]: the reviewers conclude it; no document states it.']);
  });

  it('keeps a configuration without evidence, and says so', () => {
    const { rows, notes } = tableOf(configuration('B', ['outcome:c']));
    expect(rows).toMatchObject([{ configuration: 'B', document: null, quote: null }]);
    expect(notes).toEqual(['A configuration without a document has no evidence.']);
  });

  it('has columns for interventions and actors only where they are used', () => {
    const ids = (table: ReturnType<typeof evidenceTable>) => table.columns.map(({ id }) => id);
    expect(ids(tableOf(configuration('A', ['outcome:c'])))).not.toContain('actor');
    expect(ids(tableOf(configuration('A', ['actor:s', 'outcome:c'])))).toContain('actor');
  });

  it('carries the caveats that concern it', () => {
    const caveats = [
      { id: 'c1', about: ['evidence'], text: 'Cited, not quoted.' },
      { id: 'c2', about: ['screening'], text: 'Illustrative.' },
    ];
    expect(evidenceTable([], { caveats }).notes).toEqual(['No configuration is recorded yet.', 'Cited, not quoted.']);
  });
});
