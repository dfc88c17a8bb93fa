import { trimmed } from '../fields/trimmed.ts';
import { isBlank, isTagCode, tagAt, tagLength } from './tagged-lines.ts';

const space = 32;
const tab = 9;
const dash = 45;

/**
 * The tags of RIS in use, among them those of Cochrane, Embase, Ovid, Rayyan and Web of Science that no specification
 * has.
 */
const knownTags = new Set(
  (
    'A1 A2 A3 A4 A5 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ER ET ID IS ' +
    'J1 J2 J9 JA JF JI JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NO NV OP PA PB PG PI PM PP PU PY RI RN RP SE SN ' +
    'SO SP ST T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UR US VL VO Y1 Y2 Y3 YR'
  ).split(' '),
);

/** Whether a tag is one that RIS files are known to use. */
export function isKnownTag(tag: string): boolean {
  return knownTags.has(tag);
}

/**
 * How far from its start the dash behind the tag of a line stands; −1 where the line has no tag. `AU  - x` is the rule;
 * tabs in place of the spaces, a missing space behind the dash and Cochrane's `DOI - x` are taken too. One space (`AU -
 * x`) may also be a sentence that goes on, so it is taken only where it is likely.
 *
 * @param oneSpaceLikely - Whether the record writes its tags with one space, or no record is open.
 */
export function risDash(text: string, start: number, end: number, oneSpaceLikely: boolean): number {
  const length = tagLength(text, start);
  if (length === 2 || (length === 3 && text.startsWith('DOI', start))) return 4;
  const at = looseDash(text, start);
  if (at < 0 || at > 3 || text.charCodeAt(start + 2) === tab) return at;
  return isBlank(text.charCodeAt(start + 4)) && isLikelyTag(text, start, end, oneSpaceLikely) ? at : -1;
}

/** The dash behind two characters of a tag and any blanks. */
function looseDash(text: string, start: number): number {
  if (!isTagCode(text.charCodeAt(start), 0) || !isTagCode(text.charCodeAt(start + 1), 1)) return -1;
  let at = 2;
  while (text.charCodeAt(start + at) === space || text.charCodeAt(start + at) === tab) at += 1;
  return at > 2 && text.charCodeAt(start + at) === dash ? at : -1;
}

function isLikelyTag(text: string, start: number, end: number, oneSpaceLikely: boolean): boolean {
  const tag = tagAt(text, start, 2);
  if (tag === 'TY') return /^[A-Z]{2,8}$/.test(trimmed(text, start + 4, end));
  if (tag === 'ER') return trimmed(text, start + 4, end) === '';
  return oneSpaceLikely && knownTags.has(tag);
}
