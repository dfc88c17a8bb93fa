import { uniqueDocuments } from '../../dedupe/unique-documents.ts';
import { includedDocumentIds } from '../included-documents.ts';
import type { ReviewNumbers } from '../numbers/review-number.ts';
import { reviewNumbers } from '../numbers/review-numbers.ts';
import type { Review } from '../review.ts';
import { blanked } from './blanked.ts';
import { checkAgreement } from './check-agreement.ts';
import { checkAssertions } from './check-assertions.ts';
import { checkCitations } from './check-citations.ts';
import { type Claim, checkClaims } from './check-claims.ts';
import { checkExhibits } from './check-exhibits.ts';
import { checkKinds } from './check-kinds.ts';
import { checkLists, checkParts } from './check-parts.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkTotals, tableClaims, tablesOf } from './check-tables.ts';
import { claimNames } from './claim-names.ts';
import { claimWindows } from './claim-window.ts';
import { type Block, manuscriptBlocks } from './manuscript-blocks.ts';
import type { FoundAt, ManuscriptFinding } from './manuscript-finding.ts';
import { isOfOthers } from './of-others.ts';
import { quantitiesIn } from './quantities.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { textPlaces } from './text-places.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** What a manuscript is held against beside the review. */
export interface ManuscriptOptions {
  /** The numbers, where they are computed already; those of the review where left out. */
  readonly numbers?: ReviewNumbers;
  /** Figures and tables that stand in files of their own: `['Figure 1', 'Table 2']`. */
  readonly exhibits?: readonly string[];
}

/**
 * What in a manuscript does not agree with its review, with itself, or with what must be reported. It reads plain text and
 * Markdown, and finds numbers by what they count, not by fixed sentences.
 *
 * - `placeholder`: XXX, ??, TBC, `n = `, Table X.
 * - `number-differs`, `share-differs`, `percentage-differs`, `interval-differs`: a count, a word like half or most, a share in
 *   per cent or an interval that the review, or the sentence itself, contradicts. `number-unfounded`: the review records
 *   nothing from which it follows. `parts-do-not-sum`: in a sentence, a list or a table.
 * - `figure-missing`, `table-missing`, `box-missing`, and such as are not named (`figure-not-named`, …).
 * - `included-not-cited`, `cited-not-included`, `reference-missing`, `reference-not-cited`.
 * - `kappa-not-reported`, `saturation-asserted`, `theory-absent`.
 *
 * What is said of other works, years, pages, code, quotes and the list of references is left alone. A number that fits any of
 * the numbers that its words may mean contradicts nothing.
 *
 * @returns In the order of the text; each with line and column (UTF-16) and, where there is one, the number that should stand
 *   there and its name.
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * const findings = review ? checkManuscript('We included 30 documents.\nXXX were relevant.', review) : [];
 * findings.map(({ code, line, column, number }) => [code, line, column, number]); // [['number-differs', 1, 13, 'included'], ['placeholder', 2, 1, 'appraisal.relevance.highest']]
 */
export function checkManuscript(text: string, review: Review, options: ManuscriptOptions = {}): ManuscriptFinding[] {
  const vocabulary = vocabularyOf(review, options.numbers ?? reviewNumbers(review));
  const blocks = manuscriptBlocks(text);
  const sentences = sentencesOf(blocks.map(withoutQuotes));
  const tables = tablesOf(blocks);
  const told = sentences.filter((sentence) => /\p{L}/u.test(sentence.text) && isOwn(sentence));
  const claims = [...told.flatMap((sentence) => claimsIn(sentence, vocabulary)), ...tableClaims(tables, vocabulary)];
  const documents = uniqueDocuments(review.documents, review.duplicateClusters);
  const found: FoundAt[] = [
    ...checkPlaceholders(sentencesOf(blocks), vocabulary),
    ...checkClaims(claims, vocabulary),
    ...told.flatMap(checkParts),
    ...checkKinds(claims, vocabulary),
    ...checkLists(blocks),
    ...checkTotals(tables),
    ...checkExhibits(blocks, options.exhibits ?? []),
    ...checkCitations(blocks, text, {
      documents,
      includedIds: includedDocumentIds(review),
      sources: review.searches.map(({ source }) => source),
    }),
    ...checkAgreement(sentences, vocabulary),
    ...checkAssertions(sentences, vocabulary),
  ];
  return placed(found, text);
}

function claimsIn({ text, start }: Sentence, vocabulary: Vocabulary): Claim[] {
  return claimWindows(text, quantitiesIn(text)).flatMap((window) => {
    if (!/\p{L}/u.test(window.before + window.after)) return [];
    const names = claimNames(window, vocabulary);
    return names.length === 0 ? [] : [{ window, names, start }];
  });
}

/** What a text quotes, and numbers in brackets that cite, claim nothing of this review. */
function withoutQuotes(block: Block): Block {
  const text = blanked(
    block.text,
    /[“"][^“”"]{1,400}[”"]/g,
    /(?<![\p{L}\p{N}])‘[^‘’]{1,400}’(?![\p{L}])/gu,
    /\[\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*\]|\^\d{1,4}(?:[,–-]\d{1,4})*\^/g,
    /^\s{0,3}>.*$/gm,
    /[*_]+/g,
  );
  return { ...block, text };
}

function isOwn({ text, section, kind }: Sentence): boolean {
  if (kind === 'reference' || kind === 'heading' || kind === 'row') return false;
  if (section === 'references' || section === 'other') return false;
  if (section === 'introduction')
    return /\b(?:we|our|this (?:review|synthesis|paper|study))\b/i.test(text) && !isOfOthers(text);
  return !isOfOthers(text) && !isCitedFact(text, section);
}

/** Background told with its source: a sentence of the discussion that cites, and does not speak of this review. */
function isCitedFact(text: string, section: Sentence['section']): boolean {
  const isCited = /\(\p{Lu}[^()]{0,80}(?:19|20)\d\d[a-z]?\)|\[-?@|\p{Lu}[\p{L}’'-]{1,40} \((?:19|20)\d\d[a-z]?\)/u.test(
    text,
  );
  return (
    isCited &&
    (section === 'discussion' || section === null) &&
    !/\b(?:we|our|this (?:review|synthesis)|included|in total)\b/i.test(text)
  );
}

/** Findings in the order of the text, one at a place and code, with line and column. */
function placed(found: readonly FoundAt[], text: string): ManuscriptFinding[] {
  const placeOf = textPlaces(text);
  const seen = new Set<string>();
  return found
    .filter(({ code, at, expected, message }) => {
      const key = `${at} ${code} ${expected ?? message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.at - b.at)
    .map(({ at, ids = [], ...finding }) => ({ ...finding, ids, ...placeOf(at) }));
}
