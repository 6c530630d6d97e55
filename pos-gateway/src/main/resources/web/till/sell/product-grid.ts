import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Piece } from '../../ui/piece';
import { here } from '../data/here';
import { currentOrder, till } from '../state';
import { t } from '../text';
import { productTile } from './product-tile';

const TILE_WIDTH = 148;
const TILE_HEIGHT = 112;
const GAP = 8;
const ROW = TILE_HEIGHT + GAP;
/** Rows drawn above and below what is seen. */
const SPARE = 2;

/** Tiles of one size; of fifty thousand only those that are seen exist. */
export class ProductGrid extends Piece {
  static properties = { ids: { attribute: false }, top: { state: true }, size: { state: true } };

  declare ids: number[];
  declare top: number;
  declare size: { width: number; height: number };
  private layout = { columns: 2, from: 0, rows: 0 };
  private readonly watcher = new ResizeObserver(([{ contentRect }]) => {
    this.size = { width: contentRect.width, height: contentRect.height };
  });

  constructor() {
    super();
    this.ids = [];
    this.top = 0;
    this.size = { width: 0, height: 0 };
    this.watch(till);
  }

  connectedCallback() {
    super.connectedCallback();
    this.watcher.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  protected willUpdate(changed: Map<string, unknown>) {
    if (changed.has('ids')) {
      this.top = 0;
      this.scrollTop = 0;
    }
  }

  protected render() {
    const columns = Math.max(2, Math.floor((this.size.width + GAP) / (TILE_WIDTH + GAP)));
    const from = Math.max(0, Math.floor(this.top / ROW) - SPARE);
    const to = Math.ceil((this.top + (this.size.height || 800)) / ROW) + SPARE;
    const seen = this.ids.slice(from * columns, to * columns);
    this.layout = { columns, from, rows: Math.ceil(this.ids.length / columns) };
    const quantities = quantitiesByProduct();
    return html`
      <div class="all-tiles">
        <ul class="tiles" aria-label=${t('products.label')}>
          ${repeat(seen, (id) => id, (id) => productTile(here.catalog.products.get(id)!, quantities))}
        </ul>
      </div>
    `;
  }

  /** Not in the template: the page allows no styles in its text. */
  protected updated() {
    const { columns, from, rows } = this.layout;
    this.find<HTMLElement>('.all-tiles')!.style.blockSize = `${rows * ROW}px`;
    const tiles = this.find<HTMLElement>('.tiles')!;
    tiles.style.transform = `translateY(${from * ROW}px)`;
    tiles.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
  }

  protected firstUpdated() {
    this.addEventListener('scroll', () => (this.top = this.scrollTop), { passive: true });
  }
}

function quantitiesByProduct(): Map<number, number> {
  const quantities = new Map<number, number>();
  for (const { productId, quantity } of currentOrder().lines) {
    quantities.set(productId, (quantities.get(productId) ?? 0) + Number(quantity));
  }
  return quantities;
}

customElements.define('product-grid', ProductGrid);
