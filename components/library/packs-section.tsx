import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ErrorData } from '../../lib/core/errors.ts';
import type { PackSummary } from '../../lib/core/knowledge/added-pack.ts';
import { formatIsoDay } from '../dates.ts';
import { bytesInWords } from './bytes-in-words.ts';
import { FileButton } from './file-button.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useFileSteps } from './use-file-steps.ts';

/** A pack that was added. */
export interface ListedPack {
  readonly id: string;
  readonly fileName: string;
  readonly summary: PackSummary;
}

/** A pack's file that was read and checked; nothing has been changed yet. */
export interface ReadyPack {
  readonly fileName: string;
  readonly summary: PackSummary;
  /** The same pack is there already. */
  readonly isThere: boolean;
  readonly add: () => Promise<void>;
}

export interface PacksSectionProps {
  readonly packs: readonly ListedPack[];
  /** Reads and checks a file; throws `bad-file` with what is wrong in `detail`. */
  readonly onRead: (file: File) => Promise<ReadyPack>;
  readonly onRemove: (id: string) => Promise<void>;
}

/** Packs that the reader has added: listed, removable; a new one is checked and summed up before it is used. */
export function PacksSection({ packs, onRead, onRemove }: PacksSectionProps): JSX.Element {
  const { state, asking, read, take, leave } = useFileSteps<ReadyPack>();
  return (
    <SettingsSection id="packs" class="packs" title={i18n.t('library.packs.title')}>
      <p class="muted">{i18n.t('library.packs.how')}</p>
      {packs.length === 0 ? <p>{i18n.t('library.packs.none')}</p> : (
        <ul class="plain packs-list">
          {packs.map((pack) => (
            <li key={pack.id}>
              <div><strong dir="auto">{nameOf(pack)}</strong><Contents summary={pack.summary} /></div>
              <button type="button" class="btn-quiet" aria-label={i18n.t('library.packs.removeOf', [nameOf(pack)])}
                onClick={() => take(() => onRemove(pack.id), i18n.t('library.packs.removed', [nameOf(pack)]))}>{i18n.t('library.packs.remove')}</button>
            </li>
          ))}
        </ul>
      )}
      {state.step === 'reading' && <p role="status">{i18n.t('library.packs.reading')}</p>}
      {state.step === 'busy' && <progress aria-label={i18n.t('library.packs.title')} />}
      {state.step === 'ready' && (
        <div ref={asking} class="file-ready pack-ready" tabIndex={-1} role="group" aria-label={i18n.t('library.packs.ready', [state.file.fileName])}>
          <p><strong dir="auto">{state.file.fileName}</strong></p>
          <Contents summary={state.file.summary} />
          <p>{state.file.isThere ? i18n.t('library.packs.isThere') : i18n.t('library.packs.ask')}</p>
          <p class="actions">
            {!state.file.isThere && <button type="button" class="btn do-add" onClick={() => take(() => state.file.add(), i18n.t('library.packs.added', [nameOf(state.file)]))}>{i18n.t('library.packs.add')}</button>}
            <button type="button" class="btn-quiet" onClick={leave}>{i18n.t('library.packs.cancel')}</button>
          </p>
        </div>
      )}
      {state.step === 'idle' && (
        <>
          {state.done !== null && <p role="status">{state.done}</p>}
          {state.error !== null && <p class="problem" role="alert">{problemText(state.error)}</p>}
          <FileButton text={i18n.t('library.packs.choose')} label={i18n.t('library.packs.file')} accept=".bin,.gz" takesFocus={!state.isFirst} onFile={(file) => read(() => onRead(file))} />
        </>
      )}
    </SettingsSection>
  );
}

/** What is in it, from where and under which terms. */
function Contents({ summary: { sources, kinds, facts, size } }: { summary: PackSummary }): JSX.Element {
  const counts = ([['people', kinds.person], ['places', kinds.place], ['organisations', kinds.organisation], ['events', kinds.event]] as const).filter(([, count]) => count > 0);
  return (
    <ul class="plain muted small pack-contents">
      <li>{[...counts.map(([kind, count]) => countText(kind, count)), i18n.t('library.packs.facts', [number(facts)]), bytesInWords(size)].join(' · ')}</li>
      {sources.map((source) => <li key={source.id} dir="auto">{i18n.t('library.packs.source', [source.name, formatIsoDay(source.edition), source.licence])}</li>)}
    </ul>
  );
}

function nameOf({ fileName, summary }: Pick<ListedPack, 'fileName' | 'summary'>): string {
  return summary.sources.length === 1 ? `${summary.sources[0]?.name} (${fileName})` : fileName;
}

function countText(kind: 'people' | 'places' | 'organisations' | 'events', count: number): string {
  switch (kind) {
    case 'people': return i18n.t('library.packs.people', [number(count)]);
    case 'places': return i18n.t('library.packs.places', [number(count)]);
    case 'organisations': return i18n.t('library.packs.organisations', [number(count)]);
    case 'events': return i18n.t('library.packs.events', [number(count)]);
  }
}

function problemText({ code, detail }: ErrorData): string {
  if (code === 'quota') return i18n.t('notes.problem.quota');
  if (code !== 'bad-file') return i18n.t('notes.problem.unexpected');
  if (detail === 'size') return i18n.t('library.packs.tooLarge');
  return i18n.t('library.packs.bad', [detail ?? '']);
}

function number(count: number): string {
  return new Intl.NumberFormat(i18n.t('notes.language')).format(count);
}
