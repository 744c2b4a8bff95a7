import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/notes/notes.css';
import '../../components/card/parts.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { activeTab } from '../../lib/adapters/browser/active-tab.ts';
import { PopupOfTab } from './popup-of-tab.tsx';
import { WatchedLibrary } from './watched-library.tsx';

const place = document.querySelector('#app');
if (place) render(<><WatchedLibrary /><PopupOfTab tab={await activeTab()} /></>, place);
