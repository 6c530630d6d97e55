import { alterKept, ordersIn } from '../order/keep';
import type { Answer, Order } from '../order/order';
import { sentence } from '../shell/sentence';
import { till, updateNet } from '../state';
import { sendOrders, type Outcome } from './sending';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** Orders in one call. */
const BATCH = 25;

/**
 * What was paid and is not at the server yet: sent in order, as soon as there is a network, again and again until the
 * server has said what became of it. It holds nothing itself; the orders lie in IndexedDB.
 */
class Outbox {
  private running: Promise<void> | null = null;
  private started = false;
  private again = false;
  private failures = 0;
  private retry = 0;

  start() {
    if (!this.started) {
      this.follow();
    }
    void this.flush();
  }

  private follow() {
    this.started = true;
    addEventListener('online', () => this.flush());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.flush());
  }

  /** Sends what waits. Asked while sending, it looks once more when that is done. */
  flush(): Promise<void> {
    clearTimeout(this.retry);
    this.again = true;
    return (this.running ??= this.run().finally(() => (this.running = null)));
  }

  async waiting(): Promise<Order[]> {
    const { registerId } = till.state;
    return registerId === null ? [] : ordersIn(registerId, 'paid');
  }

  private async run() {
    while (this.again) {
      this.again = false;
      this.settle(await this.tried());
    }
  }

  /** A disk that does not answer now is asked again, like a server that does not. */
  private async tried(): Promise<Outcome> {
    try {
      await this.count();
      const outcome = await this.sendAll();
      await this.count();
      return outcome;
    } catch (failure) {
      console.error('What waits was not read or written', failure);
      return { kind: 'held', reason: sentence(failure) };
    }
  }

  private async sendAll(): Promise<Outcome> {
    for (;;) {
      const batch = (await this.waiting()).slice(0, BATCH);
      if (!batch.length) {
        return { kind: 'taken', answers: [] };
      }
      const outcome = await sendOrders(batch);
      if (outcome.kind === 'refused') {
        const stopped = await this.sendEach(batch, outcome.reason);
        if (stopped) {
          return stopped;
        }
      } else if (outcome.kind === 'taken') {
        await Promise.all(outcome.answers.map(({ order, answer }) => answered(order, answer)));
        this.failures = 0;
      } else {
        return outcome;
      }
    }
  }

  /**
   * One of them is no order to the server: the others must not wait for it.
   *
   * @returns why it could not go on; null: all were tried
   */
  private async sendEach(batch: Order[], reason: string): Promise<Outcome | null> {
    if (batch.length === 1) {
      await this.refuse(batch[0], reason);
      return null;
    }
    for (const order of batch) {
      const outcome = await sendOrders([order]);
      if (outcome.kind === 'refused') {
        await this.refuse(order, outcome.reason);
      } else if (outcome.kind === 'taken') {
        await answered(order, outcome.answers[0].answer);
      } else {
        return outcome;
      }
    }
    return null;
  }

  /** It stays on this device, whole, until somebody has looked at it. */
  private refuse({ uuid }: Order, reason: string): Promise<unknown> {
    return alterKept(uuid, (order) => ({
      ...order,
      state: 'refused',
      answer: null,
      custom: { ...order.custom, refusal: reason },
    }));
  }

  private settle(outcome: Outcome) {
    if (outcome.kind === 'unreachable') {
      updateNet({ online: false, trouble: outcome.reason });
    } else {
      updateNet({ online: navigator.onLine, trouble: outcome.kind === 'held' ? outcome.reason : null });
    }
    if (outcome.kind !== 'taken') {
      const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures++);
      this.retry = window.setTimeout(() => void this.flush(), grown * (0.5 + Math.random() / 2));
    }
  }

  private async count() {
    const { registerId } = till.state;
    if (registerId === null) {
      return;
    }
    const [waiting, refused] = await Promise.all([ordersIn(registerId, 'paid'), ordersIn(registerId, 'refused')]);
    const since = waiting[0]?.paidAt ? Date.parse(waiting[0].paidAt) : null;
    updateNet({ waiting: waiting.length, since, refused: refused.length });
  }
}

/** Meanwhile its receipt may have been printed: only what the server said is changed. */
function answered({ uuid }: Order, answer: Answer) {
  return alterKept(uuid, (order) => ({ ...order, state: 'sent', answer }));
}

export const outbox = new Outbox();
