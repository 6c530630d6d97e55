import { load } from '../data/load';
import { outbox } from '../outbox/outbox';
import { reconcileQuietly } from '../outbox/reconcile';
import { goOn, isNoOpenSession } from '../session/register';
import { till, updateNet, type Arrival, type Session } from '../state';
import { arrived, statusOfArrival } from './arrivals';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 20_000;
const PING_EVERY_MS = 20_000;
/** Each ping is answered; after so long without anything it is not. */
const SILENT_MS = 65_000;

type Message =
  | { type: 'welcome'; registerId: number; sessionId: number | null }
  | ({ type: 'selection' } & Arrival)
  | { type: 'selection-status'; id: string; status: string }
  | { type: 'data-changed'; models: string[] }
  | { type: 'session'; sessionId: number; state: Session['state'] }
  | { type: 'reconnect'; afterMs: number }
  | { type: 'error'; code: string; detail: string }
  | { type: 'pong' };

/**
 * The channel on which the server says what is new. It comes back by itself after a pause that grows; whatever was missed
 * meanwhile is fetched at the welcome.
 */
class TillChannel {
  private socket: WebSocket | null = null;
  private registerId: number | null = null;
  private failures = 0;
  private retry = 0;
  private heardAt = 0;
  private askedToWait: number | null = null;

  start(registerId: number) {
    if (this.registerId === registerId) {
      return;
    }
    if (this.registerId === null) {
      addEventListener('online', () => this.open());
      addEventListener('offline', () => this.socket && this.closed(this.socket));
      setInterval(() => this.ping(), PING_EVERY_MS);
    }
    this.registerId = registerId;
    this.open();
  }

  say(message: object) {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(message));
    }
  }

  /** A connection that died without a word is given up: nobody would tell us. */
  private ping() {
    if (this.socket && performance.now() - this.heardAt > SILENT_MS) {
      this.closed(this.socket);
    } else {
      this.say({ type: 'ping' });
    }
  }

  private open() {
    clearTimeout(this.retry);
    if (this.socket || !navigator.onLine) {
      return;
    }
    const address = `${location.origin.replace(/^http/, 'ws')}/ws/pos?register_id=${this.registerId}`;
    const socket = new WebSocket(address, 'tillstream.v1');
    this.socket = socket;
    this.heardAt = performance.now();
    socket.onmessage = ({ data }) => this.hear(JSON.parse(data as string) as Message);
    socket.onclose = () => this.closed(socket);
  }

  private hear(message: Message) {
    this.heardAt = performance.now();
    switch (message.type) {
      case 'welcome':
        this.failures = 0;
        updateNet({ live: true, online: true });
        void this.catchUp();
        break;
      case 'data-changed':
        void this.refresh();
        break;
      case 'session':
        void this.sessionIs(message);
        break;
      case 'selection':
        void arrived(message);
        break;
      case 'selection-status':
        statusOfArrival(message.id);
        break;
      case 'reconnect':
        this.askedToWait = message.afterMs;
    }
  }

  /** What changed while the channel was down. */
  private async catchUp() {
    await this.refresh();
    await outbox.flush();
    await reconcileQuietly();
  }

  /** With it may come that the session is another one now: the news of that may have been missed. */
  private async refresh() {
    const before = till.state.session;
    try {
      await load(this.registerId!);
    } catch (failure) {
      if (before && isNoOpenSession(failure)) {
        till.update({ session: { ...before, state: 'closed' } });
      }
      return;
    }
    if (isElsewhere(before)) {
      await goOn(this.registerId!);
    }
  }

  /** News may be old: what the server says now counts. */
  private async sessionIs({ sessionId, state }: { sessionId: number; state: Session['state'] }) {
    const before = till.state.session;
    if (before?.id === sessionId && before.state === state) {
      return;
    }
    if (state === 'closed') {
      if (before?.id === sessionId) {
        till.update({ session: { ...before, state } });
      }
      return;
    }
    await load(this.registerId!).catch(() => {});
    const { session } = till.state;
    if (session?.id !== before?.id || session?.state !== before?.state) {
      await goOn(this.registerId!);
    }
  }

  /** Also before the socket itself has found out: without a network nobody tells it. */
  private closed(socket: WebSocket) {
    if (this.socket !== socket) {
      return;
    }
    this.socket = null;
    socket.onmessage = null;
    socket.close();
    updateNet({ live: false, online: navigator.onLine && till.state.net.online });
    this.retry = window.setTimeout(() => this.open(), this.pause());
  }

  private pause(): number {
    const asked = this.askedToWait;
    this.askedToWait = null;
    const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures++);
    return asked ?? grown * (0.5 + Math.random());
  }
}

/** Whether what is sold, or opened, belongs to another session than the page began with, or to one that is at another step. */
function isElsewhere(before: Session | null): boolean {
  const { session, stage } = till.state;
  const step = { selling: 'opened', opening: 'opening_control' }[stage as string];
  return step !== undefined && session !== null && (session.id !== before?.id || session.state !== step);
}

export const tillChannel = new TillChannel();
