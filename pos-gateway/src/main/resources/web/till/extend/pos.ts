import type { TemplateResult } from 'lit';
import { here } from '../data/here';
import { price } from '../engine/pricing.js';
import type { TillRecord } from '../data/records';
import { addProduct } from '../order/lines';
import { edit } from '../order/current';
import type { Line, Order } from '../order/order';
import { currentOrder, notify, till, type Arrival } from '../state';

/** An extra button below the order. */
export interface ExtraButton {
  text: string;
  run: () => unknown;
}

type Decoration = (line: Line) => string | null | undefined;
type PaymentStep = (order: Order) => TemplateResult | HTMLElement | string | null;
type Guard = (order: Order) => boolean | Promise<boolean>;
type Taker = (arrival: Arrival) => boolean | Promise<boolean>;

/** The records of one model, as extensions see them. */
export interface ModelStore {
  all(): TillRecord[];
  get(id: number): TillRecord | undefined;
}

const extraButtons: ExtraButton[] = [];
const lineDecorations: Decoration[] = [];
const steps: PaymentStep[] = [];
const guards: Record<string, Guard[]> = {};
const takers: Record<string, Taker> = {};

/** What an extension is given. Everything it adds stays until the page is left. */
export const pos = {
  /** `pos.models['my.model'].all()`: every model of the payload, also those of custom loaders. */
  models: new Proxy({} as Record<string, ModelStore>, { get: (_, model) => modelStore(String(model)) }),
  get order(): Order {
    return currentOrder();
  },
  get state() {
    return till.state;
  },
  addButton: (button: ExtraButton) => added(extraButtons, button),
  /** A few words below the line's name. */
  decorateLine: (decorate: Decoration) => added(lineDecorations, decorate),
  /** Something to see or to do while paying. */
  addPaymentStep: (step: PaymentStep) => added(steps, step),
  /** Runs before an order is paid; an answer of false keeps it open. */
  beforePayment: (guard: Guard) => added((guards.pay ??= []), guard),
  /** Takes what the back office sends of a custom kind; answers whether it could be used. */
  onSelection: (model: string, taker: Taker) => void (takers[model] = taker),
  addProduct: (id: number, quantity?: string) => addProduct(here.catalog.products.get(id)!, { quantity }),
  /** What the order, and with it the server, keeps beside what it knows. */
  setCustom: (key: string, value: unknown) =>
    edit((order) => ({ ...order, custom: { ...order.custom, [key]: value } })),
  /** The money engine: a question as docs/pricing.md has it, and its answer. */
  price: (question: object): unknown => JSON.parse(price(JSON.stringify(question))),
  notify,
};

export type Pos = typeof pos;

function added<T>(list: T[], item: T) {
  list.push(item);
  till.update({});
}

function modelStore(model: string): ModelStore {
  const { catalog } = here;
  if (model === 'product.product' || model === 'res.partner') {
    const shelf = catalog.shelf(model);
    return { all: () => shelf.ids().map((id) => shelf.get(id)!), get: (id) => shelf.get(id) };
  }
  return { all: () => catalog.records(model), get: (id) => catalog.record(model, id) };
}

export function buttons(): readonly ExtraButton[] {
  return extraButtons;
}

/** What extensions say of a line; one that fails says nothing. */
export function decorations(line: Line): string[] {
  return lineDecorations.map((decorate) => safely(() => decorate(line)) ?? '').filter(Boolean);
}

export function paymentSteps(order: Order) {
  return steps.map((step) => safely(() => step(order)) ?? '');
}

export function takerOf(model: string): Taker | undefined {
  return takers[model];
}

export const hooks = {
  /** @returns false where an extension wants something first */
  async allow(action: string, order: Order): Promise<boolean> {
    for (const guard of guards[action] ?? []) {
      if ((await safely(() => guard(order))) === false) {
        return false;
      }
    }
    return true;
  },
};

/** An extension stops no till. */
function safely<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (failure) {
    console.error('An extension failed', failure);
    return undefined;
  }
}
