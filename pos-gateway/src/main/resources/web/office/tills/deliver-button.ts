import { html, nothing } from 'lit';
import { icon } from '../../ui/icons';
import { t } from '../text';
import { select } from '../select/select';
import { maySell } from '../session/session';
import { office } from '../state';
import { sendToTill } from './send-dialog';
import type { Sent } from './sends';

/** Hands a record to a till: to the one that asked, or to one that is picked. */
export function deliverButton(record: Sent) {
  if (office.state.request) {
    return html`
      <button class="button main large" @click=${() => select(record, record.id, record.name)}>
        ${icon('check')}${t('select.button')}
      </button>
    `;
  }
  return maySell()
    ? html`<button class="button main" @click=${() => sendToTill(record)}>${icon('send')}${t('send.open')}</button>`
    : nothing;
}
