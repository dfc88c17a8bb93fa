import type { Guid } from '../../../src/exchange/refi-qda/model/qda-item.ts';
import type { QdaCode } from '../../../src/exchange/refi-qda/model/qda-project.ts';

/** A GUID that ends in a number. */
export const guid = (n: number): Guid => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A code of another program. */
export const code = (n: number, name: string, codes: readonly QdaCode[] = []): QdaCode => ({
  guid: guid(n),
  name,
  isCodable: true,
  noteRefs: [],
  codes,
});
