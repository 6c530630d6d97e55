import { asked, change, databaseNamed } from '../base/idb';
import type { KnownDetails } from './customer';

/** A customer who was written down without a network. */
export interface WaitingCustomer {
  uuid: string;
  /** Below zero: nobody whom the server knows has such a number. */
  id: number;
  details: KnownDetails;
  /** Why the server did not take them, as a sentence; null: it was not asked yet. */
  trouble: string | null;
}

const NAME = 'tillstream.customers';
const VERSION = 1;

/** Kept apart from the copy of what the server knows: that one can be thrown away, these cannot. */
const customers = databaseNamed(NAME, VERSION, (created) => {
  created.createObjectStore('waiting', { keyPath: 'uuid' });
});

export async function waitingCustomers(): Promise<WaitingCustomer[]> {
  const read = (await customers()).transaction(['waiting'], 'readonly');
  return asked(read.objectStore('waiting').getAll() as IDBRequest<WaitingCustomer[]>);
}

export async function keepWaiting(customer: WaitingCustomer): Promise<void> {
  await change(await customers(), ['waiting'], (write) => write.objectStore('waiting').put(customer), 'strict');
}

export async function forgetWaiting(uuid: string): Promise<void> {
  await change(await customers(), ['waiting'], (write) => write.objectStore('waiting').delete(uuid));
}
