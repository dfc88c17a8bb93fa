/** No identifier and no address is longer; longer text is not searched, so that hostile input costs no time. */
const longest = 4096;

const doiShape = /^10\.\d{4,9}(?:\.\d+)*\/\S*[^\s/]$/;
/** As most are printed: there is nothing to put right. */
const plainDoi = /^10\.\d{4,9}\/[a-z\d._/-]*[a-z\d]$/;
const doiPrefix =
  /^(?:https?:\/\/(?:www\.|dx\.)?doi\.[a-z0-9.-]+\/|(?:www\.|dx\.)?doi\.org\/|info:doi\/|urn:doi:|doi\s*[:=]?\s*)/i;
const pageSuffix =
  /(?:\/(?:abstract|full|fulltext|pdf|epdf|pdfdirect|html|summary|references|meta))+$|\.(?:pdf|html?|abstract|full)$/i;

/**
 * A digital object identifier in its one form: lower case, without `https://doi.org/` or `doi:`. `null` for anything
 * else.
 *
 * Percent signs are decoded where the text is an address; a full stop, comma or unpaired bracket at the end is the
 * sentence's, not the identifier's. Text with a second word in it is not an identifier.
 *
 * @example
 * normaliseDoi('https://doi.org/10.1177/135638902401462'); // '10.1177/135638902401462'
 * normaliseDoi('doi:10.1016/S0048-9697(17)30912-9.'); // '10.1016/s0048-9697(17)30912-9'
 * normaliseDoi('10.1000'); // null
 * @see DOI Handbook. International DOI Foundation. https://doi.org/10.1000/182
 */
export function normaliseDoi(text: string): string | null {
  if (text.length > longest) return null;
  if (plainDoi.test(text)) return text;
  if (!text.includes('10.') && !text.includes('%')) return null;
  const whole = text.trim().replace(/\s*\[doi\]$/i, '');
  const bare = withoutPrefixes(whole);
  const decoded = /^(?:https?:|www\.|dx\.|doi\.)/i.test(whole) ? percentDecoded(bare) : bare;
  const clean = withoutClosingMarks(entityDecoded(decoded)).toLowerCase();
  return doiShape.test(clean) ? clean : null;
}

function withoutPrefixes(text: string): string {
  let rest = text;
  // an address that a reference manager wrote behind "doi:" has two
  for (let prefix = doiPrefix.exec(rest); prefix; prefix = doiPrefix.exec(rest)) rest = rest.slice(prefix[0].length);
  return rest;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function entityDecoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    const open = opening[last];
    const stray = open === undefined ? '.,;:\'"”’'.includes(last) : unpaired(text.slice(0, end), open, last);
    if (!stray) break;
    end -= 1;
  }
  return text.slice(0, end);
}

function unpaired(text: string, open: string, close: string): boolean {
  return text.split(close).length > text.split(open).length;
}

/**
 * The identifier that a web address carries: a resolver's (`https://doi.org/…`), a publisher's (`…/doi/full/10.…`) or a
 * query's (`…&doi=10.…`). `null` where it carries none.
 *
 * @example
 * doiInUrl('https://onlinelibrary.wiley.com/doi/abs/10.1111/ele.12916'); // '10.1111/ele.12916'
 * doiInUrl('https://example.org/record?doi=10.1037%2Fh0026256&key=40'); // '10.1037/h0026256'
 * doiInUrl('https://example.org/10.html'); // null
 */
export function doiInUrl(url: string): string | null {
  if (url.length > longest || !url.includes('10.')) return null;
  const found = /[/=:](10\.\d{4,9}(?:\.\d+)*(?:\/|%2f)[^\s?&#]+)/i.exec(url)?.[1];
  if (found === undefined || !/^(?:https?:\/\/|www\.|dx\.|doi\.)/i.test(url)) return null;
  return normaliseDoi(percentDecoded(found).replace(pageSuffix, ''));
}

/**
 * A PubMed number, without its label or its address. `null` for anything else.
 *
 * @example
 * normalisePmid('PMID: 16403221'); // '16403221'
 * normalisePmid('https://pubmed.ncbi.nlm.nih.gov/16403221/'); // '16403221'
 * normalisePmid('L373791783'); // null
 */
export function normalisePmid(text: string): string | null {
  const trimmed = text.trim();
  return (pmidLabel.exec(trimmed) ?? pmidAddress.exec(trimmed))?.[1] ?? null;
}

const pmidLabel = /^(?:pmid|pubmed|medline)?\s*:?\s*0*([1-9]\d{0,7})$/i;
const pmidAddress =
  /^https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/0*([1-9]\d{0,7})\/?$/i;

/**
 * A PubMed Central number with its `PMC`, without a version or an address. `null` for anything else: bare digits may be
 * a PubMed number.
 *
 * @example
 * normalisePmcid('pmc1373603.2'); // 'PMC1373603'
 * normalisePmcid('1373603'); // null
 */
export function normalisePmcid(text: string): string | null {
  if (text.length > longest) return null;
  if (!/pmc/i.test(text)) return null;
  const found = /^(?:pmcid\s*:?\s*|https?:\/\/\S+\/)?(pmc[1-9]\d{0,9})(?:\.\d+)?\/?$/i.exec(text.trim());
  return found?.[1]?.toUpperCase() ?? null;
}

/**
 * A serial number in the form `1234-5679`, where its check digit is right. `null` otherwise.
 *
 * @example
 * normaliseIssn('14675463 (Print)'); // '1467-5463'
 * normaliseIssn('1467-5464'); // null
 * @see ISO 3297:2022, check digit modulo 11.
 */
export function normaliseIssn(text: string): string | null {
  if (text.length === 9 && isPlainIssn(text)) return text;
  if (text.length > longest) return null;
  if (isPlainIssn(text) && /^ \([^)]*\)$/.test(text.slice(9))) return text.slice(0, 9);
  const found = /^(?:e-?issn|p-?issn|issn)?[\s:-]*(\d{4})[-\u2010-\u2013]?(\d{3})([\dx])(?:\s*\([^)]*\))?$/i.exec(
    text.trim(),
  );
  if (!found) return null;
  const digits = `${found[1]}${found[2]}${found[3]}`.toUpperCase();
  return weightedSum(digits, (place) => 8 - place) % 11 === 0 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : null;
}

