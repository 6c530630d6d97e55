import { html } from 'lit';
import { chooseTheme, chosenTheme, type ThemeChoice } from '../../ui/theme';
import { icon, type Icon } from '../../ui/icons';
import { chooseLanguage, LANGUAGES, t } from '../text';
import { TillDialog } from './till-dialog';

const THEMES: ThemeChoice[] = ['system', 'light', 'dark'];

/** How this till speaks and looks. */
export class SettingsDialog extends TillDialog<true> {
  protected heading() {
    return t('settings.title');
  }

  protected content() {
    return html`
      <div class="stack settings">
        <fieldset>
          <legend>${t('settings.language')}</legend>
          <div class="options">
            ${Object.entries(LANGUAGES).map(
              ([language, name]) => html`
                <button class="button large" lang=${language} aria-pressed=${document.documentElement.lang === language}
                  @click=${() => void speak(language)}>${name}</button>
              `,
            )}
          </div>
        </fieldset>
        <fieldset>
          <legend>${t('settings.theme')}</legend>
          <div class="options">
            ${THEMES.map(
              (choice) => html`
                <button class="button large" aria-pressed=${chosenTheme() === choice} @click=${() => this.paint(choice)}>
                  ${icon(choice as Icon)}${t(`settings.theme.${choice}`)}
                </button>
              `,
            )}
          </div>
        </fieldset>
      </div>
    `;
  }

  private paint(choice: ThemeChoice) {
    chooseTheme(choice);
    this.requestUpdate();
  }
}

/** The page is drawn anew: every text of it is another one. */
async function speak(language: string) {
  await chooseLanguage(language);
  location.reload();
}

customElements.define('settings-dialog', SettingsDialog);
