import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { whatWasSaid, type Said } from '../../lib/core/library/what-was-said.ts';
import { codeOf, Problem } from '../problem.tsx';
import { formatMoment } from '../dates.ts';
import { BulkBar } from './bulk-bar.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools, type LibrarySource } from './library-context.ts';
import { Menu } from './menu.tsx';
import { RowTick } from './row-tick.tsx';
import { aboutWhat, sayOf, takeBack, whereOf } from './said.tsx';
import { useLive } from './use-live.ts';
import { useSelection, type Selection } from './use-selection.ts';
import { VirtualList } from './virtual-list.tsx';

const none: readonly Said[] = [];
const kinds = ['not-a-name', 'not-this-item', 'this-item', 'joined', 'apart', 'renamed', 'day'] as const;

/** Everything that the reader said of names and days, newest first: what, where and when, each to be taken back, or many at once. */
export function CorrectionsView(): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  const [problem, setProblem] = useState<string | null>(null);
  const [kind, setKind] = useState('');
  const live = useLive(readSaid, []);
  const all = live.state === 'ready' ? live.value : none;
  const rows = useMemo(() => all.filter((said) => kind === '' || kindOf(said) === kind), [all, kind]);
  const ids = useMemo(() => rows.map(idOf), [rows]);
  const selection = useSelection(ids);
  const saidOf = (id: string): Said | undefined => rows.find((said) => idOf(said) === id);
  const revoke = (said: Said): void => {
    setProblem(null);
    takeBack(said, all, actions).then((undo) => offerUndo(i18n.t('library.corrections.revoked', [sayOf(said)]), undo), (error: unknown) => setProblem(codeOf(error)));
  };
  return (
    <>
      <h1>{i18n.t('library.nav.corrections')}</h1>
      <p class="muted">{i18n.t('library.corrections.how')}</p>
      <Problem code={live.state === 'failed' ? live.code : problem} />
      {live.state === 'ready' && all.length === 0 && <EmptyState title={i18n.t('library.corrections.empty')}><p>{i18n.t('library.corrections.emptyHow')}</p></EmptyState>}
      {all.length > 0 && (
        <div class="filters">
          <Menu label={i18n.t('library.corrections.what')} any={i18n.t('library.corrections.anything')} value={kind} onChange={setKind}
            options={kinds.filter((one) => one === kind || all.some((said) => kindOf(said) === one)).map((one) => [one, kindName(one)])} />
        </div>
      )}
      {all.length > 0 && rows.length === 0 && (
        <EmptyState title={i18n.t('library.noneFound')}><button type="button" class="btn-quiet" onClick={() => setKind('')}>{i18n.t('library.corrections.showAll')}</button></EmptyState>
      )}
      <BulkBar selection={selection} shown={rows.length} onDone={offerUndo} offers={[{
        text: i18n.t('library.corrections.revoke'), said: (count) => i18n.t('library.corrections.revokedMany', count),
        work: async (id) => { const said = saidOf(id); return said === undefined ? null : takeBack(said, all, actions); },
      }]} />
      <VirtualList count={rows.length} rowHeight={72} label={i18n.t('library.nav.corrections')} keyOf={(index) => ids[index] ?? ''} row={(index) => {
        const said = rows[index];
        return said === undefined ? <></> : <Row said={said} selection={selection} onRevoke={() => revoke(said)} />;
      }} />
    </>
  );
}

function Row({ said, selection, onRevoke }: { said: Said; selection: Selection; onRevoke: () => void }): JSX.Element {
  return (
    <div class="bin-row">
      <RowTick id={idOf(said)} label={sayOf(said)} selection={selection} />
      <div class="bin-row-main">
        <p>{aboutWhat(said)}</p>
        <p dir="auto">{sayOf(said)}</p>
        <p class="muted small" dir="auto">{whereOf(said)} · {formatMoment(said.record.updatedAt)}</p>
      </div>
      <button type="button" class="btn-quiet" aria-label={i18n.t('library.corrections.revokeThis', [sayOf(said)])} onClick={onRevoke}>{i18n.t('library.corrections.revoke')}</button>
    </div>
  );
}

async function readSaid(source: LibrarySource): Promise<readonly Said[]> {
  const [corrections, setDays, identities] = await Promise.all([source.livingRecords('corrections'), source.livingRecords('setDays'), source.livingRecords('identities')]);
  const known = await source.namesByKeys([...new Set(identities.flatMap(({ keys }) => keys))]);
  return whatWasSaid({ corrections, setDays, identities }, new Map(known.map((name) => [name.key, name])));
}

function idOf(said: Said): string {
  return `${said.type} ${said.record.id}`;
}

function kindOf(said: Said): (typeof kinds)[number] {
  return said.type === 'correction' ? said.record.verdict : said.type;
}

function kindName(kind: (typeof kinds)[number]): string {
  switch (kind) {
    case 'not-a-name': return i18n.t('library.corrections.kindNoName');
    case 'not-this-item': return i18n.t('library.corrections.kindNot');
    case 'this-item': return i18n.t('library.corrections.kindIs');
    case 'joined': return i18n.t('library.corrections.kindJoined');
    case 'apart': return i18n.t('library.corrections.kindApart');
    case 'renamed': return i18n.t('library.corrections.kindRenamed');
    case 'day': return i18n.t('library.corrections.kindDay');
  }
}
