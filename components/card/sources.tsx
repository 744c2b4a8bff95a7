import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { KnowledgeSource } from '../../lib/core/model/knowledge.ts';
import { webAddress } from '../web-address.ts';

/** Where the facts come from: name, edition and licence of each source. */
export function Sources({ sources }: { sources: readonly KnowledgeSource[] }): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <p class="sources muted small">
      {i18n.t('card.sources')}{' '}
      {sources.map((source, index) => {
        const address = webAddress(source.url);
        const words = i18n.t('card.source', [source.name, source.edition, source.licence]);
        return (
          <span key={source.id}>
            {index > 0 && '; '}
            {address === null ? words : <a class="link" href={address} target="_blank" rel="noreferrer">{words}</a>}
          </span>
        );
      })}
    </p>
  );
}
