import { alterKept } from '../order/keep';
import type { Order } from '../order/order';
import { till } from '../state';
import { savedPrinter } from './device-printer';
import { drawerKick, escpos } from './escpos';
import { receiptOf, type Receipt } from './receipt';
import './receipt-paper';
import type { ReceiptPaper } from './receipt-paper';

/** Prints a paid order by the browser; what was printed before says that it is a copy. */
export async function printReceipt(order: Order): Promise<Order> {
  await printPaper(receiptOf(order));
  return printed(order);
}

/** The same on the receipt printer of this device. */
export async function printOnDevice(order: Order): Promise<Order> {
  await (await savedPrinter())!.send(escpos(receiptOf(order)));
  return printed(order);
}

export async function openDrawer() {
  await (await savedPrinter())?.send(drawerKick());
}

/** What an order comes to before it is paid; it says that it is no receipt. */
export async function printBill(order: Order) {
  await printPaper(receiptOf(order));
}

/** The paper stands in the page for as long as it is printed, and only the printer sees it. */
async function printPaper(receipt: Receipt) {
  const paper = document.createElement('receipt-paper') as ReceiptPaper;
  paper.receipt = receipt;
  paper.className = 'printed';
  document.body.append(paper);
  await paper.updateComplete;
  try {
    window.print();
  } finally {
    paper.remove();
  }
}

/** Counted on the disk, so that a reload does not make a first print of a second one. */
async function printed(order: Order): Promise<Order> {
  const counted = { ...order, prints: order.prints + 1 };
  const kept = await alterKept(order.uuid, (now) => ({ ...now, prints: now.prints + 1 }));
  if (till.state.receipt?.uuid === order.uuid) {
    till.update({ receipt: kept ?? counted });
  }
  return kept ?? counted;
}
