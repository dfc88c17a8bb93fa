import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  doiInUrl,
  normaliseDoi,
  normaliseIsbn,
  normaliseIssn,
  normaliseOrcid,
  normalisePmcid,
  normalisePmid,
  normaliseRegistration,
} from '../../src/document/identifiers.ts';

describe('normaliseDoi', () => {
  it.each([
    ['10.1177/135638902401462', '10.1177/135638902401462'],
    ['DOI: 10.1000/ABC.1', '10.1000/abc.1'],
    ['doi:10.1201/b19107-2', '10.1201/b19107-2'],
    ['http://dx.doi.org/10.1000/xyz', '10.1000/xyz'],
    ['doi.org/10.1000/xyz', '10.1000/xyz'],
    ['doi: doi.org/10.1000/xyz', '10.1000/xyz'],
    ['https://doi.org/https://doi.org/10.1000/xyz', '10.1000/xyz'],
    ['https://doi.org/10.1016%2Fj.x.2019.01', '10.1016/j.x.2019.01'],
    ['10.1016/S0048-9697(17)30912-9', '10.1016/s0048-9697(17)30912-9'],
    ['(10.1000/xyz)', null],
    ['10.1000/xyz).', '10.1000/xyz'],
    ['10.1000/xyz [doi]', '10.1000/xyz'],
    [
      '10.1002/(sici)1097(19980815)17:15/16&lt;1661::aid&gt;3.0.co;2-2',
      '10.1002/(sici)1097(19980815)17:15/16<1661::aid>3.0.co;2-2',
    ],
    ['10.1000/a 10.1000/b', null],
    ['10.12/too-short', null],
    ['10.1000/', null],
    ['', null],
    ['n/a', null],
  ])('reads %s as %s', (text, doi) => {
    expect(normaliseDoi(text)).toBe(doi);
  });

  it('leaves what it made as it is', () => {
    const suffix = fc.string({ unit: fc.constantFrom(...'abcXYZ019./-_;()<>:,&%'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(suffix, (end) => {
        const doi = normaliseDoi(`10.1234/${end}`);
        if (doi !== null) expect(normaliseDoi(doi)).toBe(doi);
      }),
    );
  });
});

describe('doiInUrl', () => {
  it.each([
    ['https://doi.org/10.1000/xyz', '10.1000/xyz'],
    ['https://onlinelibrary.wiley.com/doi/abs/10.1111/ele.12916', '10.1111/ele.12916'],
    ['https://www.tandfonline.com/doi/full/10.1080/0144.2019.1?src=x', '10.1080/0144.2019.1'],
    ['https://www.example.org/doi/10.1002/ecy.1852/abstract', '10.1002/ecy.1852'],
    ['https://link.example.com/content/pdf/10.1007%2Fs11307-012-0572-0.pdf', '10.1007/s11307-012-0572-0'],
    ['https://scopus.example/uri?eid=2-s2.0&doi=10.1097%2fICB.05&partnerID=40', '10.1097/icb.05'],
    ['https://journals.example.org/article?id=10.1371/journal.pone.0209483', '10.1371/journal.pone.0209483'],
    ['https://example.org/2020/10.html', null],
    ['see https://doi.org/10.1000/xyz', null],
    ['10.1000/xyz', null],
  ])('finds in %s the identifier %s', (url, doi) => {
    expect(doiInUrl(url)).toBe(doi);
  });
});

describe('normalisePmid', () => {
  it.each([
    ['16403221', '16403221'],
    ['PMID: 016403221', '16403221'],
    ['PUBMED 30689646', '30689646'],
    ['http://www.ncbi.nlm.nih.gov/pubmed/22752652', '22752652'],
    ['https://pubmed.ncbi.nlm.nih.gov/22752652/', '22752652'],
    ['0', null],
    ['123456789', null],
    ['PMC1373603', null],
    ['WOS:000444108200009', null],
  ])('reads %s as %s', (text, pmid) => {
    expect(normalisePmid(text)).toBe(pmid);
  });
});

describe('normalisePmcid', () => {
  it.each([
    ['PMC1373603', 'PMC1373603'],
    ['PMCID: PMC1373603', 'PMC1373603'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7999968/', 'PMC7999968'],
    ['PMC12.1', 'PMC12'],
    ['31574429', null],
  ])('reads %s as %s', (text, pmcid) => {
    expect(normalisePmcid(text)).toBe(pmcid);
  });
});

describe('normaliseIssn', () => {
  it.each([
    ['1467-5463', '1467-5463'],
    ['14675463', '1467-5463'],
    ['0317-8471 (Print)', '0317-8471'],
    ['ISSN 2434-561x', '2434-561X'],
    ['EISSN-2434-561X', '2434-561X'],
    ['1467‐5463', '1467-5463'],
    ['1467-5464', null],
    ['1467-54631', null],
  ])('reads %s as %s', (text, issn) => {
    expect(normaliseIssn(text)).toBe(issn);
  });

  it('notices any one wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(9), (place, digit) => {
        const digits = [...'14675463'];
        const changed = String(digit) !== digits[place];
        digits[place] = String(digit);
        expect(normaliseIssn(digits.join(''))).toBe(changed ? null : '1467-5463');
      }),
    );
  });
});

