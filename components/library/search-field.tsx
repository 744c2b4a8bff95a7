import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

/** A search as you type. What was found is said by `status`, politely. */
export function SearchField({ label, value, onInput, onFocus, status }: { label: string; value: string; onInput: (value: string) => void; onFocus?: () => void; status: string }): JSX.Element {
  const id = useId();
  return (
    <div class="search" role="search">
      <label class="visually-hidden" for={id}>{label}</label>
      <input id={id} class="field" type="search" value={value} placeholder={label} spellcheck={false} autocomplete="off" dir="auto"
        {...(onFocus === undefined ? {} : { onFocus })} onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === 'Escape' && value !== '') { event.preventDefault(); onInput(''); } }} />
      <p class="muted small search-status" role="status">{status === '' ? i18n.t('library.searchHint') : status}</p>
    </div>
  );
}
