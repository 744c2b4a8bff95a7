import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface ConsentProps {
  /** Called within the click itself, as browsers ask for before they show their question; true if the reader agrees. */
  readonly onAllow: () => Promise<boolean>;
}

/** One question, for browsers that ask readers themselves before names of a page may be sent anywhere. */
export function Consent({ onAllow }: ConsentProps): JSX.Element {
  const [answer, setAnswer] = useState<'none' | 'allowed' | 'declined'>('none');
  const ask = (): void => void onAllow().then((isAllowed) => setAnswer(isAllowed ? 'allowed' : 'declined'), () => setAnswer('declined'));
  return (
    <main class="welcome">
      <h1>{i18n.t('consent.title')}</h1>
      <p>{i18n.t('consent.what')}</p>
      <div class="choices"><button type="button" class="btn large" disabled={answer === 'allowed'} onClick={ask}>{i18n.t('consent.allow')}</button></div>
      <p class="answer muted" role="status">{answer === 'none' ? '' : i18n.t(answer === 'allowed' ? 'consent.allowed' : 'consent.declined')}</p>
    </main>
  );
}
