import { documentSchema } from '../../src/document/document.ts';
import { type FormatName, readDocuments } from '../../src/formats/index.ts';
import { textDocuments } from '../../src/formats/text-documents.ts';

/**
 * What is wrong with the way in which a text is read: nothing must throw, whatever the text; documents fit their schema
 * and have ids of their own; their indexes rise, each lost record taking one; problems say where and what.
 */
export function faultsIn(text: string, format: FormatName, cuts: readonly number[]): string[] {
  let result: ReturnType<typeof readDocuments>;
  try {
    result = readDocuments(text, { format });
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack : String(error)}`];
  }
  const { documents, problems } = result;
  const indexes = documents.map(({ origins }) => origins[0]?.index ?? -1);
  const lost = problems.filter(({ code }) => code === 'unreadable-record').length;
  const faults = documents.flatMap((document) => documentSchema.safeParse(document).error?.message ?? []);
  if (new Set(documents.map(({ id }) => id)).size < documents.length) faults.push('two documents share an id');
  if (indexes.some((index, place) => index <= (indexes[place - 1] ?? -1))) faults.push(`indexes ${indexes}`);
  if ((indexes.at(-1) ?? -1) >= documents.length + lost) faults.push(`indexes ${indexes} with ${lost} lost records`);
  for (const { message, line = 1 } of problems) {
    if (message === '' || !Number.isInteger(line) || line < 1)
      faults.push(`a problem says "${message}" of line ${line}`);
  }
  if (JSON.stringify(inPieces(text, format, cuts)) !== JSON.stringify({ documents, problems })) {
    faults.push(`is read in another way when cut at ${cuts}`);
  }
  return faults;
}

function inPieces(text: string, format: FormatName, cuts: readonly number[]) {
  const documents: unknown[] = [];
  const problems: unknown[] = [];
  const reader = textDocuments(
    { format },
    (document) => documents.push(document),
    (problem) => problems.push(problem),
  );
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b)];
  for (const [index, place] of places.entries()) reader.push(text.slice(place, places[index + 1]));
  reader.end();
  return { documents, problems };
}
