import { seededRandom } from '../../test/formats/seeded-random.ts';

/** A record as a database may have it; made up by a seed, so that every run measures the same. */
export interface MadeRecord {
  readonly title: string;
  readonly authors: readonly { readonly family: string; readonly given: string; readonly initials: string }[];
  readonly journal: string;
  readonly short: string;
  readonly issn: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly volume: number;
  readonly issue: number;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly doi: string;
  readonly pmid: number;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly headings: readonly string[];
  readonly address: string;
}

const syllables = 'co mi tra ven sus pol re al in er ta no de li ment ra ti on ca pro ge su be ha lo pe or an'.split(
  ' ',
);
const families =
  'Redgate,Hey,Wong,Pawson,García,Müller,Nowak,Łukasik,Berg,Okafor,Tanaka,Silva,Dubois,Rossi,Novák,Smith'.split(',');
const givens = 'Anna,Bernd,Chidi,Dana,Emil,Fatima,Geoff,Hana,Ines,João,Kim,Lena,Marek,Nora,Omar,Petra'.split(',');

/** Makes records of which titles, names and abstracts are as long as those of real ones. */
export function madeRecords(count: number, seed = 1): MadeRecord[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const oneOf = <T>(list: readonly [T, ...T[]] | readonly T[]) => list[below(list.length)] ?? list[0];
  const times = <T>(number: number, make: (index: number) => T) =>
    Array.from({ length: number }, (_, index) => make(index));
  const word = () => times(1 + below(4), () => oneOf(syllables)).join('');
  const sentence = (length: number) => {
    const text = times(length, word).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const vocabulary = times(400, () => sentence(1 + below(2)));

  return times(count, (index) => {
    const firstPage = 1 + below(900);
    const journal = `Journal of ${oneOf(vocabulary)}`;
    return {
      title: `${sentence(6 + below(6))}: ${word()} & ${sentence(4)}`,
      authors: times(1 + below(8), () => {
        const given = oneOf(givens) ?? '';
        const initials = `${given.charAt(0)}.${String.fromCharCode(65 + below(26))}.`;
        return { family: oneOf(families) ?? '', given: `${given} ${initials.charAt(2)}.`, initials };
      }),
      journal,
      short: `J. ${journal.slice(11, 17)}.`,
      issn: '0317-8471',
      year: 1970 + below(55),
      month: 1 + below(12),
      day: 1 + below(28),
      volume: 1 + below(90),
      issue: 1 + below(12),
      firstPage,
      lastPage: firstPage + 1 + below(20),
      doi: `10.1000/${word()}.${index}`,
      pmid: 10_000_000 + index,
      abstract: times(8 + below(6), () => `${sentence(12 + below(12))} (n = ${below(500)}, p < 0.05).`).join(' '),
      keywords: times(3 + below(5), () => oneOf(vocabulary) ?? ''),
      headings: times(4 + below(8), () => oneOf(vocabulary) ?? ''),
      address: `Department of ${oneOf(vocabulary)}, University of ${oneOf(vocabulary)}, Kraków, Poland`,
    };
  });
}
