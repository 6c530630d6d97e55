import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import { useLanguage } from './text';
import { applyTheme } from '../ui/theme';
import { maySell, recallSession } from './session/session';
import { followAddress } from './shell/address';
import { followNetwork } from './shell/network-bar';
import './shell/office-app';
import { office } from './state';
import { followRequests, takeRequest } from './select/request';
import { officeChannel } from './tills/office-channel';
import { recallSends } from './tills/sends';

takeRequest();
followRequests();
applyTheme();
useLanguage(navigator.languages);
followAddress();
followNetwork();
recallSends();
const ready = office.subscribe(() => {
  if (maySell()) {
    ready();
    officeChannel.start();
  }
});
void recallSession();
