/** The columns of a row that are whole numbers of 32 bits. */
export const integerColumns = [
  /** Two hashes of the letters of the title; both 0 without one. */
  'title',
  'title_too',
  'letters',
  /** Hashes of the first and the last twenty letters; 0 where it is shorter. */
  'title_start',
  'title_end',
  'digits',
  'telling',
  'word_count',
  /** 1 where the title has other forms, 1 where it has letters outside ASCII. */
  'has_others',
  'is_wide',
  'translated',
  'reprint',
  'notice',
  'form',
  'version',
  'issued',
  /** 1 where the first page counts the pages of a volume. */
  'runs',
  'doi_count',
  'doi_low',
  'doi_high',
  /** Two hashes of the forms of the container's name; both 0 without one. */
  'container_low',
  'container_high',
  'issn_count',
  'isbn_count',
  'author_count',
  /** Two hashes of `people`. */
  'people_low',
  'people_high',
  'abstract_count',
  /** Two hashes of the whole row but its id. */
  'content_low',
  'content_high',
  /** 1 where a row that agrees with it in every field is its copy. */
  'copies',
  /** The unit of an earlier search, from 1; 0 for a new record. */
  'unit',
] as const;

/** The columns that are whole numbers of 64 bits. */
export const bigintColumns = [
  /** The number of the row: the shard times 2^32, and the place at which its record came. */
  'rid',
  'pmid',
  'volume',
  'issue',
  'first_page',
  'last_page',
  /** How often each kind of letter stands in the title, some kinds together, eight bits each. */
  'lane0',
  'lane1',
  'lane2',
  'lane3',
] as const;

/** The columns that are texts in ASCII, lists with spaces between their items. */
export const textColumns = [
  'id',
  'words',
  /** All forms of the title that have twenty letters or more, where it has other forms. */
  'title_forms',
  /** Family name and first initial of each author. */
  'people',
  /** Family name, given names and initials of each author. */
  'authors',
  'dois',
  'abstract',
  /** What no other column says of the row, with tabs between the parts; see `packStoredRows`. */
  'stored',
] as const;

/** The name of a column of rows. */
export type IntegerColumn = (typeof integerColumns)[number];
export type BigintColumn = (typeof bigintColumns)[number];
export type TextColumn = (typeof textColumns)[number];
