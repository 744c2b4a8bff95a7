import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

export interface SiteControlsProps {
  /** Host name of the page; `null` where Dateline can't run. */
  readonly host: string | null;
  /** Allowed on this site; also when on all. */
  readonly isSiteAllowed: boolean;
  readonly areAllAllowed: boolean;
  readonly isPaused: boolean;
  /** Called within the click itself, as browsers ask for before they show their question. */
  readonly onAllowSite: (isAllowed: boolean) => void;
  readonly onAllowAll: (areAllowed: boolean) => void;
  readonly onPause: (isPaused: boolean) => void;
}

/** Where Dateline marks names by itself. Each choice can be taken back in the same place. */
export function SiteControls({ host, isSiteAllowed, areAllAllowed, isPaused, ...on }: SiteControlsProps): JSX.Element {
  return (
    <fieldset class="site-controls">
      <legend class="eyebrow">{i18n.t('popup.markBySelf')}</legend>
      {host !== null && !areAllAllowed && (
        <Choice label={i18n.t('popup.alwaysHere', [host])} isOn={isSiteAllowed} onChange={on.onAllowSite} />
      )}
      <Choice label={i18n.t('popup.everywhere')} isOn={areAllAllowed} onChange={on.onAllowAll} />
      {host !== null && (isSiteAllowed || isPaused) && (
        <Choice label={i18n.t('popup.pauseHere', [host])} isOn={isPaused} onChange={on.onPause} />
      )}
    </fieldset>
  );
}

/** A switch that shows what is, not what was clicked. */
export function Choice({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }): JSX.Element {
  const id = useId();
  return (
    <p class="choice">
      <input id={id} type="checkbox" checked={isOn} onClick={(event) => {
        const wanted = event.currentTarget.checked;
        // What the browser grants decides, not the click: it may ask and be refused.
        event.preventDefault();
        onChange(wanted);
      }} />
      <label for={id}>{label}</label>
    </p>
  );
}
