/** Prints a page of the server's as it is: it is loaded where nobody sees it, and taken away after printing. */
export function printPage(address: string) {
  document.querySelector('.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = '';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.src = address;
  frame.addEventListener('load', () => {
    frame.contentWindow!.addEventListener('afterprint', () => frame.remove());
    frame.contentWindow!.print();
  });
  document.body.append(frame);
}
