import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { NamesChanged } from '../../lib/core/library/compare-names.ts';

export interface ChangedLineProps {
  /** Names that came or went since; `null`: they are not said here. */
  readonly names: NamesChanged | null;
  /** Shows what has changed. */
  readonly onSee: () => void;
}

/** So many names are said; the rest is a number. */
const saidNames = 3;

/** The quiet line on a saved article whose page reads otherwise now: the names that came or went, and the way to the words. */
export function ChangedLine({ names, onSee }: ChangedLineProps): JSX.Element {
  return (
    <div class="strip changed-line">
      <p>{i18n.t('changed.title')} <button type="button" class="link" onClick={onSee}>{i18n.t('changed.see')}</button></p>
      {names !== null && names.came.length > 0 && <p>{i18n.t('changed.came', [listOf(names.came)])}</p>}
      {names !== null && names.went.length > 0 && <p>{i18n.t('changed.went', [listOf(names.went)])}</p>}
    </div>
  );
}

function listOf(names: NamesChanged['came']): string {
  const said = names.slice(0, saidNames).map(({ name }) => name);
  const more = names.length - said.length;
  return new Intl.ListFormat(i18n.t('notes.language'), { type: 'conjunction' }).format(more === 0 ? said : [...said, i18n.t('changed.more', [more])]);
}
