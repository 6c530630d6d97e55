import { here } from '../data/here';
import type { Partner } from '../data/records';
import { till } from '../state';

/** This device knows the customer from now on, or knows them better; the next load brings them as well. */
export function know(partner: Partner) {
  here.catalog.partners.change([partner], []);
  till.update({ catalog: till.state.catalog + 1 });
}

export function forget(id: number) {
  here.catalog.partners.change([], [id]);
  till.update({ catalog: till.state.catalog + 1 });
}
