import type { Guid } from '../model/qda-item.ts';
import { guidOfEntity } from './guids.ts';

/** Whom a review names where a project names nobody. */
export const unknownCoder = 'unknown-user';

/** Who made an entity, as a project has it: nobody where nobody was named. */
export function madeBy(personId: string): { readonly creatingUser?: Guid } {
  return personId === unknownCoder ? {} : { creatingUser: guidOfEntity('person', personId) };
}
