import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LookUpFailure } from '../../lib/core/model/look-up.ts';
import { lookUpProblem } from './look-up-problem.ts';
import type { LookUpActions, LookUpPartProps } from './look-up-props.ts';
import { LookedUp } from './looked-up.tsx';

/**
 * A name's look-up: the button, what goes on, what came, or in a sentence why not. What the card has stays whatever
 * happens here. The button that was pressed goes away with its state, so the focus moves to the part itself, and what
 * is new there is scrolled into view.
 */
export function LookUpPart(props: LookUpPartProps): JSX.Element {
  const { state } = props;
  const part = useRef<HTMLElement>(null);
  const [isFollowed, setFollowed] = useState(false);
  useEffect(() => {
    if (!isFollowed) return;
    part.current?.focus({ preventScroll: true });
    part.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isFollowed, state]);
  return (
    <section ref={part} class="part look-up" tabIndex={-1} aria-label={i18n.t('lookUp.title')} onClick={() => setFollowed(true)} onFocusOut={(event) => {
      // Whoever has gone elsewhere meanwhile is left alone.
      if (event.relatedTarget !== null && !part.current?.contains(event.relatedTarget as Node)) setFollowed(false);
    }}>
      {state === null && <button type="button" class="btn-quiet" onClick={() => props.onLookUp(false)}>{i18n.t('lookUp.ask')}</button>}
      {state?.state === 'busy' && (
        <p class="busy-line" role="status"><span class="muted">{i18n.t('lookUp.busy')}</span><button type="button" class="link" onClick={props.onStop}>{i18n.t('lookUp.stop')}</button></p>
      )}
      {state?.state === 'failed' && <Failed error={state.error} onLookUp={props.onLookUp} />}
      {state?.state === 'done' && <LookedUp {...props} state={state} />}
    </section>
  );
}

function Failed({ error, onLookUp }: Pick<LookUpActions, 'onLookUp'> & { readonly error: LookUpFailure }): JSX.Element {
  if (error.code === 'no-consent' && error.detail !== 'browser') {
    return (
      <>
        <p>{i18n.t('lookUp.consent')}</p>
        <button type="button" class="btn-quiet" onClick={() => onLookUp(true)}>{i18n.t('lookUp.agree')}</button>
      </>
    );
  }
  return (
    <>
      <p role="alert">{lookUpProblem(error)}</p>
      <button type="button" class="btn-quiet" onClick={() => onLookUp(false)}>{i18n.t('lookUp.again')}</button>
    </>
  );
}
