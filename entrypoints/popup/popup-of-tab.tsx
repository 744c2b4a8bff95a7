import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
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

/** The popup for one tab: its article if one is marked, else why not; at the foot, where Dateline may run. */
export function PopupOfTab({ tab }: { tab: ActiveTab | null }): JSX.Element {
  const state = useReaderState(tab?.id ?? null);
  const host = tab?.url ? hostOf(tab.url) : null;
  const permission = usePermission(host === null ? null : tab?.url ?? null);
  const settings = useSettings();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isEmpty, setEmpty] = useState(false);

  const isPaused = host !== null && settings.pausedSites.includes(host);
  const names = state === undefined ? undefined : state?.reading.recognition.mentions.length ?? null;
  const standing = pageStanding({ url: tab?.url ?? null, names, permission, isPaused, isRefused: problem === 'no-permission' });

  const mark = async (): Promise<void> => {
    if (tab === null) return;
    setBusy(true);
    setProblem(null);
    try { setEmpty(!await markPage(tab.id, send, sendToTab(tab.id))); } catch (error) { setProblem(codeOf(error)); } finally { setBusy(false); }
  };
  const allow = async (asked: Promise<boolean>): Promise<void> => { if (await asked && state === null) await mark(); };
  const pause = async (pausing: boolean): Promise<void> => {
    if (tab === null || host === null) return;
    const others = settings.pausedSites.filter((site) => site !== host);
    await send('settings.change', { pausedSites: pausing ? [...others, host] : others });
    if (pausing) await sendToTab(tab.id)('reader.stop', null).catch(() => undefined);
    else await mark();
  };

  return (
    <main class="popup">
      {standing === 'article' && state && tab
        ? <PopupOfArticle key={state.article.canonicalUrl} state={state} tab={tab} showOrganisations={settings.showOrganisations} />
        : <NothingMarked why={standing === 'article' ? 'loading' : standing} isBusy={isBusy} isEmpty={isEmpty} problem={problem === 'no-permission' ? null : problem} onMark={() => void mark()} />}
      <PopupFoot host={host} isSiteAllowed={permission.site} areAllAllowed={permission.all} isPaused={isPaused}
        isQuiet={standing === 'article'}
        onAllowSite={(wanted) => void (wanted ? allow(requestSites(host)) : removeSites(host))}
        onAllowAll={(wanted) => void (wanted ? allow(requestSites(null)) : removeSites(null))}
        onPause={(pausing) => void pause(pausing)}
        onOpenLibrary={() => void send('library.open', { place: '' })} />
    </main>
  );
}
