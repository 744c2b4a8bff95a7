import { defineConfig } from 'wxt';

/**
 * One source for Chrome and Firefox, both Manifest V3. `--mode e2e` is the one seam for end-to-end tests: it grants the
 * local hosts and downloads at install, since no driver can answer the browser's permission prompt; everything else is equal.
 */
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'components/locales' },
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel']), ...(mode === 'e2e' ? ['downloads'] : []),
    ],
    optional_permissions: mode === 'e2e' ? [] : ['downloads'],
    optional_host_permissions: ['*://*/*'],
    ...(mode === 'e2e' ? { host_permissions: ['*://localhost/*', '*://127.0.0.1/*'] } : {}),
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'next-name': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commands_nextName__' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_commands_previousName__' },
      // Firefox has a command of its own for the sidebar.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commands_openPanel__' },
    },
    ...(browser === 'firefox' ? {
      browser_specific_settings: {
        gecko: {
          id: 'dateline@dateline.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    } : { minimum_chrome_version: '116' }),
  }),
});
