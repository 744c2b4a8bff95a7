import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupLine } from './backup-line.tsx';
import { ArticlesView } from './articles-view.tsx';
import { LibraryProvider, type ExportRecords, type LibraryActions, type LibraryMaps, type LibrarySearch, type LibrarySource } from './library-context.ts';
import { LossBanner, type LossBannerProps } from './loss-banner.tsx';
import { LateView } from './late-view.tsx';
import { RecoveredLine, type RecoveredLineProps } from './recovered-line.tsx';
import { parseRoute, sectionOf, type Route } from './route.ts';
import type { SettingsViewProps } from './settings-view.tsx';
import { UndoBar, type Undoable } from './undo-bar.tsx';
import { useLostFocus } from './use-lost-focus.ts';

export interface LibraryPageProps {
  readonly source: LibrarySource;
  readonly actions: LibraryActions;
  readonly search: LibrarySearch;
  readonly maps: LibraryMaps;
  readonly exportRecords: ExportRecords;
  readonly settings: Omit<SettingsViewProps, 'section'>;
  readonly version: string;
  /** Why nothing can be written; `null` if all is well. */
  readonly readOnly: 'newer' | 'upgrade-failed' | null;
  /** Whether something of the library is missing; `null` while it is not known. */
  readonly loss: LossBannerProps | null;
  /** What came back by itself after a crash; `null` if nothing did, or the reader has seen it. */
  readonly recovered: RecoveredLineProps | null;
}

/** The whole library: navigation, and the view that the address names. */
export function LibraryPage({ source, actions, search, maps, exportRecords, settings, version, readOnly, loss, recovered }: LibraryPageProps): JSX.Element {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  useLostFocus(main);
  const [done, setDone] = useState<Undoable | null>(null);
  const offerUndo = useCallback((text: string, undo: Undoable['undo']) => setDone({ text, undo }), []);
  const tools = useMemo(() => ({ source, actions, search, maps, exportRecords, offerUndo }), [source, actions, search, maps, exportRecords, offerUndo]);
  const section = sectionOf(route);
  const links = [
    ['articles', i18n.t('library.nav.articles')], ['people', i18n.t('library.nav.people')], ['places', i18n.t('library.nav.places')],
    ['notes', i18n.t('library.nav.notes')], ['timeline', i18n.t('library.nav.timeline')], ['map', i18n.t('library.nav.map')], ['corrections', i18n.t('library.nav.corrections')], ['bin', i18n.t('library.nav.bin')], ['settings', i18n.t('library.nav.settings')], ['about', i18n.t('library.nav.about')],
  ] as const;
  return (
    <LibraryProvider value={tools}>
      <div class="library">
        <header class="library-side">
          <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{i18n.t('library.skip')}</a>
          <p class="brand"><img src="/icon/48.png" alt="" width="24" height="24" /> Dateline</p>
          <nav aria-label={i18n.t('library.nav.label')}>
            <ul>{links.map(([view, text]) => <li key={view} class={`nav-${view}`}><a href={`#/${view}`} {...(view === section ? { 'aria-current': 'page' as const } : {})}>{text}</a></li>)}</ul>
          </nav>
          <BackupLine state={settings.backup.state} />
        </header>
        <main ref={main} id="main" tabIndex={-1}>
          {readOnly !== null && <p class="banner" role="alert">{readOnly === 'newer' ? i18n.t('library.readOnlyNewer') : i18n.t('library.readOnlyFailed')}</p>}
          {loss !== null && <LossBanner {...loss} />}
          {recovered !== null && <RecoveredLine {...recovered} />}
          {route.view === 'articles' ? <ArticlesView /> : <LateView route={route} settings={settings} version={version} />}
        </main>
        {/* There before it has words: what appears together with its words is not read out everywhere. */}
        <p class="visually-hidden" role="status">{done?.text}</p>
        {done !== null && <UndoBar key={done.text} done={done} onEnd={() => setDone(null)} />}
      </div>
    </LibraryProvider>
  );
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const onChange = (): void => { setRoute(parseRoute(location.hash)); window.scrollTo(0, 0); };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return route;
}
