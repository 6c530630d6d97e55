import { LitElement, type ReactiveController } from 'lit';
import type { Store } from './store';

/**
 * A thing on the screen. It renders into the page itself: one sheet of styles serves all, labels reach their inputs, and
 * a class on `body` reaches everything.
 */
export class Piece extends LitElement {
  protected createRenderRoot() {
    return this;
  }

  /** Renders again whenever the store changes. */
  protected watch<T extends object>(store: Store<T>) {
    this.addController(new Watch(this, store));
  }

  protected find<E extends HTMLElement>(selector: string): E | null {
    return this.querySelector<E>(selector);
  }
}

class Watch<T extends object> implements ReactiveController {
  private stop?: () => void;

  constructor(
    private readonly piece: Piece,
    private readonly store: Store<T>,
  ) {}

  hostConnected() {
    this.stop = this.store.subscribe(() => this.piece.requestUpdate());
  }

  hostDisconnected() {
    this.stop?.();
  }
}
