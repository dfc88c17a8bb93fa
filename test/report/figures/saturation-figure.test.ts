import { describe, expect, it } from 'vitest';
import { saturationFigure } from '../../../src/report/figures/saturation-figure.ts';
import { assessSaturation } from '../../../src/saturation/assess-saturation.ts';
import { pictureWords } from '../picture-words.ts';
import { readPicture } from '../read-picture.ts';

const rows = [[0, 1], [1, 2], [0, 3], [1], [2], [0], [4], [1]];
const read = { documents: rows.map((_, n) => `d${n}`), codes: ['a', 'b', 'c', 'd', 'e'], rows };
const rules = [{ rule: 'guest2020', base: 3, run: 2 }] as const;
const assessment = assessSaturation(read, { rules });
const curvesOf = (svg: string) =>
  readPicture(svg, () => false).lines.filter(({ element }) => element.attributes['stroke-width'] === '1.4');

describe('saturationFigure', () => {
  it('draws the observed curve to the height of what was found, no further than was read', () => {
    const [observed, inKey] = curvesOf(saturationFigure({ assessment }).svg);
    const points = observed?.points ?? [];
    expect(inKey).toBeDefined();
    const [last, first] = [points.at(-1), points[0]];
    // 5 codes of an axis to 5 or more, 8 documents of an axis to 16
    expect((last?.x ?? 0) < 300).toBe(true);
    expect((last?.y ?? 0) < (first?.y ?? 0)).toBe(true);
    const heights = points.map(({ y }) => y);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it('marks where a rule would have stopped, and says what came after', () => {
    const words = pictureWords(saturationFigure({ assessment })).join(' ');
    const [rule] = assessment.rules;
    expect(rule).toMatchObject({ status: 'reached', documentsRead: 5, newCodesAfter: 1 });
    expect(words).toContain(
      '(1) Guest et al. 2020 would have stopped after 5 documents (3+2); later documents brought 1 new codes.',
    );
  });

  it('shows waves in the order of reading, once there are two', () => {
    const waves = ['1', '1', '1', '1', '1', '2', '2', '2'];
    const waved = { incidence: { waves }, assessment: assessSaturation({ ...read, waves }, { rules }) };
    expect(pictureWords(saturationFigure(waved))).toEqual(expect.arrayContaining(['Round 1', 'Round 2']));
    expect(pictureWords(saturationFigure(waved)).join(' ')).toContain(
      'Round 1: 4 new in 5 documents; Round 2: 1 new in 3 documents.',
    );
    const one = { incidence: { waves: waves.map(() => '1') }, assessment };
    expect(pictureWords(saturationFigure(one))).not.toContain('Round 1');
  });

  it('leaves out band and prediction where they do not exist', () => {
    const single = assessSaturation({ documents: ['d'], codes: ['a'], rows: [[0]] });
    expect(pictureWords(saturationFigure({ assessment: single })).join(' ')).not.toContain('95 % band');
    expect(pictureWords(saturationFigure({ assessment })).join(' ')).toContain('95 % band');
  });
});
