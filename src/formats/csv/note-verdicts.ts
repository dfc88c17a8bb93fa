import { type MarkVerdict, reasonsIn, verdictIn } from './verdict-words.ts';

/** What one person, or nobody in particular, said in a note. */
export interface NoteVerdict {
  readonly reviewer?: string;
  readonly verdict: MarkVerdict;
  readonly reasons: readonly string[];
}

/** No note is longer that a tool writes about a decision; longer ones are read so far. */
const longest = 20_000;

/**
 * The decisions that Rayyan, ASReview and Covidence leave in a note; `null` where it tells of some and cannot be read.
 */
export function verdictsInNote(note: string): readonly NoteVerdict[] | null {
  const start = note.search(/RAYYAN-INCLUSION:/i);
  if (start >= 0) return rayyanVerdicts(note.slice(start, start + longest));
  if (/\bASReview_/i.test(note)) return asreviewVerdicts(note);
  return covidenceVerdicts(note);
}

/**
 * `RAYYAN-INCLUSION: {"Ann"=>"Excluded"} | RAYYAN-EXCLUSION-REASONS: wrong drug,wrong population`: a hash as Ruby
 * prints it.
 */
function rayyanVerdicts(note: string): NoteVerdict[] | null {
  const parts = note.split(/(?:\s*\|\s*)?((?:RAYYAN-[A-Z-]+|USER-NOTES)):/);
  const saidIn = (name: string) => parts[parts.indexOf(name) + 1] ?? '';
  const reasons = parts.includes('RAYYAN-EXCLUSION-REASONS') ? reasonsIn(saidIn('RAYYAN-EXCLUSION-REASONS'), ',') : [];
  const pairs = [...saidIn('RAYYAN-INCLUSION').matchAll(/"((?:[^"\\]|\\.)*)"\s*(?:=>|:)\s*"?([-\w]+)"?/g)];
  const verdicts = pairs.flatMap(([, reviewer = '', word = '']): NoteVerdict[] => {
    const said = verdictIn(word);
    if (said === null) return [];
    return [
      { reviewer: unescaped(reviewer), verdict: said.verdict, reasons: said.verdict === 'exclude' ? reasons : [] },
    ];
  });
  return verdicts.length === 0 || verdicts.length < pairs.length ? null : verdicts;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

/** `ASReview_relevant`, also among other words; `ASReview_not_seen` is no decision. */
function asreviewVerdicts(note: string): NoteVerdict[] {
  return [...note.matchAll(/\bASReview_(ir)?relevant\b/gi)].map(([, not]) => ({
    verdict: not === undefined ? 'include' : 'exclude',
    reasons: [],
  }));
}

/** `Exclusion reason: Wrong setting;` */
function covidenceVerdicts(note: string): NoteVerdict[] {
  return [...note.matchAll(/(?:^|[;\n])\s*Exclusion reason: ?([^;\n]{1,300})/gi)].map(([, reason = '']) => ({
    verdict: 'exclude',
    reasons: reasonsIn(reason, '|'),
  }));
}
