import { html } from 'lit';
import { t } from '../text';
import { TillDialog } from './till-dialog';

/** Asks for a text: a note, a reason. */
export class TextDialog extends TillDialog<string> {
  declare title: string;
  declare value: string;
  declare label: string;
  declare most: number;

  protected heading() {
    return this.title;
  }

  protected content() {
    return html`
      <form @submit=${this.submit}>
        <div class="field">
          <label for="dialog-text">${this.label ?? this.title}</label>
          <textarea class="input" id="dialog-text" rows="3" maxlength=${this.most ?? 500} autofocus
            .value=${this.value ?? ''}></textarea>
        </div>
        <button class="button main large wide">${t('action.done')}</button>
      </form>
    `;
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    this.close(this.find<HTMLTextAreaElement>('textarea')!.value);
  };
}

customElements.define('text-dialog', TextDialog);
