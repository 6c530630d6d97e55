import { asked, change, deleteDatabase, openDatabase } from '../base/idb';
import { Catalog, LARGE, type Large } from './catalog';
import type { StoredBlock } from './shelf';
import type { Payload, TillRecord } from './records';

const VERSION = 1;

interface Kept {
  cursor: string;
  truncated: Catalog['truncated'];
  at: number;
}

/**
 * What the till loaded, kept on this device, so that it starts at once and without a network. It can be thrown away at any
 * time: orders are kept elsewhere.
 */
export class LocalCopy {
  private constructor(
    private readonly name: string,
    private database: IDBDatabase,
  ) {}

  static async of(registerId: number): Promise<LocalCopy> {
    const name = `tillstream.copy.${registerId}`;
    return new LocalCopy(name, await open(name));
  }

  /** @returns the cursor to go on from; null where there is nothing, or nothing that can be read */
  async restore(catalog: Catalog): Promise<Kept | null> {
    try {
      const read = this.database.transaction(['kept', 'small', 'blocks'], 'readonly');
      const [kept, models, small, ...blocks] = await Promise.all([
        asked<Kept | undefined>(read.objectStore('kept').get('load')),
        asked(read.objectStore('small').getAllKeys()),
        asked<TillRecord[][]>(read.objectStore('small').getAll()),
        ...LARGE.map((model) => asked<StoredBlock[]>(read.objectStore('blocks').getAll(allOf(model)))),
      ]);
      if (!kept) {
        return null;
      }
      catalog.restoreSmall(new Map(models.map((model, i) => [String(model), small[i]])));
      LARGE.forEach((model, i) => catalog.shelf(model).restore(blocks[i]));
      catalog.truncated = kept.truncated;
      return catalog.config ? kept : null;
    } catch {
      return null;
    }
  }

  /** Keeps what a load changed, and its cursor, in one step: a copy is never half old and half new. */
  async keep(catalog: Catalog, payload: Payload, touched: Map<Large, Set<number> | null>) {
    await change(this.database, ['kept', 'small', 'blocks'], (write) => {
      const small = write.objectStore('small');
      catalog.models().forEach((model) => small.put(catalog.records(model), model));
      for (const [model, places] of touched) {
        this.keepBlocks(write.objectStore('blocks'), catalog, model, places);
      }
      const kept: Kept = { cursor: payload._meta.cursor, truncated: catalog.truncated, at: Date.now() };
      write.objectStore('kept').put(kept, 'load');
    });
  }

  /** Forgets all of it: the next load is a whole one. */
  async clear() {
    this.database.close();
    await deleteDatabase(this.name);
    this.database = await open(this.name);
  }

  private keepBlocks(store: IDBObjectStore, catalog: Catalog, model: Large, places: Set<number> | null) {
    const shelf = catalog.shelf(model);
    if (places) {
      places.forEach((place) => store.put(shelf.storedBlock(place), [model, place]));
      return;
    }
    store.delete(allOf(model));
    shelf.stored().forEach((block, place) => store.put(block, [model, place]));
  }
}

function open(name: string): Promise<IDBDatabase> {
  return openDatabase(name, VERSION, (database) => {
    for (const store of ['kept', 'small', 'blocks']) {
      database.createObjectStore(store);
    }
  });
}

function allOf(model: Large): IDBKeyRange {
  return IDBKeyRange.bound([model, 0], [model, Infinity]);
}
