import { html } from 'lit';
import { icon, type Icon } from '../../ui/icons';
import { Piece } from '../../ui/piece';
import { t, type MessageKey } from '../text';
import { chooseTheme, chosenTheme, type ThemeChoice } from '../../ui/theme';
import { logOut } from '../session/session';
import { office } from '../state';

const THEMES: ThemeChoice[] = ['system', 'light', 'dark'];

/** Who is logged in; light or dark; log out. */
export class AccountMenu extends Piece {
  constructor() {
    super();
    this.watch(office);
  }

  protected render() {
    const me = office.state.me!;
    return html`
      <div class="account">
        <div class="themes" role="group" aria-label=${t('theme.label')}>
          ${THEMES.map((choice) => this.theme(choice))}
        </div>
        <div class="account-person">
          <div class="account-name">
            <span title=${me.name}>${me.name}</span>
            <span class="small quiet">${roleName(me.role)}</span>
          </div>
          <button class="button bare square" aria-label=${t('login.out')} title=${t('login.out')} @click=${logOut}>
            ${icon('logout')}
          </button>
        </div>
      </div>
    `;
  }

  private theme(choice: ThemeChoice) {
    const label = t(`theme.${choice}`);
    return html`
      <button class="theme" aria-label=${label} title=${label} aria-pressed=${chosenTheme() === choice}
        @click=${() => this.choose(choice)}>
        ${icon(choice as Icon)}
      </button>
    `;
  }

  private choose(choice: ThemeChoice) {
    chooseTheme(choice);
    this.requestUpdate();
  }
}

function roleName(role: string): string {
  return ['cashier', 'manager', 'admin', 'integrator'].includes(role) ? t(`role.${role}` as MessageKey) : role;
}

customElements.define('account-menu', AccountMenu);
