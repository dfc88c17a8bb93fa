/** The names of the small letters of Greek. */
export const greekNames: ReadonlyMap<string, string> = /* @__PURE__ */ namesOfLetters();

/** The sigma at the end of a word comes before the other. */
function namesOfLetters(): Map<string, string> {
  const names =
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega';
  return new Map(names.split(' ').map((name, at) => [String.fromCharCode(0x3b1 + at), name]));
}
