import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Correction } from '../../lib/core/model/library.ts';
import { wordsOf } from '../card/said-of-name.tsx';
import { formatMoment } from '../dates.ts';
import { codeOf, Problem } from '../problem.tsx';
import { EmptyState } from './empty-state.tsx';
import { JoinedNames } from './joined-names.tsx';
import { useLibraryTools } from './library-context.ts';
import { NameLink } from './name-link.tsx';
import { useLive } from './use-live.ts';
import { VirtualList } from './virtual-list.tsx';

/** Everything that the reader said of names, newest first, each to be taken back. */
export function CorrectionsView(): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  const [problem, setProblem] = useState<string | null>(null);
  const live = useLive(async (source) => (await source.livingRecords('corrections')).toReversed(), []);
  const rows = live.state === 'ready' ? live.value : [];
  const revoke = (correction: Correction): void => {
    setProblem(null);
    actions.revokeCorrection(correction.id).then(
      () => offerUndo(i18n.t('library.corrections.revoked', [wordsOf(correction)]), () => actions.restoreCorrection(correction.id)),
      (error: unknown) => setProblem(codeOf(error)));
  };
  return (
    <>
      <h1>{i18n.t('library.nav.corrections')}</h1>
      <p class="muted">{i18n.t('library.corrections.how')}</p>
      <Problem code={live.state === 'failed' ? live.code : problem} />
      {live.state === 'ready' && rows.length === 0 && <EmptyState title={i18n.t('library.corrections.empty')}><p>{i18n.t('library.corrections.emptyHow')}</p></EmptyState>}
      <VirtualList count={rows.length} rowHeight={72} label={i18n.t('library.nav.corrections')} keyOf={(index) => rows[index]?.id ?? ''} row={(index) => {
        const row = rows[index];
        return row === undefined ? <></> : (
          <div class="bin-row">
            <div class="bin-row-main">
              <p><NameLink entity={{ key: row.key, name: row.name, kind: kindOf(row) }} /> <span dir="auto">{wordsOf(row)}</span></p>
              <p class="muted small" dir="auto">{whereOf(row)} · {formatMoment(row.updatedAt)}</p>
            </div>
            <button type="button" class="btn-quiet" aria-label={i18n.t('library.corrections.revokeThis', [wordsOf(row)])} onClick={() => revoke(row)}>{i18n.t('library.corrections.revoke')}</button>
          </div>
        );
      }} />
      <JoinedNames />
    </>
  );
}

function kindOf({ key }: Correction): 'person' | 'place' | 'organisation' {
  return key.startsWith('person:') ? 'person' : key.startsWith('place:') ? 'place' : 'organisation';
}

function whereOf({ scope }: Correction): string {
  switch (scope.type) {
    case 'article': return i18n.t('library.corrections.inArticle', [scope.title || scope.canonicalUrl]);
    case 'site': return i18n.t('library.corrections.onSite', [scope.site]);
    case 'everywhere': return i18n.t('card.correct.everywhere');
  }
}
