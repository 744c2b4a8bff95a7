import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { typedDay } from '../lib/core/dating/set-day.ts';
import { codeOf, Problem } from './problem.tsx';

export interface DayFormProps {
  /** What opens the form: "Set the day". */
  readonly opener: string;
  /** The day as the reader has set it before, `null` if they have not. */
  readonly setDay: string | null;
  /** Keeps a day (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), or clears it. Rejects with a `DatelineError`. */
  readonly onSet: (day: string | null) => Promise<void>;
}

/** Where the reader says on which day the article was written: a link that opens to a small form. Escape closes it. */
export function DayForm({ opener, setDay, onSet }: DayFormProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const isOpen = typed !== null;
  useEffect(() => { if (isOpen) field.current?.focus(); }, [isOpen]);

  const end = (): void => { setTyped(null); setWrong(false); setProblem(null); requestAnimationFrame(() => button.current?.focus()); };
  const keep = async (day: string | null): Promise<void> => {
    setProblem(null);
    try { await onSet(day); end(); } catch (error) { setProblem(codeOf(error)); }
  };
  const submit = (): void => {
    const day = typedDay(field.current?.value ?? '');
    setWrong(day === null);
    if (day !== null) void keep(day);
  };
  if (!isOpen) return <button ref={button} type="button" class="link small" onClick={() => setTyped(setDay ?? '')}>{opener}</button>;
  return (
    <form class="day-form" onSubmit={(event) => { event.preventDefault(); submit(); }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); end(); } }}>
      <label class="small" for={id}>{i18n.t('day.label')}</label>
      <span class="day-form-line">
        <input ref={field} id={id} class="field" type="text" inputMode="numeric" autocomplete="off" placeholder="1994-08-23" value={typed}
          aria-invalid={isWrong} aria-describedby={`${id}-wrong`} onInput={(event) => setTyped(event.currentTarget.value)} />
        <button type="submit" class="btn">{i18n.t('day.set')}</button>
        {setDay === null ? <button type="button" class="btn-quiet" onClick={end}>{i18n.t('notes.cancel')}</button>
          : <button type="button" class="btn-quiet" onClick={() => void keep(null)}>{i18n.t('day.clear')}</button>}
      </span>
      <span id={`${id}-wrong`} class="problem" role="alert">{isWrong && i18n.t('day.wrong')}</span>
      <Problem code={problem} />
    </form>
  );
}
