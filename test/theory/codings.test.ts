import { describe, expect, it } from 'vitest';
import { codings } from '../../src/theory/codings.ts';
import { configurationSchema } from '../../src/theory/configuration.ts';
import { evidenceLinkSchema } from '../../src/theory/evidence-link.ts';

const configuration = (id: string, ...conceptIds: string[]) =>
  configurationSchema.parse({
    id,
    modality: 'claimed',
    status: 'candidate',
    slots: conceptIds.map((conceptId) => ({ conceptId, role: 'context' })),
  });
const link = (configurationId: string, documentId: string) =>
  evidenceLinkSchema.parse({
    id: `${configurationId}-${documentId}`,
    configurationId,
    documentId,
    bearing: 'supports',
  });

describe('codings', () => {
  const theory = {
    configurations: [configuration('A', 'trust', 'time'), configuration('B', 'trust')],
    evidence: [link('A', 'd2'), link('B', 'd2'), link('B', 'd1'), link('gone', 'd3')],
  };

  it('counts a concept once in a document, however many configurations speak of it there', () => {
    expect(codings(theory, 'concept')).toEqual([
      { document: 'd2', code: 'trust' },
      { document: 'd2', code: 'time' },
      { document: 'd1', code: 'trust' },
    ]);
  });

  it('counts what quotes were coded with, behind the evidence, and only where concepts are counted', () => {
    const coded = { id: 'x1', documentId: 'd1', quote: 'q', reviewerId: 'ann' };
    const extracts = [{ ...coded, codings: [{ conceptId: 'trust' }, { conceptId: 'hope', role: 'context' as const }] }];
    expect(codings({ ...theory, extracts }, 'concept').slice(3)).toEqual([{ document: 'd1', code: 'hope' }]);
    expect(codings({ ...theory, extracts }, 'configuration')).toEqual(codings(theory, 'configuration'));
  });

  it('counts whole configurations where the plan says so', () => {
    expect(codings(theory, 'configuration').map(({ code }) => code)).toEqual(['A', 'B', 'B', 'gone']);
  });
});
