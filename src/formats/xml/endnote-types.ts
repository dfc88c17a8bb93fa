/** The numbers that EndNote has for its types of references. */
const numbers: readonly (readonly [name: string, number: number])[] = [
  ['Artwork', 2],
  ['Audiovisual Material', 3],
  ['Bill', 4],
  ['Book Section', 5],
  ['Book', 6],
  ['Case', 7],
  ['Computer Program', 9],
  ['Conference Proceedings', 10],
  ['Web Page', 12],
  ['Generic', 13],
  ['Hearing', 14],
  ['Journal Article', 17],
  ['Magazine Article', 19],
  ['Map', 20],
  ['Film or Broadcast', 21],
  ['Newspaper Article', 23],
  ['Patent', 25],
  ['Personal Communication', 26],
  ['Report', 27],
  ['Edited Book', 28],
  ['Statute', 31],
  ['Thesis', 32],
  ['Unpublished Work', 34],
  ['Manuscript', 36],
  ['Figure', 37],
  ['Chart or Table', 38],
  ['Equation', 39],
  ['Electronic Article', 43],
  ['Electronic Book', 44],
  ['Online Database', 45],
  ['Government Document', 46],
  ['Conference Paper', 47],
  ['Online Multimedia', 48],
  ['Classical Work', 49],
  ['Legal Rule or Regulation', 50],
  ['Ancient Text', 51],
  ['Dictionary', 52],
  ['Encyclopedia', 53],
  ['Grant', 54],
  ['Aggregated Database', 55],
  ['Blog', 56],
  ['Serial', 57],
  ['Standard', 58],
  ['Dataset', 59],
  ['Electronic Book Section', 60],
  ['Music', 61],
];

const nameByNumber = new Map(numbers.map(([name, number]) => [String(number), name]));
const numberByName = new Map(numbers);

/** The name of the type that has a number in EndNote. */
export function endnoteTypeName(number: string): string | undefined {
  return nameByNumber.get(number);
}

/** The number that a type has in EndNote. */
export function endnoteTypeNumber(name: string): number | undefined {
  return numberByName.get(name);
}
