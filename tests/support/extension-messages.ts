import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

const file = join(import.meta.dirname, '../../components/locales/en.yml');
const messages = generateChromeMessages(parseMessagesText(readFileSync(file, 'utf8'), 'YAML'));
const predefined: Record<string, string> = { '@@ui_locale': 'en', '@@bidi_dir': 'ltr' };

/** `i18n.getMessage` as browsers have it, over the real English strings; an unknown key throws, so that tests see it. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  const message = messages[key]?.message ?? predefined[key];
  if (message === undefined) throw new Error(`no message '${key}' in en.yml`);
  return message.replace(/\$(\d)/g, (_, number: string) => substitutions[Number(number) - 1] ?? '');
}

Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
