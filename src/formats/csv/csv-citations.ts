/** What one cell tells of where a document was published. */
export interface PrintedSource {
  readonly containerTitle?: string | undefined;
  readonly issued?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
}

/** No citation is longer; longer text is not searched, so that hostile input costs no time. */
const longest = 1000;

/** Embase writes `Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004`; only parts of it may be there. */
export function embaseSource(value: string): PrintedSource | null {
  if (value.length > longest) return null;
  const found =
    /^(.+?) \((\d{4})\)(?: ([^:()]+?)(?::([^()]+?))?)?(?: \(([^()]*)\))?(?: Article Number: [^.]*)?\.(?: Date of Publication: (.*))?$/.exec(
      value,
    );
  if (!found) return null;
  const [, containerTitle, year, volume, issue, pages, date] = found;
  return { containerTitle, issued: date ?? year, volume, issue, pages };
}

/** PubMed writes `BMJ. 2019 May 3;365(2):101-10. doi: 10.1136/bmj.l1234.` */
export function pubmedCitation(value: string): PrintedSource | null {
  if (value.length > longest) return null;
  const found = /\. (\d{4}[^;:.]*);([^:;()]*)(?:\(([^()]*)\))?:([^.\s;]+)\./.exec(value);
  if (!found) return null;
  const [, issued, volume, issue, pages] = found;
  return { issued, volume: volume === '' ? undefined : volume, issue, pages };
}
