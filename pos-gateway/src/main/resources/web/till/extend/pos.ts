import type { TemplateResult } from 'lit';
import type { Line, Order } from '../order/order';

type Decoration = (line: Line) => string | null | undefined;
type PaymentStep = (order: Order) => TemplateResult | HTMLElement | string | null;
type Guard = (order: Order) => boolean | Promise<boolean>;

const lineDecorations: Decoration[] = [];
const steps: PaymentStep[] = [];
const guards: Record<string, Guard[]> = {};

/** What extensions say of a line. */
export function decorations(line: Line): string[] {
  return lineDecorations.map((decorate) => decorate(line) ?? '').filter(Boolean);
}

export function paymentSteps(order: Order) {
  return steps.map((step) => step(order) ?? '');
}

export const hooks = {
  /** @returns false where an extension wants something first */
  async allow(action: string, order: Order): Promise<boolean> {
    for (const guard of guards[action] ?? []) {
      if (!(await guard(order))) {
        return false;
      }
    }
    return true;
  },
};
