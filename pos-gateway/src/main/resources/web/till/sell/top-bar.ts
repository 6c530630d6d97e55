import { html } from 'lit';
import { Piece } from '../../ui/piece';
import { here } from '../data/here';
import { till } from '../state';
import '../outbox/net-badge';
import '../shell/till-menu';
import './search-field';

/** Which till, who is at it, the search, and whether the server hears us. */
export class TopBar extends Piece {
  constructor() {
    super();
    this.watch(till);
  }

  protected render() {
    const { me } = till.state;
    return html`
      <header class="top-bar">
        <div class="where">
          <span class="register">${here.catalog.config.name}</span>
          <span class="small quiet">${me?.name ?? ''}</span>
        </div>
        <search-field></search-field>
        <net-badge></net-badge>
        <till-menu></till-menu>
      </header>
    `;
  }
}

customElements.define('top-bar', TopBar);
