import type { DocumentRow } from './document-row.ts';
import type { EvidenceName, PairEvidence } from './pair-evidence.ts';

/** What speaks for and against two records being one document, in words. */
interface PairInWords {
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}

/** Says the evidence of a pair in words, with the values compared; what says nothing is left out. */
export function pairInWords(a: DocumentRow, b: DocumentRow, evidence: PairEvidence): PairInWords {
  const { speaksFor, speaksAgainst } = likenessInWords(a, b, evidence);
  for (const { of, same, other, value } of claims) {
    const claim = evidence[of] > 0 ? same : evidence[of] < 0 ? other : undefined;
    if (claim === undefined) continue;
    const values = [...new Set([value(a), value(b)].filter((text) => text !== ''))];
    const sentence = values.length === 0 ? claim : `${claim}: ${values.join(' and ')}`;
    (evidence[of] > 0 ? speaksFor : speaksAgainst).push(sentence);
  }
  return { speaksFor, speaksAgainst };
}

function likenessInWords(
  a: DocumentRow,
  b: DocumentRow,
  evidence: PairEvidence,
): { speaksFor: string[]; speaksAgainst: string[] } {
  const { title, titlePart, tellingWords, abstract, authors } = evidence;
  const likeTitles = title === 100 ? 'the same title' : `titles ${title} % alike`;
  const speaksFor = [
    title >= 70 ? likeTitles : '',
    abstract >= 50 ? `abstracts share ${abstract} % of their words` : '',
    authors > 0 ? `${authors} % of the authors are shared` : '',
  ];
  const speaksAgainst = [
    title < 70 && titlePart === 0 ? titlesDiffer(a, b, evidence) : '',
    title >= 70 && tellingWords < 3 ? 'a title that other documents may bear' : '',
  ];
  return { speaksFor: speaksFor.filter(Boolean), speaksAgainst: speaksAgainst.filter(Boolean) };
}

function titlesDiffer(a: DocumentRow, b: DocumentRow, { title }: PairEvidence): string {
  if (a.title.letters === '' || b.title.letters === '') return 'a title is missing';
  return title === 0 ? 'titles with little in common' : `titles only ${title} % alike`;
}

interface Claim {
  readonly of: EvidenceName;
  readonly same?: string;
  readonly other?: string;
  readonly value: (row: DocumentRow) => string;
}

const nothing = () => '';

const claims: readonly Claim[] = [
  { of: 'identical', same: 'the records agree in every field', value: nothing },
  { of: 'doi', same: 'the same DOI', other: 'two DOIs', value: (row) => row.dois.join(', ') },
  { of: 'pmid', same: 'the same PubMed number', other: 'two PubMed numbers', value: (row) => row.pmid },
  { of: 'titlePart', same: 'one title is part of the other', value: nothing },
  { of: 'numbers', other: 'other numbers in the titles', value: (row) => row.title.digits },
  { of: 'authors', other: 'no author in common', value: (row) => row.authors[0]?.family ?? '' },
  { of: 'year', same: 'the same or the next year', other: 'the years lie apart', value: (row) => String(row.year) },
  {
    of: 'container',
    same: 'the same journal or book',
    other: 'two journals or books',
    value: (row) => row.container[0]?.join(' ') ?? '',
  },
  { of: 'volume', same: 'the same volume', other: 'two volumes', value: (row) => row.volume },
  { of: 'issue', same: 'the same issue', other: 'two issues', value: (row) => row.issue },
  { of: 'pages', same: 'the same pages', other: 'other pages', value: (row) => row.pages.first },
  { of: 'notice', other: 'one is a notice about another document', value: (row) => row.kind.notice },
  { of: 'form', other: 'two forms of report', value: (row) => row.kind.form },
  {
    of: 'version',
    same: 'the same Cochrane version',
    other: 'two Cochrane versions',
    value: (row) => String(row.cochraneVersion),
  },
];
