import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/notes/notes.css';
import '../../components/card/parts.css';
import '../../components/popup/popup.css';
import '../../components/panel/panel.css';
import { render, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Panel } from '../../components/panel/panel.tsx';
import { watchActiveTab, type ActiveTab } from '../../lib/adapters/browser/active-tab.ts';
import { PopupOfTab } from '../popup/popup-of-tab.tsx';

/** The side panel: stays open while the reader reads, and follows the tab in front. */
function SidePanel(): JSX.Element | null {
  const [tab, setTab] = useState<ActiveTab | null | undefined>(undefined);
  useEffect(() => watchActiveTab(setTab), []);
  return tab === undefined ? null : <PopupOfTab key={tab?.id} tab={tab} view={Panel} isFromToolbar={false} />;
}

const place = document.querySelector('#app');
if (place) render(<SidePanel />, place);
