import { useEffect, useState } from 'preact/hooks';
import type { SettingsViewProps } from '../../components/library/settings-view.tsx';
import { grantedOrigins, removeOrigin } from '../../lib/adapters/browser/granted-origins.ts';
import { send } from '../../lib/adapters/browser/messaging.ts';
import { requestSites, watchPermissions } from '../../lib/adapters/browser/permissions.ts';
import { watchSettings } from '../../lib/adapters/browser/settings-store.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';

/** Settings, permissions and storage as they are, live. */
export function useSettingsProps(): Omit<SettingsViewProps, 'backup'> {
  const [settings, setSettings] = useState(defaultSettings(''));
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [storage, setStorage] = useState<SettingsViewProps['storage']>(null);
  useEffect(() => {
    send('settings.read', null).then(setSettings, () => undefined);
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    const look = (): void => void grantedOrigins().then(setOrigins);
    look();
    return watchPermissions(look);
  }, []);
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage = 0, quota = 0 }) => setStorage({ usage, quota }));
  }, []);
  return {
    settings, storage,
    grantedOrigins: origins,
    onChange: (change) => void send('settings.change', change),
    onRemoveOrigin: (origin) => void removeOrigin(origin),
    onAllowAll: () => void requestSites(null),
  };
}
