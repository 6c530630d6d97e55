import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import './till.css';
import { applyTheme } from '../ui/theme';
import { useLanguage, wantedLanguages } from './text';
import { followKeyboard } from './scan/keyboard';
import { followNetwork } from './shell/network';
import { followPage } from './shell/page';
import { start } from './shell/start';
import './shell/till-app';

applyTheme();
await useLanguage(wantedLanguages());
document.body.append(document.createElement('till-app'));
followNetwork();
followKeyboard();
followPage();
await start();
