import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import './till.css';
import './receipt/display.css';
import { applyTheme } from '../ui/theme';
import { useLanguage, wantedLanguages } from './text';
import { followNewCustomers } from './customers/new-customers';
import { followDisplay } from './receipt/customer-display';
import { followClosedElsewhere } from './session/closed-elsewhere';
import { followKeyboard } from './scan/keyboard';
import { followNetwork } from './shell/network';
import { followPage } from './shell/page';
import { watchSpace } from './shell/space';
import { start } from './shell/start';
import './shell/till-app';

applyTheme();
await useLanguage(wantedLanguages());
if (location.search === '?display') {
  await import('./receipt/display-page');
  document.body.append(document.createElement('display-page'));
} else {
  document.body.append(document.createElement('till-app'));
  followNetwork();
  followKeyboard();
  followPage();
  followClosedElsewhere();
  watchSpace();
  followDisplay();
  void followNewCustomers().catch((failure) => console.error('Waiting customers were not read', failure));
  await start();
}
