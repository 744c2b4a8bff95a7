import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../icons.tsx';
import { Choice, SiteControls, type SiteControlsProps } from './site-controls.tsx';

export interface PopupFootProps extends SiteControlsProps {
  /** Names are marked: where Dateline may run is folded away. */
  readonly isQuiet: boolean;
  /** Whether what is read is remembered; `null` in a private window, where it never is. */
  readonly isRemembering: boolean | null;
  readonly onRemember: (isWanted: boolean) => void;
  readonly onOpenLibrary: () => void;
  /** Opens the side panel; left out where the browser has none, and in the panel itself. */
  readonly onOpenPanel?: () => void;
}

/** The foot of the popup: where Dateline may run, and the way to the library. */
export function PopupFoot({ isQuiet, isRemembering, onRemember, onOpenLibrary, onOpenPanel, ...site }: PopupFootProps): JSX.Element {
  const remember = isRemembering !== null && <Choice label={i18n.t('popup.rememberRead')} isOn={isRemembering} onChange={onRemember} />;
  return (
    <footer class="popup-foot">
      {isQuiet ? (
        <details>
          <summary>{site.host === null ? i18n.t('popup.sites') : i18n.t('popup.site', [site.host])}</summary>
          <SiteControls {...site} />
          {remember}
        </details>
      ) : <div><SiteControls {...site} />{remember}</div>}
      <div class="popup-ways">
        {onOpenPanel !== undefined && <button type="button" class="link open-library" onClick={onOpenPanel}><Icon name="panel" /> {i18n.t('popup.panel')}</button>}
        <button type="button" class="link open-library" onClick={onOpenLibrary}><Icon name="library" /> {i18n.t('popup.library')}</button>
      </div>
    </footer>
  );
}
