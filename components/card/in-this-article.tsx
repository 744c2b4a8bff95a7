import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Span } from '../../lib/core/model/span.ts';

export interface InThisArticleProps {
  readonly roles: readonly string[];
  readonly quotations: readonly (Span & { readonly text: string })[];
  readonly isMetonym: boolean;
  readonly onGoToPassage?: (span: Span) => void;
}

/** How many quotations are shown before the reader asks for all. */
const firstQuotations = 2;

/** What the article itself says of a name, in its own words. Nothing where it says nothing. */
export function InThisArticle({ roles, quotations, isMetonym, onGoToPassage }: InThisArticleProps): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  if (roles.length === 0 && quotations.length === 0 && !isMetonym) return null;
  const shown = isWhole ? quotations : quotations.slice(0, firstQuotations);
  return (
    <section class="part">
      {roles.length > 0 && (
        <ul class="roles said">{roles.map((role) => <li key={role} dir="auto">{role}</li>)}</ul>
      )}
      {isMetonym && <p class="muted">{i18n.t('card.metonym')}</p>}
      {quotations.length > 0 && (
        <>
          <h3 class="eyebrow">{i18n.t('card.quoted')}</h3>
          <ul class="quotations">
            {shown.map((quotation) => (
              <li key={quotation.start}><Quotation {...quotation} {...(onGoToPassage ? { onGoToPassage } : {})} /></li>
            ))}
          </ul>
          {shown.length < quotations.length && (
            <button type="button" class="link" onClick={() => setWhole(true)}>
              {i18n.t('card.allQuotations', quotations.length)}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function Quotation({ text, start, end, onGoToPassage }: Span & { text: string; onGoToPassage?: (span: Span) => void }): JSX.Element {
  const words = <q class="said" dir="auto">{text}</q>;
  if (onGoToPassage === undefined) return words;
  return (
    <button type="button" class="quotation" title={i18n.t('card.goToQuotation')} onClick={() => onGoToPassage({ start, end })}>{words}</button>
  );
}
