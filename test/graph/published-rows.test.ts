import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findContradictions } from '../../src/graph/contradictions.ts';
import { fromCmoTable } from '../../src/graph/import/from-cmo-table.ts';
import { englishPolarityWords } from '../../src/graph/import/polarity-words.ts';

/** Rows of table 3 of Aunger et al. 2021, doi 10.1186/s13643-021-01630-8, where they lie beside the project. */
const file = join(import.meta.dirname, '../../../shared/data/cmo/aunger2021_table3_partial.csv');

it.skipIf(!existsSync(file))(
  'finds no contradiction among published rows, of which an eye blind to signs sets four groups against each other (skipped where they do not lie beside the project)',
  () => {
    const { configurations, problems } = fromCmoTable(readFileSync(file, 'utf8'), {
      polarityWords: englishPolarityWords,
    });
    expect(configurations).toHaveLength(21);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const kinds = findContradictions({ configurations }).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'contradiction')).toEqual([]);

    const blind = configurations.map((configuration) => ({
      ...configuration,
      slots: configuration.slots.map((slot) => (slot.role === 'outcome' ? slot : { ...slot, polarity: '+' as const })),
    }));
    const opposed = findContradictions({ configurations: blind }).filter(({ kind }) => kind !== 'rival-mechanism');
    expect(opposed).toHaveLength(4);
  },
);
