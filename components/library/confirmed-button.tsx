import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface ConfirmedButtonProps {
  /** On the button. */
  readonly text: string;
  /** Its full name, where the text alone does not say of what. */
  readonly label?: string;
  /** What is asked before it is done, and what cannot be undone. */
  readonly question: string;
  /** On the button that does it. */
  readonly yes: string;
  readonly onYes: () => void;
}

/** A button for what cannot be undone: it asks in its own place, with the focus on the way back. */
export function ConfirmedButton({ text, label = text, question, yes, onYes }: ConfirmedButtonProps): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (isAsking) no.current?.focus(); }, [isAsking]);
  const end = (): void => { setAsking(false); requestAnimationFrame(() => opener.current?.focus()); };
  if (!isAsking) return <button ref={opener} type="button" class="btn-quiet" aria-label={label} onClick={() => setAsking(true)}>{text}</button>;
  return (
    <div class="confirm" role="group" aria-label={label} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); end(); } }}>
      <p>{question}</p>
      <p class="actions">
        <button type="button" class="btn danger" onClick={() => { setAsking(false); onYes(); }}>{yes}</button>
        <button ref={no} type="button" class="btn-quiet" onClick={end}>{i18n.t('library.keep')}</button>
      </p>
    </div>
  );
}
