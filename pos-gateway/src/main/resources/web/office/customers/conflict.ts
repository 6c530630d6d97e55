import type { CustomerDetails } from '../../ui/customer';
import { ALL, differ, type FieldName } from './fields';

/** What two people changed at the same time. */
export interface Conflict {
  theirs: CustomerDetails;
  /** Both changed these, differently: one of the two must be chosen. */
  fields: FieldName[];
  /** They alone changed these: taken over. */
  takenOver: FieldName[];
}

/** @param base what both had before them */
export function conflictOf(base: CustomerDetails, mine: CustomerDetails, theirs: CustomerDetails): Conflict {
  const changedByThem = ALL.filter((name) => differ(base[name], theirs[name]));
  const changedByMe = (name: FieldName) => differ(base[name], mine[name]);
  return {
    theirs,
    fields: changedByThem.filter((name) => changedByMe(name) && differ(mine[name], theirs[name])),
    takenOver: changedByThem.filter((name) => !changedByMe(name)),
  };
}

/** What I typed, with what they alone changed. */
export function merged(mine: CustomerDetails, { theirs, takenOver }: Conflict): CustomerDetails {
  return { ...mine, ...Object.fromEntries(takenOver.map((name) => [name, theirs[name]])) };
}
