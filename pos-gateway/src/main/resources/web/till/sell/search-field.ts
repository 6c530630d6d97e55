import { html } from 'lit';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { here } from '../data/here';
import { scanned } from '../scan/scanned';
import { till } from '../state';
import { t } from '../text';
import { chooseExactly } from './choose';
import { shownProducts } from './product-place';
import '../scan/camera-button';

/** Finds as one types, by name, code or barcode. A scan needs no focus here, but may have it. */
export class SearchField extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    return html`
      <search class="search">
        ${icon('search')}
        <input class="input" id="search" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"
          aria-label=${t('search.label')} placeholder=${t('search.hint')} .value=${till.state.query}
          @input=${this.typed} @keydown=${this.keyDown} />
        <camera-button></camera-button>
      </search>
    `;
  }

  private readonly typed = (event: Event) => {
    const query = (event.target as HTMLInputElement).value;
    till.update({ query, place: 'products' });
  };

  private readonly keyDown = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Enter' && field.value.trim()) {
      event.preventDefault();
      void this.take(field.value.trim());
    } else if (event.key === 'Escape') {
      till.update({ query: '' });
      field.blur();
    }
  };

  /** A barcode, or the only thing that was found. */
  private async take(text: string) {
    const found = shownProducts();
    if (here.catalog.products.withKey(text) || !found.length) {
      till.update({ query: '' });
      await scanned(text);
    } else {
      till.update({ query: '' });
      await chooseExactly(here.catalog.products.get(found[0])!);
    }
    this.find<HTMLInputElement>('#search')?.blur();
  }
}

customElements.define('search-field', SearchField);
