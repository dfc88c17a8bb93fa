/** What others found, in their own work. */
export function isOfOthers(text: string): boolean {
  return /\b(?:previous|prior|earlier|another|other|recent|existing|published|Cochrane)\s+(?:\w+\s+){0,3}?(?:reviews?|syntheses|synthesis|meta-analys[ei]s|evaluations?|surveys?|scoping)\b|\bet al\.?,?\s*(?:\(|\[|[’']s)|\p{Lu}[\p{L}’'-]{1,40} (?:and|&) (?:colleagues|co-?workers|co-?authors)\b|\p{Lu}[\p{L}’'-]{1,40} (?:\((?:19|20)\d\d[a-z]?\)|\[\d{1,3}\]) (?:\w{1,20}ly )?(?:included|identified|found|reviewed|screened|searched|synthesi[sz]ed|excluded)\b|\b\p{Lu}[\p{L}’'-]{1,40} (?:and|&) \p{Lu}[\p{L}’'-]{1,40} (?:\(\d{4}|\[\d|(?:found|reviewed|reported|identified|included|screened|conducted))|\b(?:their|his|her) (?:review|synthesis|study|sample|search|meta-analysis)\b|\baccording to\b|\bthat of \p{Lu}|\bwho (?:screened|included|identified|found|reviewed)\b|\bby \p{Lu}\p{Ll}+(?: and \p{Lu}\p{Ll}+)?\s*(?:\(|\[|\s{2,}|[.,;]|$)/u.test(
    text,
  );
}
