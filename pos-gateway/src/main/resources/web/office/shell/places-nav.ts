import { html } from 'lit';
import '../tills/sends-tray';
import './account-menu';
import { icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t } from '../text';
import type { ListPlace } from '../list/list-place';
import { office } from '../state';
import { go, hrefOf } from './address';
import { currentPlace, visiblePlaces } from './places';

/** The narrow list of places at the side. */
export class PlacesNav extends Piece {
  constructor() {
    super();
    this.watch(office);
  }

  protected render() {
    return html`
      <nav class="places" aria-label=${t('places.label')}>
        <p class="brand"><span class="brand-mark" aria-hidden="true"></span><span class="brand-name">${t('app.name')}</span></p>
        <ul>
          ${visiblePlaces().map((place) => this.place(place))}
        </ul>
        <sends-tray></sends-tray>
        <account-menu></account-menu>
      </nav>
    `;
  }

  private place(place: ListPlace<unknown>) {
    const here = place === currentPlace();
    return html`
      <li>
        <a class="place" href=${hrefOf(place.path)} title=${t(place.title)} aria-current=${here ? 'page' : 'false'}
          @click=${(event: MouseEvent) => follow(event, place.path)}>
          ${icon(place.icon)}<span>${t(place.title)}</span>
        </a>
      </li>
    `;
  }
}

/** Within the page, unless somebody wants another tab. */
function follow(event: MouseEvent, path: string) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  go(path);
}

customElements.define('places-nav', PlacesNav);
