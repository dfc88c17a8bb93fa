import type { Draft } from '../fields/draft.ts';
import { issued, pages } from '../fields/take-dates.ts';
import type { TakeValue } from '../fields/take-fields.ts';
import { text } from '../fields/take-text.ts';

/** No source is longer; longer text is not searched, so that hostile input costs no time. */
const longest = 2000;

const volume = String.raw`(?<volume>[\w-]+)`;
const issue = String.raw`(?: ?\((?<issue>[^()]*)\))?`;
const range = String.raw`(?<pages>\w+(?:[-–]\w+)?)`;
const conference = String.raw`(?:Conference: .+\. )?`;
const monthName = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[a-z]{0,6}';
const month = `${monthName}(?:[-/]${monthName})?`;

/** The forms in which the databases of Ovid write a source. What they have not in common tells them apart. */
const forms: readonly RegExp[] = [
  // Trust Studies. 13(2):12-9, 2015 Jan 12.
  String.raw`^(?<container>.+?)\. ${volume}${issue}:${range}(?:[,;][^,]*)?, (?<date>[^,]*\d{4}[^,]*)`,
  // Trust Studies. 12 (3) (pp 45-50), 2018. Date of Publication: March 2018.
  String.raw`^(?<container>.+?)\. ${conference}${volume}${issue} \((?:pp ${range}|no pagination)\), (?<date>[^.]*\d{4})`,
  // Trust Studies. Vol.43(5), Sep 2015, pp. 623-634.
  String.raw`^(?<container>.+?)\. Vol\. ?${volume}${issue}, (?<date>[^,]*\d{4})(?:, (?:pp\. ?${range}|.*))?`,
  // Trust Studies August 2011;43(8):647-653
  String.raw`^(?<container>.+?)\.? (?<date>(?:\d{1,2} )?${month} \d{4});${volume}${issue}:${range}`,
  // Trust Studies. 2010 15 June; 12(3): 45-50.
  String.raw`^(?<container>.+?)\. (?<date>\d{4}[^;:.]*); ?(?:${volume}${issue}: ?)?${range}`,
].map((form) => new RegExp(form));

/** A journal and nothing else. */
const journalAlone = /^(?<container>[^.[\]]+)\.$/;

const containerTitle = text('containerTitle');
const volumeOfSource = text('volume');
const issueOfSource = text('issue');

/**
 * Takes apart a source that names journal, volume, issue, pages and date in one sentence, for what the record says
 * nowhere else. The sentence itself stays in `raw`.
 */
export const source: TakeValue = (draft, field) => {
  if (field.value.length > longest) return false;
  const printed = field.value.replace(/\s+/g, ' ');
  for (const form of [...forms, journalAlone]) {
    const said = form.exec(printed)?.groups;
    if (said) {
      takeParts(draft, said, field.line);
      break;
    }
  }
  return false;
};

function takeParts(draft: Draft, said: Readonly<Record<string, string | undefined>>, line: number): void {
  const take = (part: string, rule: TakeValue) => {
    const value = said[part]?.trim() ?? '';
    if (value !== '') rule(draft, { tag: part, value, line });
  };
  take('container', containerTitle);
  take('volume', volumeOfSource);
  take('issue', issueOfSource);
  take('pages', pages);
  take('date', issued);
}
