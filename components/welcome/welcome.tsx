import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface WelcomeProps {
  /** Address of the icon. */
  readonly icon: string;
  /** Address of the bundled sample article. */
  readonly sample: string;
  readonly areAllAllowed: boolean;
  /** Called within the click itself, as browsers ask for before they show their question; true if the reader agrees. */
  readonly onAllowAll: () => Promise<boolean>;
}

/** Greets a new reader once: what Dateline does, what never leaves the machine, where it may run, something to try. */
export function Welcome({ icon, sample, areAllAllowed, onAllowAll }: WelcomeProps): JSX.Element {
  const [answer, setAnswer] = useState<'none' | 'declined' | 'only-here'>('none');
  const askAll = (): void => void onAllowAll().then((isGranted) => setAnswer(isGranted ? 'none' : 'declined'));
  return (
    <main class="welcome">
      <img src={icon} alt="" width="56" height="56" />
      <h1>{i18n.t('welcome.title')}</h1>
      <ul class="promises">
        <li>{i18n.t('welcome.what')}</li>
        <li>{i18n.t('welcome.notes')}</li>
        <li>{i18n.t('welcome.privacy')}</li>
        <li>{i18n.t('welcome.lookUps')}</li>
      </ul>
      <h2>{i18n.t('welcome.where')}</h2>
      <div class="choices">
        <button type="button" class="btn large" disabled={areAllAllowed} onClick={askAll}>{i18n.t('welcome.everywhere')}</button>
        <button type="button" class="btn-quiet large" onClick={() => setAnswer('only-here')}>{i18n.t('welcome.onlyWhere')}</button>
      </div>
      <p class="answer muted" role="status">{answerText(areAllAllowed, answer)}</p>
      <p class="try"><a class="link" href={sample}>{i18n.t('welcome.try')}</a> <span class="muted">{i18n.t('welcome.tryWhat')}</span></p>
    </main>
  );
}

function answerText(areAllAllowed: boolean, answer: 'none' | 'declined' | 'only-here'): string {
  if (areAllAllowed) return i18n.t(answer === 'only-here' ? 'welcome.takeBack' : 'welcome.allAllowed');
  if (answer === 'declined') return i18n.t('welcome.declined');
  return answer === 'only-here' ? i18n.t('welcome.how') : i18n.t('welcome.later');
}
