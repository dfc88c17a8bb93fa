import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/report/figure.ts';
import { figureSet } from '../../src/report/figure-set.ts';
import { toElement } from '../../src/report/to-element.ts';

const document = { createElement: (name: string) => ({ name, innerHTML: '' }) };
const figure: Figure = { name: 'a', title: 'A', alt: 'A', svg: '<svg></svg>', data: null, width: 1, height: 1 };

describe('toElement', () => {
  it('holds the picture, the table or all pictures', () => {
    expect(toElement(figure, document)).toEqual({ name: 'div', innerHTML: '<svg></svg>' });
    const table = { caption: '', columns: [], rows: [], notes: ['<note>'] };
    expect(toElement(table, document).innerHTML).toContain('<p class="note">&lt;note&gt;</p>');
    expect(toElement(figureSet([figure, { ...figure, name: 'b' }]), document).innerHTML.split('<svg>').length).toBe(3);
  });
});
