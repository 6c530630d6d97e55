import { till } from '../state';

const LOCK = 'tillstream.till';

/**
 * One tab is the till; another one that is opened says so. A lock of the browser decides, so it is free again whenever its
 * tab is gone, however it went.
 *
 * @param steal this tab takes over, and the other one stops
 * @returns whether this tab is the till
 */
export function becomeTheTill(steal = false): Promise<boolean> {
  return new Promise((resolve) => {
    const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(LOCK, options, (lock) => {
        resolve(lock !== null);
        return lock && new Promise(() => {});
      })
      .catch(() => till.update({ stage: 'elsewhere' }));
  });
}
