import { foldText } from '../core/fold-text.ts';
import type { Document } from '../document/document.ts';
import type { ContainerName } from './lexicon.ts';
import { numberAt } from './number-list.ts';
import { noticeKinds, reportForm, reportForms } from './packed-field.ts';
import type { RowDraft } from './row-draft.ts';
import type { TitleScan } from './title-scan.ts';
import { wordBit } from './title-word.ts';

/** What makes two reports of one title two documents: a notice is not the paper, a preprint is not the article. */
export interface ReportKind {
  /** `correction`, `retraction`, `reply` or `protocol` where the record is about another; empty where it stands for itself. */
  readonly notice: string;
  /** `journal`, `conference`, `preprint`, `thesis`, `register` or `dataset`; empty where the record does not tell. */
  readonly form: string;
  /** True where the record says that it is a reprint. */
  readonly isReprint: boolean;
}

/** Reads the kind of a report from its title, its container, its type and its DOI. */
export function readKind(
  draft: RowDraft,
  document: Pick<Document, 'title' | 'type' | 'containerTitle' | 'volume' | 'doi'>,
  container: ContainerName,
): void {
  const { title } = document;
  draft.notice = mayBeNotice(title, draft.title) ? noticeKinds.indexOf(noticeOf(title.slice(0, 1000))) : 0;
  draft.form = formOf(document, container);
  draft.isReprint = mayBeReprint(title, draft.title) && isReprint(title.slice(0, 1000));
}

function isReprint(title: string): boolean {
  return /^\W*reprint(?: of\b|\s*[:.])|[([]\s*(?:reprint(?:ed)?(?: (?:of|from)\b[^()[\]]*)?)[)\]]\W*$/i.test(title);
}

/** A reprint says so in a word; a title without brackets and the like shows all its words. */
function mayBeReprint(title: string, { isPlain, allBits }: TitleScan): boolean {
  return isPlain ? (allBits & wordBit.marksReprint) !== 0 : /reprint/i.test(title);
}

/** Every pattern below needs one of these words near its start, such an end, or "protocol"; most titles have none of them. */
function mayBeNotice(title: string, { isPlain, wordCount, bits, allBits }: TitleScan): boolean {
  const startsSo = wordCount > 0 && (numberAt(bits, 0) & wordBit.startsNotice) !== 0;
  const endsSo = wordCount > 0 && (numberAt(bits, wordCount - 1) & wordBit.endsNotice) !== 0;
  const saysSo = startsSo || (allBits & wordBit.marksProtocol) !== 0;
  return saysSo || (isPlain && title.length <= 1000 ? endsSo : noticeEnd.test(title.slice(-40)));
}

const noticeEnd = /(?:reply|rejoinder|response|protocol|\))\W*$/i;

/** Patterns over the folded title; a label counts at the start, a remark such as "a reply" at the end. */
const notices: readonly (readonly [string, RegExp])[] = [
  [
    'correction',
    /^(?:(?:author|publisher|editorial) )?(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a))\b|^publishers note\b/,
  ],
  ['correction', /^(?:(?:author|publisher|editor) )?corrections?(?: to\b| of\b| for\b|$)/],
  [
    'retraction',
    /^(?:retraction|withdrawal)(?: notice| note)?(?: to\b| of\b| for\b|$)|^(?:notice of retraction|expression of concern)\b|\bretraction of vol\b/,
  ],
  [
    'reply',
    /^(?:(?:the )?authors? )?(?:reply|response|rejoinder)(?: to\b|$| (?:by|from) (?:the )?authors?\b)|^in (?:reply|response)\b|^re\b(?! \w+ing\b)|^comments? (?:on|to)\b/,
  ],
];

/** After a colon or a stop the sign itself tells a notice from a title that begins with the same word. */
const labelledNotices: readonly (readonly [string, RegExp])[] = [
  ['correction', /^\W*(?:(?:author|publisher|editorial) )?corrections?\s*[:.\]]/i],
  ['retraction', /^\W*(?:retraction|withdrawal)\s*[:.\]]/i],
  ['reply', /^\W*(?:(?:the )?authors?['\u2019]?s?['\u2019]? )?(?:reply|response|rejoinder|comments?|re)\s*[:\]]/i],
  [
    'reply',
    /[:.?!\u2013\u2014(-]\s*(?:an? )?(?:(?:the )?authors?['\u2019]?s?['\u2019]? )?(?:reply|rejoinder|response)\W*$/i,
  ],
  [
    'protocol',
    /(?:^\W*|[:.?!\u2013\u2014(-]\s*)(?:an? |the )?(?:(?:[a-z-]+ ){0,2}(?:study|trial|review|synthesis|evaluation|research) )?protocol(?: (?:for|of)\b|\s*[:.]|\W*$)/i,
  ],
  ['correction', /\((?:vol|volume) [^()]{1,40}(?:,|\s)(?:pg|pgs|p|pp|page|pages|artn)\b[^()]{1,40}\)\W*$/i],
];

function noticeOf(title: string): string {
  const folded = foldText(title);
  const found =
    notices.find(([, pattern]) => pattern.test(folded)) ?? labelledNotices.find(([, pattern]) => pattern.test(title));
  return found?.[0] ?? '';
}

function formOf(
  { type, containerTitle = '', volume = '', doi = '' }: Pick<Document, 'type' | 'containerTitle' | 'volume' | 'doi'>,
  container: ContainerName,
): number {
  if (type === 'dataset') return reportForm.dataset;
  if (container.form === 'preprint' || (doi !== '' && preprintDoi.test(doi))) return reportForm.preprint;
  // some exports put the degree of a thesis where its volume would be
  if (type === 'thesis' || container.form === 'thesis' || (volume !== '' && degree.test(volume))) {
    return reportForm.thesis;
  }
  if (container.form !== '') return reportForms.indexOf(container.form);
  if (type === 'paper-conference') return reportForm.conference;
  const isJournal = type === 'article-journal' && containerTitle !== '' && container.forms.length > 0;
  return isJournal ? reportForm.journal : 0;
}

/** Registrants of preprint servers: bioRxiv and medRxiv, arXiv, SSRN, Research Square, Preprints.org, OSF, PsyArXiv. */
const preprintDoi =
  /^10\.(?:1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,}|48550\/|2139\/ssrn|21203\/rs|20944\/preprints|31219\/osf|31234\/osf)/;
const degree = /^\W*(?:ph\W*d\b|doctora|master|dissertation|thesis)/i;
