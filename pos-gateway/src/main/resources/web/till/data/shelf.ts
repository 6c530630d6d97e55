import type { TillRecord } from './records';

/** How many records a block holds: small enough to be parsed within a tap, large enough to be few. */
const BLOCK = 250;
/** Marks the row that a line of the haystack stands for: letters that no name has. */
const FIRST_MARK = 0xe000;

/** What a model's records are found by. */
export interface Finding<R> {
  /** Folded texts that words are looked for in, the first of them the name. */
  texts(record: R): string[];
  /** Barcodes and the like: found as a whole. */
  keys(record: R): string[];
  /** Categories. */
  tags(record: R): number[];
}

/** As it lies in the local copy. */
export interface StoredBlock {
  json: string;
  hay: string;
  keys: string;
  tags: string;
  ids: number[];
}

interface Block<R> extends StoredBlock {
  records?: R[];
}

/**
 * Many records of one model. They are kept as text, in blocks; a block is parsed when one of its records is first asked
 * for, so a till with fifty thousand products starts as quickly as one with fifty, and needs little memory.
 */
export class Shelf<R extends TillRecord> {
  private blocks: Block<R>[] = [];
  private places = new Map<number, number>();
  private byKey: Map<string, number> | null = null;
  private byTag: Map<number, number[]> | null = null;
  private all: number[] | null = null;

  constructor(private readonly finding: Finding<R>) {}

  get size(): number {
    return this.places.size;
  }

  /** Takes the blocks of the local copy as they are. */
  restore(blocks: StoredBlock[]) {
    this.blocks = blocks;
    this.reindex();
  }

  replace(records: R[]) {
    this.blocks = [];
    for (let from = 0; from < records.length; from += BLOCK) {
      this.blocks.push(this.block(records.slice(from, from + BLOCK)));
    }
    this.reindex();
  }

  /** @returns the numbers of the blocks that are others now */
  change(changed: R[], deleted: number[]): Set<number> {
    const touched = new Set<number>();
    const fresh = new Map(changed.map((record) => [record.id, record]));
    const gone = new Set(deleted);
    [...fresh.keys(), ...gone].forEach((id) => {
      const place = this.places.get(id);
      if (place !== undefined) {
        touched.add(place);
      }
    });
    for (const place of touched) {
      const records = this.records(place).filter(({ id }) => !gone.has(id));
      this.blocks[place] = this.block(records.map((record) => fresh.get(record.id) ?? record));
    }
    const added = changed.filter(({ id }) => !this.places.has(id) && !gone.has(id));
    for (const record of added) {
      const last = this.blocks.length - 1;
      if (last >= 0 && this.blocks[last].ids.length < BLOCK) {
        this.blocks[last] = this.block([...this.records(last), record]);
        touched.add(last);
      } else {
        touched.add(this.blocks.push(this.block([record])) - 1);
      }
    }
    this.reindex();
    return touched;
  }

  get(id: number): R | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.records(place)[this.blocks[place].ids.indexOf(id)];
  }

  /** Every id, in the order loaded. */
  ids(): number[] {
    return (this.all ??= this.blocks.flatMap(({ ids }) => ids));
  }

  withKey(key: string): R | undefined {
    this.byKey ??= new Map(this.lines('keys').flatMap(([id, line]) => line.split('\t').map((k) => [k, id] as const)));
    const id = key ? this.byKey.get(key) : undefined;
    return id === undefined ? undefined : this.get(id);
  }

  /** Ids of the records that have one of these tags. */
  tagged(tags: ReadonlySet<number>): number[] {
    this.byTag ??= this.tagIndex();
    if (tags.size === 1) {
      return this.byTag.get([...tags][0]) ?? [];
    }
    const found = new Set([...tags].flatMap((tag) => this.byTag!.get(tag) ?? []));
    return this.ids().filter((id) => found.has(id));
  }

  /**
   * Ids of the records in which every word stands; first those with a code or key that is the word, then those whose name
   * begins with the first word, then those with a word that does.
   */
  find(words: string[]): number[] {
    const [first, ...others] = words;
    const ranks: number[][] = [[], [], [], []];
    for (const block of this.blocks) {
      let at = block.hay.indexOf(first);
      while (at >= 0) {
        const begin = block.hay.lastIndexOf('\n', at) + 1;
        const end = block.hay.indexOf('\n', at);
        const line = block.hay.slice(begin + 1, end);
        if (others.every((word) => line.includes(word))) {
          ranks[rank(line, first)].push(block.ids[block.hay.charCodeAt(begin) - FIRST_MARK]);
        }
        at = block.hay.indexOf(first, end);
      }
    }
    return ranks.flat();
  }

  /** The records of the blocks in whose text this stands: for looking for what few records have. */
  matching(json: string): R[] {
    return this.blocks.flatMap((block, place) => (block.json.includes(json) ? this.records(place) : []));
  }

  stored(): StoredBlock[] {
    return this.blocks.map((_, place) => this.storedBlock(place));
  }

  storedBlock(place: number): StoredBlock {
    const { json, hay, keys, tags, ids } = this.blocks[place];
    return { json, hay, keys, tags, ids };
  }

  private records(place: number): R[] {
    const block = this.blocks[place];
    return (block.records ??= JSON.parse(block.json) as R[]);
  }

  private block(records: R[]): Block<R> {
    const { texts, keys, tags } = this.finding;
    return {
      json: JSON.stringify(records),
      hay: records.map((r, row) => `${String.fromCharCode(FIRST_MARK + row)}${texts(r).join('\t')}\n`).join(''),
      keys: records.map((r) => keys(r).join('\t')).join('\n'),
      tags: records.map((r) => tags(r).join(' ')).join('\n'),
      ids: records.map(({ id }) => id),
    };
  }

  private reindex() {
    this.places = new Map();
    this.blocks.forEach(({ ids }, place) => ids.forEach((id) => this.places.set(id, place)));
    this.byKey = this.byTag = this.all = null;
  }

  private lines(column: 'keys' | 'tags'): [number, string][] {
    return this.blocks.flatMap(({ ids, ...block }) => {
      const lines = block[column].split('\n');
      return ids.map((id, row): [number, string] => [id, lines[row]]);
    });
  }

  private tagIndex(): Map<number, number[]> {
    const index = new Map<number, number[]>();
    for (const [id, line] of this.lines('tags')) {
      for (const tag of line ? line.split(' ').map(Number) : []) {
        const ids = index.get(tag);
        ids ? ids.push(id) : index.set(tag, [id]);
      }
    }
    return index;
  }
}

function rank(line: string, word: string): number {
  if (line.includes(`\t${word}\t`) || line.endsWith(`\t${word}`)) {
    return 0;
  }
  if (line.startsWith(word)) {
    return 1;
  }
  return line.includes(` ${word}`) ? 2 : 3;
}
