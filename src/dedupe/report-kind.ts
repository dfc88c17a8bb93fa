import { foldText } from '../core/fold-text.ts';
import type { Document } from '../document/document.ts';

/** What makes two reports of one title two documents: a notice is not the paper, a preprint is not the article. */
export interface ReportKind {
  /** `correction`, `retraction`, `reply` or `protocol` where the record is about another; empty where it stands for itself. */
  readonly notice: string;
  /** `journal`, `conference`, `preprint`, `thesis` or `register`; empty where the record does not tell. */
  readonly form: string;
}

/** Reads the kind of a report from its title, its container, its type and its DOI. */
export function reportKind(
  document: Pick<Document, 'title' | 'type' | 'containerTitle' | 'volume' | 'doi'>,
): ReportKind {
  return { notice: noticeOf(document.title.slice(0, 1000)), form: formOf(document) };
}

/** Patterns over the folded title; a label counts at the start, a remark such as "a reply" at the end. */
const notices: readonly (readonly [string, RegExp])[] = [
  ['correction', /^(?:(?:author|publisher|editorial) )?(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a))\b/],
  ['correction', /^(?:(?:author|publisher|editor) )?corrections?(?: to\b| of\b| for\b|$)/],
  [
    'retraction',
    /^(?:retraction|withdrawal)(?: notice| note)?(?: to\b| of\b| for\b|$)|^(?:notice of retraction|expression of concern)\b/,
  ],
  [
    'reply',
    /^(?:(?:the )?authors? )?(?:reply|response|rejoinder)(?: to\b|$| (?:by|from) (?:the )?authors?\b)|^in (?:reply|response)\b|^re\b(?! \w+ing\b)|^comments? (?:on|to)\b/,
  ],
];

/** After a colon or a stop the sign itself tells a notice from a title that begins with the same word. */
const labelledNotices: readonly (readonly [string, RegExp])[] = [
  ['correction', /^\W*(?:(?:author|publisher|editorial) )?(?:errat(?:um|a)|corrigend(?:um|a)|corrections?)\s*[:.\]]/i],
  ['retraction', /^\W*(?:retraction|withdrawal)\s*[:.\]]/i],
  ['reply', /^\W*(?:(?:the )?authors?['\u2019]?s?['\u2019]? )?(?:reply|response|comments?|re)\s*[:\]]/i],
  [
    'reply',
    /[:.?!\u2013\u2014(-]\s*(?:an? )?(?:(?:the )?authors?['\u2019]?s?['\u2019]? )?(?:reply|rejoinder|response)\W*$/i,
  ],
  ['protocol', /[:.\u2013\u2014(-]\s*(?:an? )?(?:(?:study|trial|systematic review|review) )?protocol\W*$/i],
  ['correction', /\((?:vol|volume) [^()]{1,40}(?:,|\s)(?:pg|pgs|p|pp|page|pages|artn)\b[^()]{1,40}\)\W*$/i],
];

function noticeOf(title: string): string {
  const folded = foldText(title);
  const found =
    notices.find(([, pattern]) => pattern.test(folded)) ?? labelledNotices.find(([, pattern]) => pattern.test(title));
  return found?.[0] ?? '';
}

function formOf({
  type,
  containerTitle,
  volume,
  doi,
}: Pick<Document, 'type' | 'containerTitle' | 'volume' | 'doi'>): string {
  const container = foldText((containerTitle ?? '').slice(0, 300));
  if (preprintDoi.test(doi ?? '') || preprintServer.test(container)) return 'preprint';
  // some exports put the degree of a thesis where its volume would be
  if (type === 'thesis' || /\bdissertations?\b|\bthes[ei]s\b/.test(container) || degree.test(volume ?? ''))
    return 'thesis';
  if (trialRegister.test(container)) return 'register';
  if (type === 'paper-conference' || conference.test(container)) return 'conference';
  return type === 'article-journal' && container !== '' ? 'journal' : '';
}

/** Registrants of preprint servers: bioRxiv and medRxiv, arXiv, SSRN, Research Square, Preprints.org, OSF, PsyArXiv. */
const preprintDoi =
  /^10\.(?:1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,}|48550\/|2139\/ssrn|21203\/rs|20944\/preprints|31219\/osf|31234\/osf)/;
const preprintServer = /\b(?:\w+rxiv|ssrn|research square|preprints?(?: org)?|osf)\b/;
const degree = /^\W*(?:ph\W*d\b|doctora|master|dissertation|thesis)/i;
const trialRegister =
  /\b(?:clinicaltrials gov|isrctn|ictrp|who int trial\w*|clinical trials? regist\w+|trial regist\w+)\b/;
const conference =
  /\b(?:conference|symposium|symposia|congress|workshop|annual meeting|scientific meeting|lecture notes)\b/;
