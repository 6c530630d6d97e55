/** IndexedDB with promises: as much of it as a till needs. */
export interface Upgrade {
  (database: IDBDatabase, transaction: IDBTransaction): void;
}

export function openDatabase(name: string, version: number, upgrade: Upgrade): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => upgrade(opening.result, opening.transaction!);
    opening.onsuccess = () => {
      // Another tab with a newer page may change the shape: it must not wait for us.
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(opening.error!);
    opening.onblocked = () => reject(new Error('Another tab holds the database.'));
  });
}

/** Opens it when it is first asked for, and again after it failed or the browser closed it. */
export function databaseNamed(name: string, version: number, upgrade: Upgrade): () => Promise<IDBDatabase> {
  let opened: Promise<IDBDatabase> | null = null;
  const forget = () => (opened = null);
  return () => {
    if (!opened) {
      opened = openDatabase(name, version, upgrade);
      opened.then((database) => {
        database.addEventListener('close', forget);
        database.addEventListener('versionchange', forget);
      }, forget);
    }
    return opened;
  };
}

export function deleteDatabase(name: string): Promise<void> {
  return asked(indexedDB.deleteDatabase(name) as IDBRequest<unknown>) as Promise<void>;
}

export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

/** Resolves once the transaction is on the disk, not before. */
export function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was given up.'));
  });
}

/** A transaction that changes something: what must survive a power cut asks for `strict`. */
export async function change<T>(
  database: IDBDatabase,
  stores: string[],
  work: (transaction: IDBTransaction) => T,
  durability: IDBTransactionDurability = 'relaxed',
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability });
  const result = work(transaction);
  await done(transaction);
  return result;
}
