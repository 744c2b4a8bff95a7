import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Lead } from '../../lib/core/model/look-up.ts';
import { formatIsoDay } from '../dates.ts';
import { webAddress } from '../web-address.ts';

/** The beginning of an article of Wikipedia, with where it is from, of which revision, and under which licence. */
export function LeadText({ lead }: { readonly lead: Lead }): JSX.Element {
  const { title, language, text, url, revision, revisedAt } = lead;
  const address = webAddress(url);
  const words = i18n.t('lookUp.wikipedia', [title]);
  return (
    <div class="lead">
      {revisedAt !== null && <h3 class="eyebrow">{i18n.t('lookUp.asOn', [formatIsoDay(revisedAt.slice(0, 10))])}</h3>}
      <div class="said" lang={language} dir="auto">{text.split('\n\n').map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div>
      <p class="sources muted small">
        {address === null ? words : <a class="link" href={address} target="_blank" rel="noreferrer">{words}</a>}{', '}
        {i18n.t('lookUp.revision', [revision])}{', '}
        <a class="link" href="https://creativecommons.org/licenses/by-sa/4.0/" target="_blank" rel="noreferrer">CC BY-SA 4.0</a>
      </p>
    </div>
  );
}
