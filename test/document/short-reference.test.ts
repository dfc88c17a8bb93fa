import { describe, expect, it } from 'vitest';
import { shortReference } from '../../src/document/short-reference.ts';

const families = (...names: string[]) => names.map((family) => ({ family }));

describe('shortReference', () => {
  it.each([
    [families('Karlsson'), 'Karlsson 2019'],
    [families('Hey', 'Carter'), 'Hey & Carter 2019'],
    [families('Brunner', 'Hey', 'Carter'), 'Brunner et al. 2019'],
  ])('names up to two authors', (authors, reference) => {
    expect(shortReference({ authors, title: 'Trust', issued: { year: 2019 } })).toBe(reference);
  });

  it('keeps the particle and takes a body whole', () => {
    const authors = [{ family: 'Berg', particle: 'van der' }, { literal: 'Kingston City Council' }];
    expect(shortReference({ authors, title: 'Trust', issued: { year: 2020 } })).toBe(
      'van der Berg & Kingston City Council 2020',
    );
  });

  it('does not count an author without a name', () => {
    expect(shortReference({ authors: [{}, { family: 'Hey' }], title: 'Trust' })).toBe('Hey n.d.');
    expect(shortReference({ authors: [{ given: 'Ann' }], title: 'Trust' })).toBe('Ann n.d.');
  });

  it('lets the title stand in for an author, and says where there is neither', () => {
    expect(shortReference({ authors: [], title: 'Creating healthy places', issued: { year: 2014 } })).toBe(
      'Creating healthy places 2014',
    );
    expect(shortReference({ authors: [], title: '' })).toBe('Untitled n.d.');
  });
});
