import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../../src/document/person-name.ts';
import { readBibtexNames } from '../../../src/formats/bibtex/bibtex-names.ts';
import { latexOfNames } from '../../../src/formats/bibtex/bibtex-print-names.ts';

const raw = String.raw;

describe('the names of BibTeX', () => {
  it.each<[string, PersonName]>([
    ['Redgate, Sam', { family: 'Redgate', given: 'Sam' }],
    ['Martin J. Redgate', { family: 'Redgate', given: 'Martin J.' }],
    ['Hacker Hughes, J.', { family: 'Hacker Hughes', given: 'J.' }],
    ['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', particle: 'van' }],
    ['van der Berg, Jan', { family: 'Berg', given: 'Jan', particle: 'van der' }],
    [
      raw`Charles Louis de la Vall{\'e}e Poussin`,
      { family: 'Vallée Poussin', given: 'Charles Louis', particle: 'de la' },
    ],
    ['{de la Cruz}, Ana', { family: 'de la Cruz', given: 'Ana' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Lewis, R. R., III', { family: 'Lewis', given: 'R. R.', suffix: 'III' }],
    ['Santiago, Esq, J.', { family: 'Santiago', given: 'J.', suffix: 'Esq' }],
    ['Smith, Jr.', { family: 'Smith', suffix: 'Jr.' }],
    ['May, Keith,', { family: 'May', given: 'Keith' }],
    ['Hughes,', { family: 'Hughes' }],
    ['Plato', { family: 'Plato' }],
    ['Redgate SJ', { family: 'Redgate', given: 'SJ' }],
    ['J R R Tolkien', { family: 'Tolkien', given: 'J R R' }],
    ["Jean d'Alembert", { family: "d'Alembert", given: 'Jean' }],
    ['{Kingston, City and Council}', { literal: 'Kingston, City and Council' }],
    [raw`{\'Ecole Normale}`, { literal: 'École Normale' }],
    [raw`{\'E}cole, Ann`, { family: 'École', given: 'Ann' }],
    ['World Health Organization', { literal: 'World Health Organization' }],
    ['Jones, A., Smith, B.', { literal: 'Jones, A., Smith, B.' }],
    [raw`\v Seva, {\L}ukasz`, { family: 'Ševa', given: 'Łukasz' }],
    ['Martin~Luther King', { family: 'King', given: 'Martin Luther' }],
    ['Ólafsson, Þór', { family: 'Ólafsson', given: 'Þór' }],
    [
      'family=Berg, given=Jan, prefix=van der, suffix=Jr',
      { family: 'Berg', given: 'Jan', particle: 'van der', suffix: 'Jr' },
    ],
    ['given="Jean P", family={de la Cruz}, useprefix=true', { family: 'de la Cruz', given: 'Jean P' }],
  ])('%s', (source, name) => {
    expect(readBibtexNames(source)).toEqual({ names: [name], others: false });
  });

  it('stand between "and"', () => {
    const families = (source: string) => readBibtexNames(source).names.map(({ family, literal }) => family ?? literal);
    expect(families('A, B and {C and D} and E')).toEqual(['A', 'C and D', 'E']);
    expect(families('A and and B AND C')).toEqual(['A', 'B', 'C']);
    expect(families('Brand, A and Andersson, B')).toEqual(['Brand', 'Andersson']);
    expect(families('A, B; C, D')).toEqual(['A', 'C']);
    expect(families(raw`A~and~B and {\'E}c`)).toEqual(['A', 'B', 'Éc']);
    expect(families('')).toEqual([]);
    expect(families('{}')).toEqual([]);
  });

  it('may go on', () => {
    expect(readBibtexNames('Hey, A and others')).toEqual({ names: [{ family: 'Hey', given: 'A' }], others: true });
    expect(readBibtexNames('Hey, A. et al.')).toEqual({ names: [{ family: 'Hey', given: 'A.' }], others: true });
    expect(readBibtexNames('Others, A')).toEqual({ names: [{ family: 'Others', given: 'A' }], others: false });
  });

  it('are read as they were written', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
    const name: fc.Arbitrary<PersonName> = fc.oneof(
      fc.record({ family: word, given: word }),
      fc.record({ family: word, given: word, particle: fc.constantFrom('van', 'van der', 'de la') }),
      fc.record({ family: word, given: word, suffix: fc.constantFrom('Jr', 'III') }),
      fc.record({
        family: fc.constantFrom('Smith, Ltd', 'Barnes and Noble', 'el Greco', 'O_Neill {x}', 'Müller'),
        given: word,
      }),
      fc.record({ literal: fc.constantFrom('Kingston City Council', 'Smith, J', 'A and B', '50% & more') }),
      fc.record({ family: fc.constantFrom('Plato', 'Hacker Hughes') }),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        expect(readBibtexNames(latexOfNames(names))).toEqual({ names, others: false });
      }),
    );
  });
});
