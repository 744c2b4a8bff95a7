import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { useLive } from './use-live.ts';

/** How many tags are offered; any other is chosen in a note that has it. */
const mostShown = 20;

/** The tags of all notes, those of most notes first; one of them filters the list, and again lets it go. */
export function TagFilter({ chosen, onChoose }: { chosen: string | null; onChoose: (tag: string | null) => void }): JSX.Element | null {
  const live = useLive((source) => source.noteTags(), []);
  const tags = live.state === 'ready' ? live.value : [];
  const isChosen = (tag: string): boolean => tag.toLowerCase() === chosen?.toLowerCase();
  const shown = tags.slice(0, mostShown);
  const other = chosen !== null && !shown.some(({ tag }) => isChosen(tag)) ? [{ tag: chosen, notes: tags.find(({ tag }) => isChosen(tag))?.notes ?? 0 }] : [];
  if (shown.length === 0 && other.length === 0) return null;
  return (
    <div class="tag-filter" role="group" aria-label={i18n.t('library.notes.tags')}>
      {[...other, ...shown].map(({ tag, notes }) => (
        <button key={tag} type="button" class="btn-quiet" aria-pressed={isChosen(tag)} onClick={() => onChoose(isChosen(tag) ? null : tag)}>
          <span dir="auto">#{tag}</span> <span class="muted small">{notes}</span>
        </button>
      ))}
    </div>
  );
}
