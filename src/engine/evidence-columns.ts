import { evidenceNames } from '../dedupe/evidence-order.ts';
import type { EvidenceName } from '../dedupe/pair-evidence.ts';

/** The column of a comparison: `title_part` for `titlePart`. */
export function evidenceColumn(name: EvidenceName): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of a table of evidence; two for a comparison of which only bounds are known. */
export function evidenceColumns(open: readonly EvidenceName[]): string[] {
  return evidenceNames.flatMap((name) =>
    open.includes(name) ? [`${evidenceColumn(name)}_least`, `${evidenceColumn(name)}_most`] : [evidenceColumn(name)],
  );
}
