import { office } from '../state';
import { askForNews, heard, type Status } from './sends';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 20_000;
const ASK_EVERY_MS = 2_500;

type Message =
  | { type: 'selection-status'; id: string; status: Status; reason: string | null }
  | { type: 'reconnect'; afterMs: number }
  | { type: 'pong' | 'error' };

/**
 * The channel on which the server says what became of what we sent. While it is down, those that wait are asked for one
 * by one; it comes back by itself, after a pause that grows and that no two screens share.
 */
class OfficeChannel {
  private socket: WebSocket | null = null;
  private failures = 0;
  private retry = 0;
  /** The server goes, and said when to come back. */
  private askedToWait: number | null = null;

  start() {
    addEventListener('online', () => this.open());
    addEventListener('offline', () => this.socket && this.closed(this.socket));
    setInterval(() => this.askInstead(), ASK_EVERY_MS);
    this.open();
  }

  private open() {
    clearTimeout(this.retry);
    if (this.socket || !navigator.onLine) {
      return;
    }
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws/backoffice`, 'tillstream.v1');
    this.socket = socket;
    socket.onopen = () => this.opened();
    socket.onmessage = ({ data }) => this.hear(JSON.parse(data as string) as Message);
    socket.onclose = () => this.closed(socket);
  }

  private opened() {
    this.failures = 0;
    office.update({ live: true });
    void askForNews();
  }

  private hear(message: Message) {
    if (message.type === 'selection-status') {
      heard(message);
    } else if (message.type === 'reconnect') {
      this.askedToWait = message.afterMs;
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
    office.update({ live: false });
    this.retry = window.setTimeout(() => this.open(), this.pause());
  }

  private pause(): number {
    const asked = this.askedToWait;
    this.askedToWait = null;
    const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures++);
    return asked ?? grown * (0.5 + Math.random());
  }

  private askInstead() {
    if (!office.state.live && navigator.onLine) {
      void askForNews();
    }
  }
}

export const officeChannel = new OfficeChannel();
