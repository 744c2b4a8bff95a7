import './extension-messages.ts';
import { createI18n } from '@wxt-dev/i18n';

/** `#i18n` in unit tests: the library itself over the real English strings. */
export const i18n = createI18n();
