import type { JSX } from 'preact';
import { i18n } from '#i18n';

/** What Dateline is, and what never leaves the machine. */
export function AboutView({ version }: { version: string }): JSX.Element {
  return (
    <div class="prose">
      <h1>{i18n.t('library.about.title')}</h1>
      <p>{i18n.t('library.about.what')}</p>
      <p>{i18n.t('library.about.privacy')}</p>
      <p>{i18n.t('library.about.sources')}</p>
      <p class="muted">{i18n.t('library.about.version', [version])}</p>
    </div>
  );
}
