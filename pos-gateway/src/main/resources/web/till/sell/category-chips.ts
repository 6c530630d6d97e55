import { html } from 'lit';
import { Piece } from '../../ui/piece';
import { here } from '../data/here';
import type { Category } from '../data/records';
import { till } from '../state';
import { t } from '../text';

/** One row of categories: the top ones, and those below the one that is chosen. */
export class CategoryChips extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const all = here.catalog.categories;
    const ids = new Set(all.map(({ id }) => id));
    const path = this.path();
    const top = all.filter(({ parent_id }) => !parent_id || !ids.has(parent_id));
    const levels = [top, ...path.map((id) => all.filter(({ parent_id }) => parent_id === id))];
    return html`
      <nav class="categories" aria-label=${t('categories.label')}>
        ${levels
          .filter((level) => level.length)
          .map(
            (level, depth) => html`<div class="chips">
              ${depth === 0 ? this.chip(t('categories.all'), null, till.state.category === null) : ''}
              ${level.map((category) => this.chip(category.name, category, path.includes(category.id)))}
            </div>`,
          )}
      </nav>
    `;
  }

  private chip(name: string, category: Category | null, chosen: boolean) {
    const choose = () => till.update({ category: category?.id ?? null, query: '', place: 'products' });
    return html`<button class="chip hue" data-hue=${(category?.color ?? -1) % 12} aria-pressed=${chosen} @click=${choose}>
      ${name}
    </button>`;
  }

  /** The chosen category and those above it, from the top. */
  private path(): number[] {
    const path: number[] = [];
    let id: number | false | null = till.state.category;
    while (id && !path.includes(id)) {
      path.unshift(id);
      id = here.catalog.record<Category>('pos.category', id)?.parent_id ?? null;
    }
    return path;
  }
}

customElements.define('category-chips', CategoryChips);
