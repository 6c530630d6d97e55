import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Piece } from '../../ui/piece';
import { till, type Dialog } from '../state';
import './pin-dialog';
import './text-dialog';
import './weight-dialog';
import './lots-dialog';
import './variant-dialog';

/** Dialogs that something waits for, the last one on top. */
export class DialogHost extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    return html`${repeat(
      till.state.dialogs,
      (dialog) => dialog,
      (dialog) => html`<div>${this.element(dialog)}</div>`,
    )}`;
  }

  private readonly elements = new WeakMap<Dialog, HTMLElement>();

  private element(dialog: Dialog): HTMLElement {
    if (!this.elements.has(dialog)) {
      this.elements.set(dialog, Object.assign(document.createElement(dialog.name), dialog.properties));
    }
    return this.elements.get(dialog)!;
  }
}

customElements.define('dialog-host', DialogHost);
