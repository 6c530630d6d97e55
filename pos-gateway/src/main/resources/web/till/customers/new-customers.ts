import { Problem } from '../../ui/http';
import { newId } from '../base/ids';
import { here } from '../data/here';
import type { Partner } from '../data/records';
import { put } from '../order/current';
import { sentence } from '../shell/sentence';
import { till } from '../state';
import { asPartner, registerCustomer, type KnownDetails } from './customer';
import { forget, know } from './known';
import { forgetWaiting, keepWaiting, waitingCustomers, type WaitingCustomer } from './waiting-customers';

const PAUSE_MS = 10_000;

/** Of all that wait, by their number here. */
let waiting = new Map<number, WaitingCustomer>();
let shown = -1;
let triedAt = 0;
let registering = false;

/**
 * Customers who were written down without a network stand among the others, over reloads, and are registered as soon as
 * the server answers. Their orders name them by uuid, so it does not matter which of the two arrives first.
 */
export async function followNewCustomers() {
  const kept = await waitingCustomers();
  waiting = new Map(kept.map((customer) => [customer.id, customer]));
  till.subscribe(look);
  look();
}

export function waitingOf(id: number): WaitingCustomer | undefined {
  return waiting.get(id);
}

/** Writes somebody down on this device. */
export async function writeDown(details: KnownDetails, known?: WaitingCustomer): Promise<Partner> {
  const lowest = Math.min(0, ...waiting.keys());
  const { uuid, id } = known ?? { uuid: newId(), id: lowest - 1 };
  const customer: WaitingCustomer = { uuid, id, details: { ...details, uuid }, trouble: null };
  await keepWaiting(customer);
  waiting.set(id, customer);
  triedAt = 0;
  const partner = asPartner(id, customer.details);
  know(partner);
  return partner;
}

/** A load may have replaced all customers: those who wait are added again. And the server may be there. */
function look() {
  const { stage, catalog, net } = till.state;
  if (stage !== 'selling' || !waiting.size) {
    return;
  }
  if (catalog !== shown) {
    const missing = [...waiting.values()].filter(({ id }) => !here.catalog.partners.get(id));
    missing.forEach(({ id, details }) => here.catalog.partners.change([asPartner(id, details)], []));
    shown = catalog;
  }
  if (net.online && !registering && Date.now() - triedAt > PAUSE_MS) {
    void registerAll();
  }
}

async function registerAll() {
  registering = true;
  triedAt = Date.now();
  for (const customer of [...waiting.values()].filter(({ trouble }) => !trouble)) {
    if (!(await register(customer))) {
      setTimeout(look, PAUSE_MS + 1);
      break;
    }
  }
  registering = false;
}

/** @returns false where the server was not reached */
async function register(customer: WaitingCustomer): Promise<boolean> {
  try {
    const { body } = await registerCustomer(customer.details);
    await registered(customer, asPartner(body.id, body));
    return true;
  } catch (failure) {
    if (failure instanceof Problem && [400, 409, 422].includes(failure.status)) {
      const refused = { ...customer, trouble: sentence(failure) };
      waiting.set(customer.id, refused);
      await keepWaiting(refused);
      return true;
    }
    return false;
  }
}

async function registered(customer: WaitingCustomer, partner: Partner) {
  waiting.delete(customer.id);
  forget(customer.id);
  know(partner);
  for (const order of till.state.orders) {
    if (order.customer?.uuid === customer.uuid) {
      put({ ...order, customer: { ...order.customer, id: partner.id } });
    }
  }
  await forgetWaiting(customer.uuid);
}
