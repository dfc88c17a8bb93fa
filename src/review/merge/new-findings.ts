import type { Finding } from '../finding.ts';

/** The findings that neither copy had: what came of bringing them together. */
export function newFindings(merged: readonly Finding[], copies: readonly (readonly Finding[])[]): Finding[] {
  const known = new Set(copies.flat().flatMap(namesOf));
  return merged.filter((finding) => namesOf(finding).some((name) => !known.has(name)));
}

/** A finding about many things is as old as each of them is. */
function namesOf({ code, message, ids }: Finding): string[] {
  return ids.length === 0 ? [`${code}\n\n${message}`] : ids.map((id) => `${code}\n${id}`);
}
