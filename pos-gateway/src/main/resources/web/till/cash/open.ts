import { ask } from '../rights/ask';
import { askDialog } from '../shell/dialogs';

/** Only for somebody who may; a manager's PIN allows it for the moment. */
export async function openCashMoves() {
  const approval = await ask('cashMove');
  if (approval) {
    await askDialog('cash-dialog', { approval });
  }
}
