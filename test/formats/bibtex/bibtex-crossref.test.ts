import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { readDocuments } from '../../../src/formats/index.ts';
import { places, readFixture } from '../fixture.ts';

function read(...entries: readonly string[]) {
  return readDocuments(entries.join('\n'), { format: 'bibtex' });
}

const parent =
  '@proceedings{p, title={Proceedings}, subtitle={Of Trust}, editor={Hey, A}, year=2012, month=7, publisher={K}, doi={10.1000/p}, pages={1--400}}';
const child = '@inproceedings{c, title={Trust}, author={Redgate, S}, pages={5--9}, crossref={P}}';
const inherited = {
  title: 'Trust',
  containerTitle: 'Proceedings: Of Trust',
  editors: [{ family: 'Hey', given: 'A' }],
  issued: { year: 2012, month: 7 },
  publisher: 'K',
  pages: { first: '5', last: '9', asPrinted: '5--9' },
  raw: [
    { tag: '@inproceedings', value: 'c' },
    { tag: 'crossref', value: 'P' },
  ],
};

describe('an entry with a crossref', () => {
  it.each([
    ['behind', [child, parent]],
    ['before', [parent, child]],
    ['far behind', [child, ...Array.from({ length: 50 }, (_, place) => `@misc{m${place}, title={M}}`), parent]],
  ])('has what its parent %s it says, but not what is the parent’s own', (_, entries) => {
    const { documents, problems } = read(...entries);
    const part = documents.find(({ title }) => title === 'Trust');
    expect(part).toMatchObject(inherited);
    expect(part?.doi).toBeUndefined();
    expect(problems).toEqual([]);
    expect(documents.map(({ origins }) => origins[0]?.line)).toEqual(entries.map((_, place) => place + 1));
  });

  it('keeps what it says itself', () => {
    const own = '@inproceedings{c, title={T}, date={2013}, booktitle={Own}, editor={B, C}, crossref={p}}';
    expect(read(own, parent).documents[0]).toMatchObject({
      issued: { year: 2013 },
      containerTitle: 'Own',
      editors: [{ family: 'B', given: 'C' }],
    });
  });

  it('goes without where there is no parent', () => {
    const { documents, problems } = read('@inbook{c, title={C}, crossref={none}}', '@misc{m, title={M}}');
    expect(documents.map(({ title }) => title)).toEqual(['C', 'M']);
    expect(places(problems)).toEqual([['missing-parent', 1]]);
  });

  it('has a parent of any type where that comes later', () => {
    const { documents } = read('@inbook{c, title={C}, crossref={m}}', '@misc{m, title={M}, year=2001}');
    expect(documents[0]).toMatchObject({ containerTitle: 'M', issued: { year: 2001 } });
  });

  it('calls the parent’s title what it is to the part', () => {
    const containers = (type: string, parentType: string) =>
      read(`@${type}{c, title={C}, crossref={p}}`, `@${parentType}{p, title={P}}`).documents[0]?.containerTitle;
    expect(containers('article', 'periodical')).toBe('P');
    expect(containers('book', 'mvbook')).toBe('P');
    expect(containers('incollection', 'collection')).toBe('P');
    expect(read('@inbook{c, crossref={p}}', '@book{p, title={P}}').documents[0]?.title).toBe('');
  });

  it('has what its grandparents say', () => {
    const { documents } = read(
      '@inbook{c, title={C}, crossref={b}}',
      '@book{b, title={B}, crossref={mv}, xdata={x, y}}',
      '@xdata{y, location={Kingston}, title={no}}',
      '@mvbook{mv, title={MV}, editor={Hey, A}, publisher={no}}',
      '@xdata{x, publisher={K}}',
    );
    expect(documents[0]).toMatchObject({
      containerTitle: 'B',
      editors: [{ family: 'Hey', given: 'A' }],
      publisher: 'K',
      place: 'Kingston',
    });
    expect(documents[1]).toMatchObject({ title: 'B', containerTitle: 'MV' });
  });

  it('may be its own parent', () => {
    const { documents } = read(
      '@book{a, title={A}, crossref={a}}',
      '@book{b, title={B}, crossref={c}}',
      '@book{c, title={C}, crossref={b}}',
    );
    expect(documents.map(({ title, containerTitle }) => [title, containerTitle])).toEqual([
      ['A', undefined],
      ['B', 'C'],
      ['C', 'B'],
    ]);
  });

  it('holds up what comes behind it only so long', () => {
    const padding = `@misc{m, title={M}, ${'a={},'.repeat(10_000)}}\n`;
    const { documents, problems } = read(child, padding.repeat(20), parent, child);
    expect(documents).toHaveLength(23);
    expect(documents.map(({ origins }) => origins[0]?.line ?? 0)).toEqual(
      documents.map(({ origins }) => origins[0]?.line ?? 0).sort((a, b) => a - b),
    );
    expect(documents[0]?.containerTitle).toBeUndefined();
    expect(documents[22]).toMatchObject({ containerTitle: 'Proceedings: Of Trust' });
    expect(places(problems)).toEqual([['missing-parent', 1]]);
  });

  it('is read in the fixtures', () => {
    const said = (document: Document | undefined) => [document?.containerTitle, document?.publisher, document?.place];
    const { documents } = readFixture('biblatex.bib');
    expect(said(readFixture('library.bib').documents[1])).toEqual([
      'Handbook of Trust',
      'Kingston City Press',
      undefined,
    ]);
    expect(said(documents[1])).toEqual([undefined, 'Kingston City Press', 'Kingston']);
    expect(said(documents[2])).toEqual(['Proceedings of Trust: Part One', undefined, 'Kingston']);
  });
});
