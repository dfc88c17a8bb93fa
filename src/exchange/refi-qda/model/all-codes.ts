import type { QdaCode } from './qda-project.ts';

/** Codes with all that stand below them, each before its own. */
export function allCodes(codes: readonly QdaCode[]): QdaCode[] {
  return codes.flatMap((code) => [code, ...allCodes(code.codes)]);
}
