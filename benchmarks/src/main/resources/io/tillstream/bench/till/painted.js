// Times are the browser's own, from the event or the navigation to the frame after which the pixels are on the screen.
(() => {
  const painted = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );

  // The first sale is possible when there are a product and the keys to sell it with.
  const look = async () => {
    if (document.querySelector('.tile') && document.querySelector('.key')) {
      window.firstSale = await painted();
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);

  // From the last event to the first picture in which this part of the page is another one.
  window.answerIn = (selector) => {
    let since = null;
    const heard = ({ timeStamp }) => (since = timeStamp);
    addEventListener('keydown', heard, true);
    addEventListener('pointerdown', heard, true);
    window.answer = new Promise((resolve) => {
      // A letter more may find the same: then there is nothing to paint.
      setTimeout(() => resolve(null), 1500);
      const observer = new MutationObserver(async () => {
        if (since === null) {
          return;
        }
        observer.disconnect();
        removeEventListener('keydown', heard, true);
        removeEventListener('pointerdown', heard, true);
        resolve((await painted()) - since);
      });
      const all = { subtree: true, childList: true, characterData: true };
      observer.observe(document.querySelector(selector), all);
    });
  };
})();
