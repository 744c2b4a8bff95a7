/** The downloads folder, a folder that the reader chose once (Chromium alone), or nowhere. */
export type BackupCopies = 'nowhere' | 'downloads' | 'folder';

/** What the reader has chosen. One object, one version; a new version comes with a step in `upgradeSettings`. */
export interface Settings {
  readonly version: 1;
  /** Identifies this installation in records of the library; a UUID made once. */
  readonly device: string;
  /** Host names ("news.example") on which Dateline rests although it may run there. */
  readonly pausedSites: readonly string[];
  /** Organisations are marked and listed too. */
  readonly showOrganisations: boolean;
  /** Where copies of automatic backups go, besides the browser's own store. */
  readonly backupCopies: BackupCopies;
  /** Look-ups on Wikipedia: never agreed to, at a click, or for every name that Dateline does not know. */
  readonly lookUps: 'off' | 'click' | 'automatic';
  /** Languages of Wikipedia, the best first, as they stand in its addresses; at least one. */
  readonly wikipediaLanguages: readonly string[];
  /** The names and sentences of every article read are kept, too, not of saved ones alone. */
  readonly rememberRead: boolean;
  /** The welcome page has been shown. */
  readonly isWelcomed: boolean;
}

/** The settings of a new installation. */
export function defaultSettings(device: string): Settings {
  return { version: 1, device, pausedSites: [], showOrganisations: false, backupCopies: 'nowhere', lookUps: 'off', wikipediaLanguages: ['en'], rememberRead: false, isWelcomed: false };
}

/**
 * Stored settings of any version → settings of today; anything missing or of the wrong type becomes its default.
 * A version newer than this code knows is refused with a RangeError, so that nothing is written over it.
 */
export function upgradeSettings(stored: unknown, device: string): Settings {
  const defaults = defaultSettings(device);
  if (typeof stored !== 'object' || stored === null) return defaults;
  const from = stored as Record<string, unknown>;
  if (typeof from['version'] === 'number' && from['version'] > defaults.version) {
    throw new RangeError(`settings are of version ${from['version']}, this Dateline knows ${defaults.version}`);
  }
  return {
    version: 1,
    device: typeof from['device'] === 'string' && from['device'] !== '' ? from['device'] : device,
    pausedSites: Array.isArray(from['pausedSites'])
      ? from['pausedSites'].filter((site): site is string => typeof site === 'string') : defaults.pausedSites,
    showOrganisations: typeof from['showOrganisations'] === 'boolean' ? from['showOrganisations'] : defaults.showOrganisations,
    backupCopies: from['backupCopies'] === 'downloads' || from['backupCopies'] === 'folder' ? from['backupCopies'] : defaults.backupCopies,
    lookUps: from['lookUps'] === 'click' || from['lookUps'] === 'automatic' ? from['lookUps'] : defaults.lookUps,
    wikipediaLanguages: languagesOf(from['wikipediaLanguages']) ?? defaults.wikipediaLanguages,
    rememberRead: typeof from['rememberRead'] === 'boolean' ? from['rememberRead'] : defaults.rememberRead,
    isWelcomed: typeof from['isWelcomed'] === 'boolean' ? from['isWelcomed'] : defaults.isWelcomed,
  };
}

/** Languages asked one after the other. */
export const mostLanguages = 5;

/** Whether a text is the code of a Wikipedia's language ("en", "zh-yue", "simple"): it becomes part of an address. */
export function isWikipediaLanguage(code: string): boolean {
  return /^[a-z]{2,12}(?:-[a-z]{1,12})*$/.test(code);
}

function languagesOf(stored: unknown): readonly string[] | null {
  const codes = Array.isArray(stored) ? [...new Set(stored.filter((code): code is string => typeof code === 'string' && isWikipediaLanguage(code)))] : [];
  return codes.length === 0 ? null : codes.slice(0, mostLanguages);
}
