import { describe, expect, it } from 'vitest';
import { roleStyles } from '../../../src/report/drawing/palette.ts';
import { ink, softInk } from '../../../src/report/drawing/svg.ts';

/** Contrast of two colours as WCAG 2 has it. */
function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

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
