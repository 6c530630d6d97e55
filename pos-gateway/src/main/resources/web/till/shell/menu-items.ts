import { Problem } from '../../ui/http';
import type { Icon } from '../../ui/icons';
import { loadAnew } from '../data/load';
import { askOffice } from '../office/asking';
import { openCustomerDisplay } from '../receipt/customer-display';
import { printBill } from '../receipt/printing';
import { openCashMoves } from '../cash/open';
import { loginAgain } from '../session/login-again-state';
import { leaveTill } from '../session/leave';
import { recallMe } from '../session/me';
import { currentOrder, notify, till } from '../state';
import { t, type MessageKey } from '../text';
import { askDialog } from './dialogs';
import { wasProvenHere } from '../rights/pin';
import { lockTill } from './lock';
import { sentence } from './sentence';

export interface Item {
  text: MessageKey;
  icon: Icon;
  run: () => unknown;
  /** Something waits for this. */
  pressing?: boolean;
}

const bill: Item = { text: 'orders.bill', icon: 'orders', run: () => printBill(currentOrder()) };

/** What the menu offers now, in groups. */
export function menuItems(): Item[][] {
  const again: Item = {
    text: 'login.over.title',
    icon: 'warning',
    pressing: true,
    run: () => loginAgain.update({ putAway: false }),
  };
  return [
    till.state.loginAgain ? [again] : [],
    [
      { text: 'menu.orders', icon: 'orders', run: () => till.update({ place: 'orders' }) },
      ...(currentOrder().lines.length ? [bill] : []),
      { text: 'office.choose', icon: 'send', run: () => askOffice('product.product') },
      { text: 'menu.cash', icon: 'cash', run: () => openCashMoves() },
      { text: 'menu.close', icon: 'sessions', run: () => till.update({ stage: 'closing' }) },
    ],
    [
      { text: 'menu.display', icon: 'display', run: () => openCustomerDisplay() },
      { text: 'menu.office', icon: 'company', run: () => window.open('/backoffice/', '_blank', 'noopener') },
    ],
    [
      { text: 'menu.cashier', icon: 'customers', run: () => askDialog('cashier-dialog') },
      { text: 'menu.lock', icon: 'lock', run: lockWhereItCanBeOpened },
      { text: 'menu.log-out', icon: 'logout', run: leaveTill },
    ],
    [
      { text: 'menu.register', icon: 'till', run: () => till.update({ stage: 'register' }) },
      { text: 'menu.settings', icon: 'system', run: () => askDialog('settings-dialog') },
      { text: 'menu.anew', icon: 'restore', run: everythingAnew },
      { text: 'menu.keys', icon: 'keyboard', run: () => askDialog('keys-dialog') },
    ],
  ];
}

/** Only while the server is there to give it: without it, what is on this till must stay. */
async function everythingAnew() {
  notify('info', t('menu.anew.busy'));
  try {
    if ((await recallMe()) === null) {
      till.update({ loginAgain: true });
      return;
    }
    await loadAnew(till.state.registerId!);
    notify('good', t('menu.anew.done'));
  } catch (failure) {
    const away = failure instanceof Problem && failure.isUnreachable;
    notify(away ? 'warn' : 'bad', away ? t('menu.anew.offline') : sentence(failure));
  }
}

/** Whoever locks it can open it again, also without a network. */
function lockWhereItCanBeOpened() {
  const { me, net } = till.state;
  if (net.online || wasProvenHere(me!.id)) {
    lockTill();
  } else {
    notify('warn', t('lock.cannot'));
  }
}
