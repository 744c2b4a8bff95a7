import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/notes/notes.css';
import '../../components/card/parts.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { Popup } from '../../components/popup/popup.tsx';
import { activeTab } from '../../lib/adapters/browser/active-tab.ts';
import { hasSidePanel, openSidePanel } from '../../lib/adapters/browser/side-panel.ts';
import { PopupOfTab } from './popup-of-tab.tsx';
import { WatchedLibrary } from './watched-library.tsx';

const place = document.querySelector('#app');
const tab = await activeTab();
// The panel, and a card in the page, take the place of the popup.
const close = (): void => window.close();
const panel = tab === null || !hasSidePanel() ? {} : { onOpenPanel: () => void openSidePanel(tab.windowId).then(close, () => undefined) };
if (place) render(<><WatchedLibrary /><PopupOfTab tab={tab} view={Popup} isFromToolbar onCardOpen={close} {...panel} /></>, place);
