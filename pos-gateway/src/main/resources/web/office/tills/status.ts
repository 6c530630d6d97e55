import { html } from 'lit';
import { icon, type Icon } from '../../ui/icons';
import { t } from '../text';
import type { Sending, Status } from './sends';

const LOOKS: Record<Status, [Icon, string]> = {
  sending: ['send', ''],
  failed: ['warning', 'bad'],
  pending: ['wait', 'live'],
  delivered: ['check', 'good'],
  rejected: ['stop', 'bad'],
  expired: ['wait', 'warn'],
};

/** What became of a sending: a picture, a colour and words. */
export function statusBadge({ status }: Sending) {
  const [picture, look] = LOOKS[status];
  return html`<span class="badge ${look}">${icon(picture)}${t(`status.${status}`)}</span>`;
}

export function isOver({ status }: Sending): boolean {
  return status !== 'sending' && status !== 'pending';
}
