import type { Guid } from '../model/qda-item.ts';
import { guidOfEntity } from './guids.ts';

/** Whom a review names where a project names nobody. */
export const unknownCoder = 'unknown-user';

/** Who made an entity, as a project has it: nobody where nobody was named. */
export function madeBy(personId: string): { readonly creatingUser?: Guid } {
  return personId === unknownCoder ? {} : { creatingUser: guidOfEntity('person', personId) };
}

/** Who coded with each code: nobody, where a program names none. */
export function codersByCode(
  codings: readonly { readonly code: string; readonly coder: string | undefined }[],
): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const coders = new Map<string, Set<string | undefined>>();
  for (const { code, coder } of codings) {
    const known = coders.get(code);
    if (known) known.add(coder);
    else coders.set(code, new Set([coder]));
  }
  return coders;
}

/** Whether some of these coders may be this one: nobody may be anybody. */
export function isCodedBy(coders: ReadonlySet<string | undefined> | undefined, coder: string | undefined): boolean {
  if (coders === undefined) return false;
  return coder === undefined || coders.has(undefined) || coders.has(coder);
}
