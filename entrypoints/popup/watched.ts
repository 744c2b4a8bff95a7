import { useEffect, useState } from 'preact/hooks';
import { send, sendToTab } from '../../lib/adapters/browser/messaging.ts';
import { sitePermission, watchPermissions } from '../../lib/adapters/browser/permissions.ts';
import { watchSettings } from '../../lib/adapters/browser/settings-store.ts';
import { watchReader } from '../../lib/app/watch-reader.ts';
import type { Stop } from '../../lib/app/ports.ts';
import type { ReaderState } from '../../lib/core/protocol.ts';
import type { Settings } from '../../lib/core/settings/settings.ts';
import type { SitePermission } from '../../lib/core/settings/site-permission.ts';

/** What the reader of a tab has read; `undefined` until it has been asked, `null` where none runs. */
export function useReaderState(tabId: number | null): ReaderState | null | undefined {
  const [state, setState] = useState<ReaderState | null | undefined>(tabId === null ? null : undefined);
  useEffect(() => (tabId === null ? undefined : watchReader(sendToTab(tabId), later, setState)), [tabId]);
  return state;
}

/** What the reader has allowed for the page at `url`, now and after each change. */
export function usePermission(url: string | null): SitePermission {
  const [permission, setPermission] = useState<SitePermission>({ site: false, all: false });
  useEffect(() => {
    const look = (): void => void sitePermission(url).then(setPermission);
    look();
    return watchPermissions(look);
  }, [url]);
  return permission;
}

/** The settings, now and after each change; `null` until they are read, so that no change is made to others than the reader's. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void send('settings.read', null).then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}

function later(work: () => void, delayMs: number): Stop {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
}
