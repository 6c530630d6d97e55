import { html } from 'lit';
import { icon } from '../../ui/icons';
import { moneyText } from '../format';
import { till } from '../state';
import { plural, t } from '../text';
import { prepareClose } from './close';
import type { Blocker, ClosingControl, Drafts } from './closing';
import { closing } from './closing-state';

/** What is still on this till. */
export function whatWaits() {
  const { waiting, refused, trouble } = till.state.net;
  const { unfinished, held } = closing.state;
  return html`
    ${waiting
      ? note('warn', html`${plural('closing.orders-wait', waiting)} ${trouble ?? ''}`, html`
          <button type="button" class="button" @click=${prepareClose}>${t('closing.send-now')}</button>`)
      : ''}
    ${refused ? note('warn', plural('closing.refused', refused)) : ''}
    ${held ? note('warn', t('closing.held')) : unfinished ? note('', plural('closing.unfinished', unfinished)) : ''}
  `;
}

/** Orders that the server keeps unfinished: somebody says what becomes of them. */
export function drafts({ draftOrders }: ClosingControl) {
  if (!draftOrders.length) {
    return '';
  }
  const choose = (wanted: Drafts) => () => closing.update({ drafts: wanted, blockers: [] });
  return html`
    <fieldset class="drafts">
      <legend>${plural('closing.drafts', draftOrders.length)}</legend>
      <ul>
        ${draftOrders.map(
          ({ posReference, total }, i) =>
            html`<li><span>${draftName(posReference, i + 1)}</span><span class="amount">${moneyText(total)}</span></li>`,
        )}
      </ul>
      ${(['carry-over', 'cancel'] as const).map(
        (wanted) => html`<label class="check">
          <input type="radio" name="drafts" .checked=${closing.state.drafts === wanted} @change=${choose(wanted)} />
          <span>${t(`closing.drafts.${wanted}`)}</span>
        </label>`,
      )}
    </fieldset>
  `;
}

/** A draft of a till has no number yet, only an id that nobody can read. */
function draftName(reference: string | null, place: number): string {
  return !reference || /^[0-9a-f-]{36}$/.test(reference) ? t('closing.draft', { number: place }) : reference;
}

export function warnings({ warnings: found }: ClosingControl) {
  return found.map(({ message }) => note('warn', message));
}

/** What stands in the way, each as a sentence with what to do. */
export function blockers(found: Blocker[]) {
  return found.map((blocker) => note('bad', blockerText(blocker)));
}

function blockerText({ code, message, paymentMethodId }: Blocker): string {
  const method = closing.state.control?.paymentMethods.find((one) => one.paymentMethodId === paymentMethodId);
  switch (code) {
    case 'draft-orders':
      return t('closing.blocked.drafts');
    case 'difference-over-limit':
      return t('closing.blocked.difference', { name: method?.name ?? '' });
    default:
      return message;
  }
}

function note(kind: string, text: unknown, action: unknown = '') {
  return html`<div class="note ${kind}">${kind ? icon('warning') : icon('orders')}<div>${text}</div>${action}</div>`;
}