/** Whether a text starts with an ISSN in its one form, as most do; its characters are looked at one by one, in no list. */
function isPlainIssn(text: string): boolean {
  if (text.length < 9 || text.charCodeAt(4) !== 45) return false;
  let sum = 0;
  let weight = 8;
  for (let place = 0; place < 9; place += 1) {
    if (place === 4) continue;
    const digit = text.charCodeAt(place) - 48;
    const isX = place === 8 && digit === 40;
    if (!isX && !(digit >= 0 && digit <= 9)) return false;
    sum += (isX ? 10 : digit) * weight;
    weight -= 1;
  }
  return sum % 11 === 0;
}

/**
 * A book number as thirteen digits, where its check digit is right; a number of ten is turned into its thirteen. `null`
 * otherwise.
 *
 * @example
 * normaliseIsbn('0-7619-5009-5'); // '9780761950097'
 * normaliseIsbn('978-0-7619-5009-8'); // null
 * @see ISO 2108:2017, check digits modulo 11 (ten) and modulo 10 (thirteen).
 */
export function normaliseIsbn(text: string): string | null {
  if (text.length > longest) return null;
  const bare = text
    .trim()
    .replace(/^(?:e-?isbn|isbn)(?:-1[03])?[\s:]*/i, '')
    .replace(/\s*\([^)]*\)$/, '')
    .replace(/[-\s\u2010-\u2013]/g, '')
    .toUpperCase();
  if (/^97[89]\d{10}$/.test(bare)) return weightedSum(bare, eanWeight) % 10 === 0 ? bare : null;
  if (!/^\d{9}[\dX]$/.test(bare) || weightedSum(bare, (place) => 10 - place) % 11 !== 0) return null;
  const body = `978${bare.slice(0, 9)}`;
  return `${body}${(10 - (weightedSum(body, eanWeight) % 10)) % 10}`;
}

function eanWeight(place: number): number {
  return place % 2 === 0 ? 1 : 3;
}

function weightedSum(digits: string, weight: (place: number) => number): number {
  return [...digits].reduce((sum, digit, place) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(place), 0);
}

/**
 * An ORCID iD as four groups of four, where its check digit is right. `null` otherwise.
 *
 * @example
 * normaliseOrcid('https://orcid.org/0000-0002-1825-0097'); // '0000-0002-1825-0097'
 * normaliseOrcid('0000-0002-1825-0098'); // null
 * @see ISO/IEC 7064:2003, MOD 11-2.
 */
export function normaliseOrcid(text: string): string | null {
  const found = /^(?:orcid\s*:?\s*)?(?:https?:\/\/(?:www\.)?orcid\.org\/)?((?:\d{4}-?){3}\d{3}[\dx])\/?$/i.exec(
    text.trim(),
  );
  const digits = found?.[1]?.replaceAll('-', '').toUpperCase();
  if (digits === undefined) return null;
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  if (digits.at(-1) !== (check === 10 ? 'X' : String(check))) return null;
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

const registrations: readonly RegExp[] = [
  /^NCT\d{8}$/,
  /^ISRCTN\d{8}$/,
  /^ACTRN\d{14}$/,
  /^CHICTR[-A-Z]*\d{8,10}$/,
  /^CTRI\/\d{4}\/\d{2,3}\/\d{6}$/,
  /^DRKS\d{8}$/,
  /^JPRN-\S+$/,
  /^UMIN\d{9}$/,
  /^CRD\d{11}$/,
  /^\d{4}-\d{6}-\d{2}(?:-\d{2})?$/,
];

/**
 * The number of a registered trial or review (ClinicalTrials.gov, ISRCTN, ANZCTR, ChiCTR, CTRI, DRKS, JPRN, UMIN,
 * EudraCT, PROSPERO) in capitals, without the name of its register. `null` for anything else.
 *
 * @example
 * normaliseRegistration('ClinicalTrials.gov/NCT01234567'); // 'NCT01234567'
 * normaliseRegistration('PROSPERO CRD42018096214'); // 'CRD42018096214'
 * normaliseRegistration('12/345'); // null
 */
export function normaliseRegistration(text: string): string | null {
  const bare = text
    .trim()
    .replace(
      /^(?:clinicaltrials\.gov(?: identifier)?|isrctn(?=[/: ])|anzctr|chictr(?=\/)|ctri(?=\/ctri)|drks(?=\/)|eudract(?: number)?|prospero)[/: ]+/i,
      '',
    )
    .toUpperCase();
  return registrations.some((shape) => shape.test(bare)) ? bare : null;
}
