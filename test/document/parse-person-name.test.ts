import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePersonName } from '../../src/document/parse-person-name.ts';
import { personNameSchema } from '../../src/document/person-name.ts';

describe('parsePersonName', () => {
  it.each([
    ['Redgate, Sam', { family: 'Redgate', given: 'Sam' }],
    ['Redgate,Sam', { family: 'Redgate', given: 'Sam' }],
    ['Redgate S', { family: 'Redgate', given: 'S' }],
    ['Eltoum I.A.', { family: 'Eltoum', given: 'I.A.' }],
    ['Dolz Marco R.', { family: 'Dolz Marco', given: 'R.' }],
    ['SMITH J', { family: 'SMITH', given: 'J' }],
    ['Ivanov IV', { family: 'Ivanov', given: 'IV' }],
    ['S. Redgate', { family: 'Redgate', given: 'S.' }],
    ['S. -H. Kim', { family: 'Kim', given: 'S. -H.' }],
    ['Kim S. -H.', { family: 'Kim', given: 'S. -H.' }],
    ['J. R. R. Tolkien', { family: 'Tolkien', given: 'J. R. R.' }],
    ['E, Weinan', { family: 'E', given: 'Weinan' }],
    ['St. Clair, Colleen Cassady', { family: 'St. Clair', given: 'Colleen Cassady' }],
  ])('takes %s apart', (text, name) => {
    expect(parsePersonName(text)).toEqual(name);
  });

  it.each([
    ['van der Berg, J', { family: 'Berg', given: 'J', particle: 'van der' }],
    ['de la Cruz MJ', { family: 'Cruz', given: 'MJ', particle: 'de la' }],
    ["in 't Veld, P", { family: 'Veld', given: 'P', particle: "in 't" }],
    ['Humboldt, Alexander von', { family: 'Humboldt', given: 'Alexander', particle: 'von' }],
    ['De Weger, E', { family: 'De Weger', given: 'E' }],
    ["d'Arcy, Ann", { family: "d'Arcy", given: 'Ann' }],
    ['bell hooks, x', { family: 'bell hooks', given: 'x' }],
  ])('knows the particle of %s', (text, name) => {
    expect(parsePersonName(text)).toEqual(name);
  });

  it.each([
    ['Lewis, R.R., III', { family: 'Lewis', given: 'R.R.', suffix: 'III' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Lewis, Roy R 3rd', { family: 'Lewis', given: 'Roy R', suffix: '3rd' }],
    ['Lewis RR 3rd', { family: 'Lewis', given: 'RR', suffix: '3rd' }],
    ['Smith Jr, John', { family: 'Smith', given: 'John', suffix: 'Jr' }],
    ['Smith, Jr.', { family: 'Smith', suffix: 'Jr.' }],
    ['Smith J Jr', { family: 'Smith', given: 'J', suffix: 'Jr' }],
  ])('knows the suffix of %s', (text, name) => {
    expect(parsePersonName(text)).toEqual(name);
  });

  it.each([
    'Kingston City Council',
    'World Health Organization',
    'Amnesty International UK',
    'NHS England',
    'WHO EURO',
    'Claude Shannon',
    'EndoReCo',
    'Department of Health, Social Services and Public Safety',
    'Ann Smith, Jane Doe & Richard Roe',
    'Smith J and Doe K',
    '朱 宏',
    'Andres, Bucchianeri, Buote, Byrne',
  ])('leaves %s whole', (text) => {
    expect(parsePersonName(text)).toEqual({ literal: text });
  });

  it('reads a comma at the end as the mark of a body, and one at the start as nothing', () => {
    expect(parsePersonName('Department of Health, London,')).toEqual({ literal: 'Department of Health, London' });
    expect(parsePersonName(', Vijaybhaskar')).toEqual({ literal: 'Vijaybhaskar' });
  });

  it('turns a name round only where it is told to', () => {
    expect(parsePersonName('S, Choudhary')).toEqual({ family: 'S', given: 'Choudhary' });
    expect(parsePersonName('S, Choudhary', { inverted: true })).toEqual({ family: 'Choudhary', given: 'S' });
  });

  it.each(['', ' ', ',', ' , '])('finds no name in %j', (text) => {
    expect(parsePersonName(text)).toBeNull();
  });

  it('loses no letter and fits its schema', () => {
    const likely = fc.stringMatching(/^[A-Za-z.' ]{0,12}(?:,[A-Za-z. ]{0,9}){0,3}$/);
    fc.assert(
      fc.property(fc.oneof(likely, fc.string({ unit: 'binary' })), (text) => {
        const name = parsePersonName(text);
        if (name === null) return;
        expect(personNameSchema.parse(name)).toEqual(name);
        expect(letters(Object.values(name).join(''))).toBe(letters(text));
      }),
    );
  });
});

function letters(text: string): string {
  return [...text.replace(/[\s,]/gu, '')].sort().join('');
}
