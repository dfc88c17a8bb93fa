import { describe, expect, it } from 'vitest';
import { conceptSchema } from '../../src/theory/concept.ts';
import { narrowerConceptIds, widerConceptIds } from '../../src/theory/concept-families.ts';
import { checkConceptNames, conceptsNamed } from '../../src/theory/concept-names.ts';
import { frozen } from './frozen.ts';

const concepts = frozen(
  [
    { id: 'relations', label: 'Relations' },
    { id: 'trust', label: 'Trust', aliases: ['Goodwill!'], broaderIds: ['relations'] },
    { id: 'team', label: 'Team trust', broaderIds: ['trust', 'nobody'] },
    { id: 'round', label: '→', broaderIds: ['trip'] },
    { id: 'trip', label: 'góodwill', broaderIds: ['round'] },
  ].map((one) => conceptSchema.parse(one)),
);

describe('families', () => {
  it('go up and down through every step, nearest first', () => {
    expect(widerConceptIds('team', concepts)).toEqual(['trust', 'nobody', 'relations']);
    expect(narrowerConceptIds('relations', concepts)).toEqual(['trust', 'team']);
    expect(narrowerConceptIds('team', concepts)).toEqual([]);
  });

  it('come to an end where they run in a circle', () => {
    expect(widerConceptIds('round', concepts)).toEqual(['trip', 'round']);
    expect(narrowerConceptIds('round', concepts)).toEqual(['trip', 'round']);
  });
});

describe('names', () => {
  it('find a concept by its label and its aliases, however they are spelt', () => {
    expect(conceptsNamed('TEAM  trust', concepts).map(({ id }) => id)).toEqual(['team']);
    expect(conceptsNamed('goodwill', concepts).map(({ id }) => id)).toEqual(['trust', 'trip']);
    expect(conceptsNamed(' → ', concepts).map(({ id }) => id)).toEqual(['round']);
    expect(conceptsNamed('', concepts)).toEqual([]);
  });

  it('that belong to several concepts are named', () => {
    expect(checkConceptNames(concepts)).toMatchObject([{ code: 'name-ambiguous', ids: ['trust', 'trip'] }]);
  });
});
