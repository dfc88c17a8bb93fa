import { type PatternPiece, patternPieces } from '../strategy/pattern.ts';
import { type Rendering, report } from './rendering.ts';

/** One word with its wildcards in the signs of the platform; what it cannot say is reported. */
export function wordText(rendering: Rendering, word: string, inPhrase: boolean): string {
  const { profile } = rendering;
  const pieces = patternPieces(word);
  if (pieces.some((piece) => 'text' in piece && special.test(piece.text))) {
    const remedy = 'leave the sign out, or write the word otherwise';
    report(rendering, 'char-suspect', `"${word}" holds a sign that has another meaning on ${profile.label}`, remedy, {
      severity: 'error',
    });
  }
  const text = pieces
    .map((piece, at) => pieceText(rendering, piece, word, inPhrase, at === pieces.length - 1))
    .join('');
  checkPlaces(rendering, pieces, word, text);
  return text;
}

const special = /["()[\]{}*?#$“”]/;

function pieceText(rendering: Rendering, piece: PatternPiece, word: string, inPhrase: boolean, last: boolean): string {
  if ('text' in piece) return piece.text;
  const { wildcards, label } = rendering.profile;
  if (wildcards.any === null) {
    report(
      rendering,
      'trunc-unsupported',
      `${label} has no truncation, which "${word}" needs`,
      'list the word forms as variants',
    );
    return '';
  }
  const sign = signOf(rendering, piece, inPhrase);
  if (sign === null) {
    const remedy = 'accept the wider search, or list the word forms';
    report(
      rendering,
      'wildcard-widened',
      `${label} cannot bound the characters in "${word}", so ${wildcards.any} stands there`,
      remedy,
    );
    return wildcards.any;
  }
  if (wildcards.trailingOneDropped && last && sign === wildcards.one) {
    report(rendering, 'wildcard-stripped', `${label} drops a ${sign} at the end of "${word}"`, 'list the word forms');
  }
  reportDoubts(rendering, sign, word);
  return sign;
}

function signOf(
  { profile }: Rendering,
  piece: { least: number; most: number | null },
  inPhrase: boolean,
): string | null {
  const { any, one, optional, upTo, inPhrase: rule } = profile.wildcards;
  const { least, most } = piece;
  if (most === null) return any;
  if (least > 0) return one === null ? null : one.repeat(least);
  if (most === 1 && optional !== null) return inPhrase && rule === 'not-optional' ? null : optional;
  return upTo === null ? null : `${upTo.before}${most}${upTo.after}`;
}

function reportDoubts(rendering: Rendering, sign: string, word: string): void {
  const { wildcards, label } = rendering.profile;
  if (sign === wildcards.any && wildcards.most !== null) {
    const fault = `${sign} stands for ${wildcards.most} characters at most on ${label}`;
    report(rendering, 'trunc-bounded', fault, `check that no longer form of "${word}" is wanted`);
  }
  if (wildcards.uncertain?.includes(sign)) {
    report(
      rendering,
      'wildcard-uncertain',
      `guides disagree on what ${sign} stands for on ${label}`,
      `try "${word}" there`,
    );
  }
  if (wildcards.unverified?.some((start) => sign.startsWith(start))) {
    report(rendering, 'syntax-unverified', `${sign} has not been checked on ${label}`, `try "${word}" there`);
  }
}

/** Rules on what must stand before or after a wildcard. */
function checkPlaces(rendering: Rendering, pieces: readonly PatternPiece[], word: string, text: string): void {
  const { wildcards, label } = rendering.profile;
  const at = pieces.findIndex((piece) => !('text' in piece));
  if (at < 0 || wildcards.any === null) return;
  const before = at === 0 ? 0 : textLength(pieces[0]);
  if (at === 0 && !wildcards.leading) {
    report(
      rendering,
      'trunc-leading',
      `a word cannot begin with a wildcard on ${label}, as "${word}" does`,
      'list the words',
    );
    return;
  }
  const letters = at === 0 ? textLength(pieces[1]) : before;
  if (letters < wildcards.stem && text.includes(wildcards.any)) {
    const fault = `${label} wants ${wildcards.stem} characters beside ${wildcards.any}, and "${word}" has ${letters}`;
    report(rendering, 'trunc-stem-short', fault, 'list the words');
  }
}

function textLength(piece: PatternPiece | undefined): number {
  return piece !== undefined && 'text' in piece ? [...piece.text].length : 0;
}
