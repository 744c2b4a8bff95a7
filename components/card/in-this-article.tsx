import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Span } from '../../lib/core/model/span.ts';

/** What somebody says in the article, word for word or reported. */
type Saying = Span & { readonly text: string; readonly direct: boolean };

export interface InThisArticleProps {
  readonly roles: readonly string[];
  readonly quotations: readonly Saying[];
  readonly isMetonym: boolean;
  readonly onGoToPassage?: (span: Span) => void;
}

/** How many quotations are shown before the reader asks for all. */
const firstQuotations = 2;

/** What the article itself says of a name, in its own words. Nothing where it says nothing. */
export function InThisArticle({ roles, quotations, isMetonym, onGoToPassage }: InThisArticleProps): JSX.Element | null {
  if (roles.length === 0 && quotations.length === 0 && !isMetonym) return null;
  return (
    <section class="part">
      {roles.length > 0 && (
        <ul class="roles said">{roles.map((role) => <li key={role} dir="auto">{role}</li>)}</ul>
      )}
      {isMetonym && <p class="muted">{i18n.t('card.metonym')}</p>}
      <Sayings heading={i18n.t('card.quoted')} sayings={quotations.filter(({ direct }) => direct)} onGoToPassage={onGoToPassage} />
      <Sayings heading={i18n.t('card.reported')} sayings={quotations.filter(({ direct }) => !direct)} onGoToPassage={onGoToPassage} />
    </section>
  );
}

interface SayingsProps {
  readonly heading: string;
  readonly sayings: readonly Saying[];
  readonly onGoToPassage: ((span: Span) => void) | undefined;
}

/** What somebody says, the first of it until the reader asks for all. Nothing where there is nothing. */
function Sayings({ heading, sayings, onGoToPassage }: SayingsProps): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  if (sayings.length === 0) return null;
  const shown = isWhole ? sayings : sayings.slice(0, firstQuotations);
  return (
    <>
      <h3 class="eyebrow">{heading}</h3>
      <ul class="quotations">
        {shown.map((saying) => (
          <li key={saying.start}><Quotation {...saying} {...(onGoToPassage ? { onGoToPassage } : {})} /></li>
        ))}
      </ul>
      {shown.length < sayings.length && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {i18n.t('card.allQuotations', sayings.length)}
        </button>
      )}
    </>
  );
}

function Quotation({ text, start, end, direct, onGoToPassage }: Saying & { onGoToPassage?: (span: Span) => void }): JSX.Element {
  const words = direct ? <q class="said" dir="auto">{text}</q> : <span class="said reported" dir="auto">{text}</span>;
  if (onGoToPassage === undefined) return words;
  return (
    <button type="button" class="quotation" title={i18n.t('card.goToQuotation')} onClick={() => onGoToPassage({ start, end })}>{words}</button>
  );
}
