import { describe, expect, it } from 'vitest';
import { roleStyles } from '../../../src/report/drawing/palette.ts';
import { ink, softInk } from '../../../src/report/drawing/svg.ts';
import { contrast } from '../contrast.ts';

describe('roleStyles', () => {
  it.each(Object.entries(roleStyles))('can be read: %s', (_, { dark, tint }) => {
    for (const colour of [dark, ink, softInk]) expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, '#fafafa')).toBeGreaterThanOrEqual(4.5);
  });

  it('tells the four columns of a configuration apart by shape alone', () => {
    const { context, resource, reasoning, outcome } = roleStyles;
    const shapes = [context, resource, reasoning, outcome].map(({ corner, outline }) => `${corner} ${outline}`);
    expect(new Set(shapes).size).toBe(4);
  });

  it('measures contrast as published: black on white is 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
  });
});
