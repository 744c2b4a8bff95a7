import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../../lib/core/settings/settings.ts';
import { bytesInWords } from './bytes-in-words.ts';
import { LookUpsSection } from './look-ups-section.tsx';
import { ReadSection } from './read-section.tsx';
import { BackupSection, type BackupSectionProps } from './backup-section.tsx';
import { PacksSection, type PacksSectionProps } from './packs-section.tsx';
import { SettingsContents } from './settings-contents.tsx';
import { SettingsSection } from './settings-section.tsx';

export interface SettingsViewProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Pick<Settings, 'pausedSites' | 'showOrganisations' | 'rememberRead' | 'lookUps' | 'wikipediaLanguages'>>) => void;
  /** Origins that the reader has allowed, as the browser writes them ("*://news.example/*"). */
  readonly grantedOrigins: readonly string[];
  readonly onRemoveOrigin: (origin: string) => void;
  /** Called in the click itself: browsers refuse the question anywhere else. */
  readonly onAllowAll: () => void;
  /** Bytes used and granted; `null` while unknown. */
  readonly storage: { readonly usage: number; readonly quota: number; readonly isPersistent: boolean } | null;
  readonly backup: BackupSectionProps;
  readonly packs: PacksSectionProps;
  /** Has the browser ask whether names may be sent, where it does; called in the click itself. False if the reader declines. */
  readonly onAllowLookUps: () => Promise<boolean>;
  readonly onForgetAnswers: () => Promise<void>;
  /** The section to begin at; `null`: the first. */
  readonly section: string | null;
}

/** The part of the quota from which the reader is told. */
const nearlyFull = 0.8;

const allSites: ReadonlySet<string> = new Set(['*://*/*', '<all_urls>', 'http://*/*', 'https://*/*']);

/** What the reader has chosen and allowed. */
export function SettingsView({ settings, onChange, grantedOrigins, onRemoveOrigin, onAllowAll, storage, backup, packs, onAllowLookUps, onForgetAnswers, section }: SettingsViewProps): JSX.Element {
  const page = useRef<HTMLDivElement>(null);
  const isAll = grantedOrigins.some((origin) => allSites.has(origin));
  return (
    <div class="settings">
      <h1>{i18n.t('library.nav.settings')}</h1>
      <SettingsContents sections={page} asked={section} />
      <div ref={page}>
        <SettingsSection id="sites" title={i18n.t('library.settings.sites')} short={i18n.t('library.settings.sitesShort')}>
          <p class="muted">{isAll ? i18n.t('library.settings.allAllowed') : i18n.t('library.settings.sitesHow')}</p>
          <List none={i18n.t('library.settings.noSites')}>
            {grantedOrigins.map((origin) => {
              const name = allSites.has(origin) ? i18n.t('library.settings.allSites') : siteOf(origin);
              return <Entry key={origin} name={name} action={i18n.t('library.settings.remove')} label={i18n.t('library.settings.removeSite', [name])} onClick={() => onRemoveOrigin(origin)} />;
            })}
          </List>
          {!isAll && <button type="button" class="btn-quiet" onClick={onAllowAll}>{i18n.t('library.settings.allowAll')}</button>}
          <h3>{i18n.t('library.settings.paused')}</h3>
          <p class="muted">{i18n.t('library.settings.pausedHow')}</p>
          <List none={i18n.t('library.settings.nonePaused')}>
            {settings.pausedSites.map((site) => (
              <Entry key={site} name={site} action={i18n.t('library.settings.resume')} label={i18n.t('library.settings.resumeSite', [site])}
                onClick={() => onChange({ pausedSites: settings.pausedSites.filter((other) => other !== site) })} />
            ))}
          </List>
        </SettingsSection>
        <SettingsSection id="names" title={i18n.t('library.settings.names')}>
          <label class="check"><input type="checkbox" checked={settings.showOrganisations} onChange={(event) => onChange({ showOrganisations: event.currentTarget.checked })} /> {i18n.t('library.settings.organisations')}</label>
        </SettingsSection>
        <LookUpsSection settings={settings} onChange={onChange} onAllow={onAllowLookUps} onForget={onForgetAnswers} />
        <ReadSection isRemembering={settings.rememberRead} onChange={(rememberRead) => onChange({ rememberRead })} />
        <BackupSection {...backup} />
        <PacksSection {...packs} />
        {storage !== null && (
          <SettingsSection id="storage" title={i18n.t('library.settings.storage')}>
            <p>{i18n.t('library.settings.used', [bytesInWords(storage.usage), bytesInWords(storage.quota)])} {storage.isPersistent ? i18n.t('library.settings.persistent') : i18n.t('library.settings.notPersistent')}</p>
            <meter min={0} max={storage.quota} high={storage.quota * nearlyFull} value={storage.usage} aria-label={i18n.t('library.settings.storage')} />
            {storage.usage > storage.quota * nearlyFull && <p class="problem" role="alert">{i18n.t('library.settings.nearlyFull')}</p>}
          </SettingsSection>
        )}
      </div>
    </div>
  );
}

function List({ none, children }: { none: string; children: ComponentChildren }): JSX.Element {
  return Array.isArray(children) && children.length > 0 ? <ul class="plain entries">{children}</ul> : <p>{none}</p>;
}

function Entry({ name, action, label, onClick }: { name: string; action: string; label: string; onClick: () => void }): JSX.Element {
  return <li><span dir="ltr">{name}</span><button type="button" class="btn-quiet" aria-label={label} onClick={onClick}>{action}</button></li>;
}

function siteOf(origin: string): string {
  return origin.replace(/^\*?[a-z]*:\/\//, '').replace(/\/\*$/, '');
}