describe('normaliseIsbn', () => {
  it.each([
    ['978-0-7619-5009-7', '9780761950097'],
    ['0-7619-5009-5', '9780761950097'],
    ['ISBN-10: 080442957X', '9780804429573'],
    ['9780761950097 (ISBN)', '9780761950097'],
    ['9780761950098', null],
    ['0761950094', null],
    ['977-1234567898', null],
  ])('reads %s as %s', (text, isbn) => {
    expect(normaliseIsbn(text)).toBe(isbn);
  });

  it('turns each number of ten digits into one of thirteen that is right', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }), (digits) => {
        const sum = digits.reduce((total, digit, place) => total + digit * (10 - place), 0);
        const check = (11 - (sum % 11)) % 11;
        const isbn = normaliseIsbn(`${digits.join('')}${check === 10 ? 'X' : check}`) ?? '';
        expect(isbn).toMatch(/^978\d{10}$/);
        expect(normaliseIsbn(isbn)).toBe(isbn);
      }),
    );
  });
});

describe('normaliseOrcid', () => {
  it.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['ORCID: http://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233X'],
    ['0000000218250097', '0000-0002-1825-0097'],
    ['0000-0002-1825-0098', null],
    ['0000-0002-1825', null],
  ])('reads %s as %s', (text, orcid) => {
    expect(normaliseOrcid(text)).toBe(orcid);
  });
});

describe('normaliseRegistration', () => {
  it.each([
    ['NCT01234567', 'NCT01234567'],
    ['ClinicalTrials.gov/NCT01234567', 'NCT01234567'],
    ['ISRCTN/ISRCTN12345678', 'ISRCTN12345678'],
    ['isrctn12345678', 'ISRCTN12345678'],
    ['ANZCTR/ACTRN12605000123456', 'ACTRN12605000123456'],
    ['EudraCT/2004-000446-20', '2004-000446-20'],
    ['PROSPERO CRD42018096214', 'CRD42018096214'],
    ['GENBANK/AF123456', null],
  ])('reads %s as %s', (text, number) => {
    expect(normaliseRegistration(text)).toBe(number);
  });
});

it('never throws, whatever the text', () => {
  const all = [
    doiInUrl,
    normaliseDoi,
    normaliseIsbn,
    normaliseIssn,
    normaliseOrcid,
    normalisePmcid,
    normalisePmid,
    normaliseRegistration,
  ];
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9a-z/:.%-]{0,30}$/)), (text) => {
      for (const normalise of all) expect(normalise(text)).not.toBe('');
    }),
  );
});
