import { describe, expect, it } from 'vitest';
import { cmoFigure } from '../../../src/report/figures/cmo-figure.ts';
import { configurationFigure } from '../../../src/report/figures/configuration-figure.ts';
import { theoryTimelineFigure } from '../../../src/report/figures/theory-timeline-figure.ts';
import { theoryVersionSchema } from '../../../src/theory/programme-theory.ts';
import { theoryHistory } from '../../../src/theory/theory-history.ts';
import { configuration, ripple, support, theoryOf } from '../example-theory.ts';
import { pictureWords } from '../picture-words.ts';

const theory = theoryOf(
  [
    configuration('A', ['context:a', 'outcome:b']),
    configuration('B', ['context:b', 'reasoning:c', 'outcome:d']),
    configuration('C', ['context:d'], { status: 'merged', mergedInto: 'B' }),
  ],
  { links: [ripple('L', 'A', 'B')], evidence: [...support('B', ['d1', 'd2']), ...support('A', ['d1'])] },
);

describe('configurationFigure', () => {
  it('has the codes of the whole map, and the ripples of its own', () => {
    const codes = (words: string[]) => words.filter((word) => /^[A-Z]\d+$/.test(word));
    expect(codes(pictureWords(configurationFigure(theory, 'B')))).toEqual(['C2', 'V1', 'O2']);
    expect(codes(pictureWords(configurationFigure(theory, 'B', { width: 241 })))).toEqual(['C2', 'V1', 'O2']);
    expect(configurationFigure(theory, 'B').data.ripples.map(({ fromCode, toCode }) => [fromCode, toCode])).toEqual([
      ['O1', 'C2'],
    ]);
  });

  it('says what this configuration infers and refutes, whatever others of its theme state', () => {
    const shared = theoryOf([
      configuration('A', ['context:a', 'resource:b', 'outcome:c'], { themeIds: ['t'], valence: 'desired' }),
      configuration('B', ['context:a', 'resource:b?', 'outcome:c'], {
        themeIds: ['t'],
        status: 'refuted',
        valence: 'undesired',
      }),
    ]);
    const [lane] = configurationFigure(shared, 'B').data.lanes;
    expect(lane?.boxes.map(({ basis, valence }) => [basis, valence])).toEqual([
      ['stated', null],
      ['inferred', null],
      ['stated', 'undesired'],
    ]);
    expect(lane?.lines.map(({ basis, refuted }) => [basis, refuted])).toEqual([
      ['inferred', true],
      ['inferred', true],
    ]);
  });

  it('counts documents for and against', () => {
    expect(configurationFigure(theory, 'B').alt).toContain(
      'Supported by 2 documents, refined by 0 documents, refuted by 0 documents.',
    );
  });

  it('draws what the map leaves out, and says what became of it', () => {
    expect(configurationFigure(theory, 'C').alt).toContain('Status: merged into B');
  });

  it('refuses a configuration that is not there', () => {
    expect(() => configurationFigure(theory, 'Z')).toThrow(expect.objectContaining({ code: 'unknown-configuration' }));
  });

  it('gives a map that can be drawn again', () => {
    const { data } = cmoFigure(theory);
    expect(cmoFigure(data).svg).toBe(cmoFigure(theory).svg);
  });
});

describe('theoryTimelineFigure', () => {
  const version = (number: number, configurationIds: string[], more: object = {}) =>
    theoryVersionSchema.parse({
      theoryId: 'pt',
      version: number,
      stage: 'refined',
      statement: { if: 'a', then: 'b', because: 'c' },
      configurationIds,
      ...more,
    });
  const draw = (...theoryVersions: ReturnType<typeof version>[]) =>
    pictureWords(theoryTimelineFigure(theoryHistory('pt', { ...theory, theories: [], theoryVersions }))).join(' ');

  it('tells what came, what went into what, and why', () => {
    const causes = [{ reason: 'C is B in other words', evidence: ['C'] }];
    const words = draw(version(1, ['A', 'C']), version(2, ['A', 'B'], { causes }));
    expect(words).toContain('Merged C → B.');
    expect(words).toContain('Kept A.');
    expect(words).toContain('C is B in other words (C)');
  });

  it('flags a change without a cause, and no version that changed nothing', () => {
    expect(draw(version(1, ['A']), version(2, ['A', 'B']))).toContain('No cause is recorded');
    expect(draw(version(1, ['A']), version(2, ['A']))).not.toContain('No cause');
  });
});
