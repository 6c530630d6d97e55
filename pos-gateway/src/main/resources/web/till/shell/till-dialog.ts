import { html, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../text';

/** A dialog that asks for something of type `T`. What it is given: `answer`. */
export abstract class TillDialog<T> extends Piece {
  declare answer: (value: T | null) => void;

  protected abstract heading(): string;
  protected abstract content(): TemplateResult;

  protected firstUpdated() {
    this.find<HTMLDialogElement>('dialog')?.showModal();
    this.find<HTMLElement>('[autofocus]')?.focus();
  }

  protected close(value: T | null) {
    this.find<HTMLDialogElement>('dialog')?.close();
    this.answer(value);
  }

  protected render() {
    return html`
      <dialog class="dialog" aria-label=${this.heading()} @cancel=${this.cancel}>
        <header>
          <h2>${this.heading()}</h2>
          <button class="button bare square" aria-label=${t('action.close')} @click=${() => this.close(null)}>
            ${icon('close')}
          </button>
        </header>
        ${this.content()}
      </dialog>
    `;
  }

  private readonly cancel = (event: Event) => {
    event.preventDefault();
    this.close(null);
  };
}
