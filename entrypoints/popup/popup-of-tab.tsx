import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PopupProps } from '../../components/popup/popup-props.ts';
import { NothingMarked } from '../../components/popup/nothing-marked.tsx';
import { PopupFoot } from '../../components/popup/popup-foot.tsx';
import { codeOf } from '../../components/problem.tsx';
import type { ActiveTab } from '../../lib/adapters/browser/active-tab.ts';
import { send, sendToTab } from '../../lib/adapters/browser/messaging.ts';
import { removeSites, requestSites } from '../../lib/adapters/browser/permissions.ts';
import { markPage } from '../../lib/app/mark-page.ts';
import { hostOf, pageStanding } from '../../lib/app/page-standing.ts';
import { PopupOfArticle } from './popup-of-article.tsx';
import { usePermission, useReaderState, useSettings } from './watched.ts';

export interface PopupOfTabProps {
  readonly tab: ActiveTab | null;
  readonly view: (props: PopupProps) => JSX.Element;
  /** Opens the side panel, in the click itself; left out where there is none to open. */
  readonly onOpenPanel?: () => void;
  readonly onCardOpen?: () => void;
  /** The click that opened this view lets Dateline into the page; a panel has had no such click. */
  readonly isFromToolbar: boolean;
}

/** The popup, or the panel, for one tab: its article if one is marked, else why not; at the foot, where Dateline may run. */
export function PopupOfTab({ tab, view, onOpenPanel, onCardOpen, isFromToolbar }: PopupOfTabProps): JSX.Element {
  const state = useReaderState(tab?.id ?? null);
  const host = tab?.url ? hostOf(tab.url) : null;
  const permission = usePermission(host === null ? null : tab?.url ?? null);
  const settings = useSettings();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isEmpty, setEmpty] = useState(false);

  const isPaused = host !== null && settings?.pausedSites.includes(host) === true;
  const names = state === undefined ? undefined : state?.reading.recognition.mentions.length ?? null;
  const standing = pageStanding({ url: tab?.url ?? null, names, permission, isPaused, isRefused: isFromToolbar && problem === 'no-permission' });

  const mark = async (): Promise<void> => {
    if (tab === null) return;
    setBusy(true);
    setProblem(null);
    try { setEmpty(!await markPage(tab.id, send, sendToTab(tab.id))); } catch (error) { setProblem(codeOf(error)); } finally { setBusy(false); }
  };
  const allow = async (asked: Promise<boolean>): Promise<void> => { if (await asked && state === null) await mark(); };
  const pause = async (pausing: boolean): Promise<void> => {
    if (tab === null || host === null || settings === null) return;
    const others = settings.pausedSites.filter((site) => site !== host);
    await send('settings.change', { pausedSites: pausing ? [...others, host] : others });
    if (pausing) await sendToTab(tab.id)('reader.stop', null).catch(() => undefined);
    else await mark();
  };

  if (settings === null) return <main class="popup" aria-busy="true" />;
  return (
    <main class="popup">
      {standing === 'article' && state && tab
        ? <PopupOfArticle key={state.article.canonicalUrl} state={state} tab={tab} showOrganisations={settings.showOrganisations} view={view} {...(onCardOpen === undefined ? {} : { onCardOpen })} />
        : <NothingMarked why={standing === 'article' ? 'loading' : standing === 'not-allowed' && !isFromToolbar ? 'toolbar-only' : standing} isBusy={isBusy} isEmpty={isEmpty} problem={problem === 'no-permission' ? null : problem} onMark={() => void mark()} />}
      <PopupFoot host={host} isSiteAllowed={permission.site} areAllAllowed={permission.all} isPaused={isPaused}
        isQuiet={standing === 'article'} {...(onOpenPanel === undefined ? {} : { onOpenPanel })}
        onAllowSite={(wanted) => void (wanted ? allow(requestSites(host)) : removeSites(host))}
        onAllowAll={(wanted) => void (wanted ? allow(requestSites(null)) : removeSites(null))}
        onPause={(pausing) => void pause(pausing)}
        isRemembering={tab?.isPrivate === true ? null : settings.rememberRead}
        onRemember={(isWanted) => void send('settings.change', { rememberRead: isWanted })}
        onOpenLibrary={() => void send('library.open', { place: '' })} />
    </main>
  );
}
