import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { codeOf, Problem } from '../problem.tsx';
import { useLibraryTools } from './library-context.ts';
import { useLive } from './use-live.ts';

/** The switch for remembering what is read, how much is remembered, and the way to forget it. */
export function ReadSection({ isRemembering, onChange }: { isRemembering: boolean; onChange: (isWanted: boolean) => void }): JSX.Element {
  const { actions } = useLibraryTools();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const live = useLive(async (source) => (await source.readArticleIds()).length, []);
  const count = live.state === 'ready' ? live.value : 0;
  const forget = (): void => {
    setProblem(null);
    actions.forgetAllRead().then(() => setAsking(false), (error: unknown) => setProblem(codeOf(error)));
  };
  return (
    <section>
      <h2>{i18n.t('library.read.title')}</h2>
      <p class="muted">{i18n.t('library.read.how')}</p>
      <label class="check"><input type="checkbox" checked={isRemembering} onChange={(event) => onChange(event.currentTarget.checked)} /> {i18n.t('library.read.switch')}</label>
      {live.state === 'ready' && <p>{i18n.t('library.read.count', count)} {count > 0 && <a class="link" href="#/read">{i18n.t('library.read.see')}</a>}</p>}
      {count > 0 && !isAsking && <button type="button" class="btn-quiet" onClick={() => setAsking(true)}>{i18n.t('library.read.forgetAll')}</button>}
      {isAsking && (
        <div class="confirm" role="group" aria-label={i18n.t('library.read.forgetAll')}>
          <p>{i18n.t('library.read.sure')}</p>
          <p class="actions">
            <button type="button" class="btn" onClick={forget}>{i18n.t('library.read.yes')}</button>
            <button type="button" class="btn-quiet" onClick={() => setAsking(false)}>{i18n.t('library.read.no')}</button>
          </p>
        </div>
      )}
      <Problem code={live.state === 'failed' ? live.code : problem} />
    </section>
  );
}
