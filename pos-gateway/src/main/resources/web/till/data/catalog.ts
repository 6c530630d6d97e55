import { fold } from '../base/fold';
import { Shelf } from './shelf';
import type { Category, Config, Partner, Payload, PaymentMethod, Product, Session, TillRecord, User } from './records';

/** The two models that may be large; of the others a till has few records. */
export const LARGE = ['product.product', 'res.partner'] as const;
export type Large = (typeof LARGE)[number];

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const folded = (...values: unknown[]) => values.map((value) => fold(text(value)).replace(/[\t\n]/g, ' '));
const filled = (...values: unknown[]) => values.map(text).filter(Boolean);

/** All records that the till has loaded. */
export class Catalog {
  readonly products = new Shelf<Product>({
    texts: (p) => folded(p.name, p.variant, p.default_code, p.barcode),
    keys: (p) => filled(p.barcode, p.default_code),
    tags: (p) => p.pos_categ_ids,
  });
  readonly partners = new Shelf<Partner>({
    texts: (p) => folded(p.name, p.email, digits(p.phone), digits(p.mobile), p.city, p.ref, p.barcode),
    keys: (p) => filled(p.barcode, p.ref),
    tags: () => [],
  });
  private small = new Map<string, TillRecord[]>();
  private siblings: Map<number, number[]> | null = null;
  /** Counts what is loaded on the server but not here. */
  truncated: Record<string, { loaded: number; total: number }> = {};

  shelf(model: Large): Shelf<TillRecord> {
    return (model === 'product.product' ? this.products : this.partners) as unknown as Shelf<TillRecord>;
  }

  /** Every record of a model with few of them; also of models that extensions added. */
  records<R extends TillRecord>(model: string): R[] {
    return (this.small.get(model) ?? []) as R[];
  }

  record<R extends TillRecord>(model: string, id: number | false | null | undefined): R | undefined {
    return this.records<R>(model).find((record) => record.id === id);
  }

  models(): string[] {
    return [...this.small.keys()];
  }

  restoreSmall(small: Map<string, TillRecord[]>) {
    this.small = small;
    this.siblings = null;
  }

  /** @returns which models, and which blocks of the large ones, are others now; null: all of them */
  apply(payload: Payload): Map<Large, Set<number> | null> {
    const touched = new Map<Large, Set<number> | null>();
    const { full, reloaded = [], truncated = {} } = payload._meta;
    const models = new Set([...Object.keys(payload), ...Object.keys(payload._deleted ?? {})]);
    for (const model of models) {
      if (model.startsWith('_')) {
        continue;
      }
      const records = (payload[model] ?? []) as TillRecord[];
      const deleted = payload._deleted?.[model] ?? [];
      const whole = full || reloaded.includes(model);
      if (LARGE.includes(model as Large)) {
        touched.set(model as Large, this.applyLarge(model as Large, records, deleted, whole));
      } else {
        this.small.set(model, whole ? records : merged(this.records(model), records, deleted));
      }
    }
    this.truncated = full ? truncated : { ...this.truncated, ...truncated };
    this.siblings = null;
    return touched;
  }

  private applyLarge(model: Large, records: TillRecord[], deleted: number[], whole: boolean) {
    if (whole) {
      this.shelf(model).replace(records);
      return null;
    }
    return this.shelf(model).change(records, deleted);
  }

  get config(): Config {
    return this.records<Config>('pos.config')[0];
  }

  /** The newest: those before it are closed. */
  get session(): Session | undefined {
    return [...this.records<Session>('pos.session')].sort((a, b) => b.id - a.id)[0];
  }

  get categories(): Category[] {
    return [...this.records<Category>('pos.category')].sort((a, b) => a.sequence - b.sequence || a.id - b.id);
  }

  /** What the register takes, as the back office orders them. */
  get methods(): PaymentMethod[] {
    return [...this.records<PaymentMethod>('pos.payment.method')].sort((a, b) => a.sequence - b.sequence || a.id - b.id);
  }

  get users(): User[] {
    return this.records<User>('res.users');
  }

  /** The category and all below it. */
  below(category: number): Set<number> {
    const found = new Set([category]);
    const all = this.records<Category>('pos.category');
    for (let size = 0; size !== found.size; ) {
      size = found.size;
      all.filter(({ parent_id }) => found.has(Number(parent_id))).forEach(({ id }) => found.add(id));
    }
    return found;
  }

  /** The product's categories and all above them, the nearest first. */
  above(product: Product): number[] {
    const found: number[] = [];
    let next: (number | false)[] = product.pos_categ_ids;
    while (next.length) {
      found.push(...(next.filter((id) => id && !found.includes(id)) as number[]));
      next = next.map((id) => this.record<Category>('pos.category', id)?.parent_id ?? false).filter(Boolean);
    }
    return found;
  }

  /** Ids of the products that differ only in size, colour and the like; the product itself is one of them. */
  variants(product: Product): number[] {
    this.siblings ??= this.variantIndex();
    return this.siblings.get(product.product_tmpl_id) ?? [product.id];
  }

  /** Without those that are another one's variant. */
  firstVariants(ids: number[]): number[] {
    this.siblings ??= this.variantIndex();
    const others = new Set([...this.siblings.values()].flatMap(([, ...rest]) => rest));
    return others.size ? ids.filter((id) => !others.has(id)) : ids;
  }

  /** Only products that say they are a variant are looked at: most catalogs have few. */
  private variantIndex(): Map<number, number[]> {
    const index = new Map<number, number[]>();
    for (const product of this.products.matching('"variant":"')) {
      if (product.variant) {
        index.set(product.product_tmpl_id, [...(index.get(product.product_tmpl_id) ?? []), product.id]);
      }
    }
    return index;
  }
}

function digits(phone: unknown): string {
  return text(phone).replace(/[^\d+]/g, '');
}

function merged(before: TillRecord[], changed: TillRecord[], deleted: number[]): TillRecord[] {
  const fresh = new Map(changed.map((record) => [record.id, record]));
  const kept = before.filter(({ id }) => !deleted.includes(id)).map((record) => fresh.get(record.id) ?? record);
  const known = new Set(before.map(({ id }) => id));
  return [...kept, ...changed.filter(({ id }) => !known.has(id))];
}
