import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SettingsViewProps } from '../../components/library/settings-view.tsx';
import { grantedOrigins, removeOrigin } from '../../lib/adapters/browser/granted-origins.ts';
import { requestDataConsent, withdrawDataConsent } from '../../lib/adapters/browser/data-consent.ts';
import { send } from '../../lib/adapters/browser/messaging.ts';
import { requestSites, watchPermissions } from '../../lib/adapters/browser/permissions.ts';
import { watchSettings } from '../../lib/adapters/browser/settings-store.ts';
import { openCache } from '../../lib/adapters/store/cache-store.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { whenDrawn } from './when-drawn.ts';

const cache = openCache();

/** Settings, permissions and storage as they are, live. */
export function useSettingsProps(): Omit<SettingsViewProps, 'backup' | 'packs' | 'section'> {
  const [settings, setSettings] = useState(defaultSettings(''));
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [storage, setStorage] = useState<SettingsViewProps['storage']>(null);
  useEffect(() => {
    whenDrawn.then(() => send('settings.read', null)).then(setSettings, () => undefined);
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    const look = (): void => void grantedOrigins().then(setOrigins);
    void whenDrawn.then(look);
    return watchPermissions(look);
  }, []);
  useEffect(() => {
    // Asked again at each opening: a browser that knows the reader better may say yes later.
    void whenDrawn.then(() => Promise.all([navigator.storage.estimate(), isKeptForGood()]))
      .then(([{ usage = 0, quota = 0 }, isPersistent]) => setStorage({ usage, quota, isPersistent }));
  }, []);
  return {
    settings, storage,
    grantedOrigins: origins,
    onChange: (change) => {
      void send('settings.change', change);
      if (change.lookUps === 'off') void withdrawDataConsent();
    },
    onRemoveOrigin: (origin) => void removeOrigin(origin),
    onAllowAll: () => void requestSites(null),
    onAllowLookUps: requestDataConsent,
    onForgetAnswers: () => cache.clear(),
  };
}

/** Whether the browser has promised not to remove what we store: to pages that ask, and to extensions of this permission anyway. */
async function isKeptForGood(): Promise<boolean> {
  const isPromised = await navigator.storage.persist().catch(() => false);
  return isPromised || browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}
