import { foldText } from '../core/fold-text.ts';

/** What the name of a container says of its reports: `preprint`, `thesis`, `register` or `conference`; else empty. */
export function containerForm(name: string): string {
  const folded = foldText(name.slice(0, 300));
  return forms.find(([, pattern]) => pattern.test(folded))?.[0] ?? '';
}

const forms: readonly (readonly [string, RegExp])[] = [
  ['preprint', /\b(?:\w+rxiv|ssrn|research square|preprints?(?: org)?|osf)\b/],
  ['thesis', /\bdissertations?\b|\bthes[ei]s\b/],
  ['register', /\b(?:clinicaltrials gov|isrctn|ictrp|who int trial\w*|clinical trials? regist\w+|trial regist\w+)\b/],
  [
    'conference',
    /\b(?:conference|symposium|symposia|congress|workshop|annual meeting|scientific meeting|lecture notes)\b/,
  ],
];
