/** The names of the small letters of Greek; the sigma at the end of a word comes before the other. */
export const greekNames: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, at) => [String.fromCharCode(0x3b1 + at), name]),
);
