import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraisalSchema } from '../../src/appraisal/appraisal.ts';
import { documentSchema } from '../../src/document/document.ts';
import { extractSchema } from '../../src/extraction/extract.ts';
import { conceptSchema } from '../../src/theory/concept.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { evidenceLinkSchema } from '../../src/theory/evidence-link.ts';
import { evidenceRows } from '../../src/theory/evidence-rows.ts';
import { themeSchema } from '../../src/theory/theme.ts';
import { alliancingTheory } from './alliancing-theory.ts';
import { anyTheory } from './any-theory.ts';
import { frozen } from './frozen.ts';

const theory = frozen({
  concepts: [conceptSchema.parse({ id: 'forum', label: 'A joint forum' })],
  themes: [themeSchema.parse({ id: 'culture', label: 'Culture' })],
  configurations: [
    configurationSchema.parse({
      id: 'A',
      modality: 'claimed',
      status: 'supported',
      themeIds: ['culture', 'lost-theme'],
      slots: [
        { conceptId: 'forum', role: 'resource', basis: 'inferred', extractIds: ['x1', 'x2', 'lost', 'x1'] },
        { conceptId: 'lost-concept', role: 'outcome', polarity: '-' },
      ],
    }),
    configurationSchema.parse({ id: 'B', modality: 'claimed', status: 'candidate' }),
  ],
  evidence: [
    evidenceLinkSchema.parse({
      id: 'e1',
      configurationId: 'A',
      documentId: 'd1',
      extractId: 'x1',
      bearing: 'supports',
      inference: 'retroduction',
    }),
    evidenceLinkSchema.parse({ id: 'e2', configurationId: 'A', documentId: 'd1', bearing: 'refines' }),
    evidenceLinkSchema.parse({
      id: 'e3',
      configurationId: 'A',
      documentId: 'lost-document',
      extractId: 'lost',
      bearing: 'refutes',
    }),
    evidenceLinkSchema.parse({ id: 'e4', configurationId: 'nobody', documentId: 'd1', bearing: 'supports' }),
  ],
});
const extracts = frozen([
  extractSchema.parse({ id: 'x1', documentId: 'd1', quote: 'they met', page: 'iv', section: 'Aims', reviewerId: 'bo' }),
  extractSchema.parse({ id: 'x2', documentId: 'd2', quote: 'a forum', reviewerId: 'cy' }),
]);
const documents = frozen([
  documentSchema.parse({
    id: 'd1',
    type: 'report',
    title: 'T',
    authors: [{ family: 'Hey' }],
    issued: { year: 2019 },
    studyId: 'trial',
  }),
]);
const rating = (id: string, target: object, dimension: string, value: string, reviewerId: string) =>
  appraisalSchema.parse({ id, target, dimension, rating: value, rationale: 'r', reviewerId });
const appraisals = frozen([
  rating('a1', { documentId: 'd1' }, 'rigour', 'low', 'cy'),
  rating('a2', { documentId: 'd1' }, 'rigour', 'high', 'ann'),
  rating('a3', { documentId: 'd1' }, 'relevance', 'high', 'ann'),
  rating('a4', { documentId: 'd1' }, 'relevance', 'high', 'bo'),
  rating('a5', { extractId: 'x1' }, 'rigour', 'middling', 'ann'),
]);

describe('evidenceRows', () => {
  const rows = evidenceRows(theory, extracts, documents, appraisals);

  it('gives a row to each piece of evidence, to each further quote, and to a configuration that has none', () => {
    expect(rows.map(({ configurationId, evidenceId }) => [configurationId, evidenceId])).toEqual([
      ['A', 'e1'],
      ['A', 'e2'],
      ['A', 'e3'],
      ['A', null],
      ['B', null],
    ]);
  });

  it('shows a quote with its page and its extractor', () => {
    expect(rows[0]).toMatchObject({
      document: 'Hey 2019',
      quote: 'they met',
      page: 'iv',
      extractor: 'bo',
      bearing: 'supports',
    });
  });

  it('says which slots a quote shows, how the reviewer reasoned, and of which study the document tells', () => {
    const forum = { role: 'resource', conceptId: 'forum', label: 'A joint forum', polarity: '+', basis: 'inferred' };
    expect(rows[0]).toMatchObject({ shows: [forum], inference: 'retroduction', studyId: 'trial', section: 'Aims' });
    expect(rows[1]).toMatchObject({ shows: [], inference: null, extractId: null, studyId: 'trial' });
    expect(rows[2]).toMatchObject({ shows: [forum], extractId: 'lost', studyId: 'lost-document' });
  });

  it('shows a quote of a slot that no evidence link names, without a bearing', () => {
    expect(rows[3]).toMatchObject({
      extractId: 'x2',
      quote: 'a forum',
      document: 'd2',
      bearing: null,
      extractor: 'cy',
    });
    expect(rows[3]?.shows.map(({ conceptId }) => conceptId)).toEqual(['forum']);
  });

  it('says that a document is cited, not shown', () => {
    expect(rows[1]).toMatchObject({ document: 'Hey 2019', quote: null, page: null, extractor: null });
  });

  it('names by its id what is not recorded', () => {
    expect(rows[2]).toMatchObject({ document: 'lost-document', quote: null, rigour: null });
    expect(rows[0]?.themes).toEqual(['Culture', 'lost-theme']);
    expect(rows[0]?.outcome).toEqual([
      { conceptId: 'lost-concept', label: 'lost-concept', polarity: '-', basis: 'stated' },
    ]);
  });

  it('prefers the rating of the extract, and joins reviewers who differ', () => {
    expect(rows[0]).toMatchObject({ rigour: 'middling', relevance: 'high', richness: null });
    expect(rows[1]).toMatchObject({ rigour: 'high / low', relevance: 'high' });
  });

  it('leaves the columns of evidence empty where there is none', () => {
    expect(rows[4]).toMatchObject({ form: '', status: 'candidate', documentId: null, bearing: null, quote: null });
  });

  it('finds in the published example a row for each citation and four configurations without', () => {
    const published = evidenceRows(alliancingTheory, [], alliancingTheory.documents, []);
    expect(published).toHaveLength(69 + 4);
    const bare = published.filter(({ documentId }) => documentId === null);
    expect(bare.map(({ configurationId }) => configurationId).sort()).toEqual(['CS7', 'D5', 'LF16', 'LF7']);
  });

  it('loses no configuration and no evidence of one', () => {
    fc.assert(
      fc.property(anyTheory, (any) => {
        const found = evidenceRows(frozen(any), any.extracts, any.documents, []);
        const ids = new Set(any.configurations.map(({ id }) => id));
        const own = any.evidence.filter(({ configurationId }) => ids.has(configurationId)).map(({ id }) => id);
        expect(found.flatMap(({ evidenceId }) => evidenceId ?? []).sort()).toEqual(own.sort());
        expect(new Set(found.map(({ configurationId }) => configurationId))).toEqual(ids);
        const cited = new Set(any.evidence.map(({ configurationId }) => configurationId));
        const bare = found
          .filter(({ documentId }) => documentId === null)
          .map(({ configurationId }) => configurationId);
        expect(bare).toEqual([...ids].filter((id) => !cited.has(id)));
      }),
    );
  });
});
