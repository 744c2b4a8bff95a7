import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { codeOf, Problem } from '../problem.tsx';
import { ConfirmedButton } from './confirmed-button.tsx';
import { useLibraryTools } from './library-context.ts';
import { SettingsSection } from './settings-section.tsx';
import { useLive } from './use-live.ts';

/** The switch for remembering what is read, how much is remembered, and the way to forget it. */
export function ReadSection({ isRemembering, onChange }: { isRemembering: boolean; onChange: (isWanted: boolean) => void }): JSX.Element {
  const { actions } = useLibraryTools();
  const [problem, setProblem] = useState<string | null>(null);
  const live = useLive(async (source) => (await source.readArticleIds()).length, []);
  const count = live.state === 'ready' ? live.value : 0;
  const forget = (): void => {
    setProblem(null);
    actions.forgetAllRead().catch((error: unknown) => setProblem(codeOf(error)));
  };
  return (
    <SettingsSection id="read" title={i18n.t('library.read.title')}>
      <p class="muted">{i18n.t('library.read.how')}</p>
      <label class="check"><input type="checkbox" checked={isRemembering} onChange={(event) => onChange(event.currentTarget.checked)} /> {i18n.t('library.read.switch')}</label>
      {live.state === 'ready' && <p>{i18n.t('library.read.count', count)} {count > 0 && <a class="link" href="#/read">{i18n.t('library.read.see')}</a>}</p>}
      {count > 0 && (
        <ConfirmedButton text={i18n.t('library.read.forgetAll')} question={i18n.t('library.read.sure')} yes={i18n.t('library.read.yes')} onYes={forget} />
      )}
      <Problem code={live.state === 'failed' ? live.code : problem} />
    </SettingsSection>
  );
}
