import { checkReview } from '../review/check-review.ts';
import type { ReportedCounts } from '../review/reported-counts.ts';
import type { Review } from '../review/review.ts';
import { escapeAttribute, escapeText } from './drawing/escape-markup.ts';
import { agreementPart } from './html/agreement-part.ts';
import { appraisalPart } from './html/appraisal-part.ts';
import { checklistPart } from './html/checklist-part.ts';
import { configurationsPart } from './html/configurations-part.ts';
import { documentsPart } from './html/documents-part.ts';
import { findingsPart } from './html/findings-part.ts';
import { flowInPage } from './html/flow-part.ts';
import { headPart } from './html/head-part.ts';
import { mapPart } from './html/map-part.ts';
import { paragraph, type ReportPart, tag } from './html/markup.ts';
import { dataElement, pageData } from './html/page-data.ts';
import { panel } from './html/panel.ts';
import { reportFacts } from './html/report-facts.ts';
import { saturationPart } from './html/saturation-part.ts';
import { script, scriptDigest } from './html/script.ts';
import { searchesPart } from './html/searches-part.ts';
import { style, styleDigest } from './html/style.ts';
import { themesPart } from './html/themes-part.ts';
import { theoryPart } from './html/theory-part.ts';

/** What a report holds beside the review. */
export interface HtmlReportOptions {
  /** The numbers that a publication of the review reports, to stand beside the computed ones. */
  readonly published?: ReportedCounts;
  /** The language of the review's own texts, as BCP 47 names it. Default: `en`. The report's words are English. */
  readonly language?: string;
  /** What is said at the end of the page on where it comes from: a date, a version, a file. Default: nothing. */
  readonly provenance?: string;
}

/**
 * The whole review as one page of HTML that needs nothing else: no request, no font from elsewhere, one small program of
 * its own that its policy names by digest. It can be read without that program, on a telephone, and on A4 paper.
 *
 * Theory, maps, configurations with their evidence, documents by theme, flow of documents, searches, included documents,
 * appraisal, agreement, saturation, the reporting standard, and what the check of the review found; parts without data
 * are left out. Each configuration has an address
 * (`#cfg-SL1`). A box or a line of a map shows its configurations with quotes and documents, a box of the flow its
 * records, a number of documents by theme its evidence; evidence and documents are filtered, searched, sorted, and what
 * is shown is saved as CSV or RIS.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Alliances & trust', protocol: { version: 1 } });
 * review && htmlReport(review).includes('<h1>Alliances &amp; trust</h1>'); // true
 */
export function htmlReport(review: Review, options: HtmlReportOptions = {}): string {
  const { published, language = 'en', provenance } = options;
  const facts = reportFacts(review);
  const findings = checkReview(review);
  const flow = flowInPage(facts, published);
  const parts = [
    theoryPart(facts),
    mapPart(facts),
    configurationsPart(facts),
    themesPart(facts),
    flow.part,
    searchesPart(facts),
    documentsPart(facts),
    appraisalPart(review),
    agreementPart(review),
    saturationPart(review),
    checklistPart(review),
    findingsPart(findings, facts),
  ].filter(({ content }) => content !== '');
  const body = [
    '<a class="skip" href="#main">To the report</a>',
    headPart(facts, findings, parts),
    tag('main', { id: 'main' }, ...parts.map(sectionOf)),
    tag(
      'footer',
      {},
      paragraph(
        `Every number, table and figure is computed from the records of the review. ${provenance ?? ''}`.trim(),
        'quiet',
      ),
    ),
    panel,
    dataElement(pageData(facts, flow.boxes)),
    `<script>${script}</script>`,
  ];
  return page(review.title, language, body.join('\n'));
}

function sectionOf({ id, heading, content }: ReportPart): string {
  return tag('section', { id }, tag('h2', {}, escapeText(heading)), '\n', content, '\n');
}

function page(title: string, language: string, body: string): string {
  const policy = `default-src 'none'; style-src '${styleDigest}'; script-src '${scriptDigest}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${escapeAttribute(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
