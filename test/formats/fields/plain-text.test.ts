import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceholder, oneLine, plainText } from '../../../src/formats/fields/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['CO<sub>2</sub> <i class="x">in vitro</i>', 'CO2 in vitro'],
    ['<jats:p>Found.</jats:p>', 'Found.'],
    ['R&amp;D &lt; &#945;&#x3b1; &nbsp;', 'R&D < αα'],
    ['p < 0.05 and n > 3', 'p < 0.05 and n > 3'],
    ['a <b', 'a <b'],
    ['&unknown; &#0; &#99999999; &#x110000;', '&unknown; &#0; &#99999999; &#x110000;'],
    ['&amp;lt;', '&lt;'],
  ])('takes the marks from %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('leaves text without marks as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const unmarked = text.replaceAll(/[<&]/g, '');
        expect(plainText(unmarked)).toBe(unmarked);
      }),
    );
  });
});

describe('isPlaceholder', () => {
  it.each(['NA', 'n/a', 'nan', '[No abstract available]', 'No abstract.'])('knows %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['Nan Shan', 'Na', 'A', ''])('lets %j stand', (text) => {
    expect(isPlaceholder(text)).toBe(text === 'Na');
  });
});

describe('oneLine', () => {
  it('puts lines together with one space', () => {
    expect(oneLine('a \n  b\r\n\nc')).toBe('a b c');
    expect(oneLine(' as it is ')).toBe(' as it is ');
  });
});
