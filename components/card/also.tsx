import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { AlsoNamed } from '../../lib/core/card/also.ts';
import type { Span } from '../../lib/core/model/span.ts';

/** A country's people by their name in this article ("Tajik"), each word a way to where it first stands. Nothing where there is none. */
export function Also({ also, onGoToPassage }: { readonly also: readonly AlsoNamed[]; readonly onGoToPassage?: (span: Span) => void }): JSX.Element | null {
  if (also.length === 0) return null;
  return (
    <section class="part">
      <h3 class="eyebrow">{i18n.t('card.also')}</h3>
      <ul class="roles">
        {also.map(({ text, start, end, count }) => (
          <li key={start} dir="auto">
            {onGoToPassage ? <button type="button" class="link" title={i18n.t('card.goToQuotation')} onClick={() => onGoToPassage({ start, end })}>{text}</button> : text}
            {count > 1 && <span class="muted small"> × {count}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
