import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/report/drawing/clean-text.ts';
import { escapeAttribute, escapeText } from '../../../src/report/drawing/escape-markup.ts';
import { hostileLabels } from '../hostile-labels.ts';
import { readMarkup, textOf } from '../read-markup.ts';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileLabels));

describe('cleanText', () => {
  it('leaves out what neither XML nor a reader can take', () => {
    expect(cleanText('a\u0000b\u001bc\ud800d\udc00e\u202ef\u2067g\ufeffh\uffffi')).toBe('abcdefghi');
  });

  it('keeps line breaks, tabs, pairs of surrogates and marks of direction', () => {
    expect(cleanText('a\n\t👍\u200f')).toBe('a\n\t👍\u200f');
  });
});

describe('escapeText and escapeAttribute', () => {
  it('give markup that reads back as the text, whatever the text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { attributes, ...element } = readMarkup(`<a b="${escapeAttribute(words)}">${escapeText(words)}</a>`);
        expect(attributes['b']).toBe(cleanText(words));
        expect(textOf({ attributes, ...element })).toBe(cleanText(words));
      }),
    );
  });
});
