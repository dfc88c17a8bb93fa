/**
 * What the comparison of two rows gives: whole numbers only. Above 0 speaks for one document, below 0 against it, and 0
 * says nothing, for a value is missing or cannot be compared.
 */
export interface PairEvidence {
  /** 1 where the rows agree in every field, and have a title that tells. */
  readonly identical: number;
  /** 1 where a DOI is shared, −1 where both have others. */
  readonly doi: number;
  /** 1 where the PubMed number is shared, −1 where it differs. */
  readonly pmid: number;
  /** Likeness of the titles, 0 to 100. */
  readonly title: number;
  /** 1 where one title is the start or the end of the other, or its other language. */
  readonly titlePart: number;
  /** Words of one title without a like in the other. */
  readonly wordsChanged: number;
  /** 1 where the digits in both titles are the same, −1 where they differ (Part I, Part II). */
  readonly numbers: number;
  /** Words of the title that tell it from others, of the title that has fewer; 0 for an editorial and its like, −1 without titles. */
  readonly tellingWords: number;
  /** 1 where a source marks its title as a translation. */
  readonly translated: number;
  /** Percentage of the shorter list of authors found in the other, 1 to 100; −1 where nobody is in both. */
  readonly authors: number;
  /** 1 where the first authors bear one name with a given name in full. */
  readonly fullName: number;
  /** Authors of the shorter list. */
  readonly authorsListed: number;
  /** 2 the same year, 1 the years are neighbours, else minus the years between. */
  readonly year: number;
  /** 1 the same journal or book, −1 another; of what no person wrote and no journal holds, the same body that issued it. */
  readonly container: number;
  readonly volume: number;
  readonly issue: number;
  /** 3 the same range of three pages or more, 2 first and last page, 1 one of them, −1 overlapping or a digit off, −2 others. */
  readonly pages: number;
  /** Percentage of shared words of the abstracts, 0 to 100. */
  readonly abstract: number;
  /** 1 where both are notices of one kind, −1 where one is a correction, retraction or reply and the other is not, −2 where they are notices of two kinds or one is a protocol. */
  readonly notice: number;
  /** 1 the same form (article, conference paper, preprint, data set, register entry), 2 two theses, −1 another form. */
  readonly form: number;
  /** −1 where one is a preprint and the other an article or a conference paper. */
  readonly preprint: number;
  /** −1 where one is a conference paper and the other an article of a journal. */
  readonly conference: number;
  /** −1 where one alone says that it is a reprint. */
  readonly reprint: number;
  /** 1 the same version of a Cochrane review, −1 another version of it. */
  readonly version: number;
  /** How many of container, volume, issue, pages and year (the same) agree. */
  readonly agreements: number;
  /** How many of container, volume, issue, pages and year (two or more apart) differ. */
  readonly conflicts: number;
}

/** The name of one comparison. */
export type EvidenceName = keyof PairEvidence;
