import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { LookUpFailure } from '../../lib/core/model/look-up.ts';
import { lookUpProblem } from './look-up-problem.ts';
import type { LookUpActions, LookUpPartProps } from './look-up-props.ts';
import { LookedUp } from './looked-up.tsx';

/** A name's look-up: the button, what goes on, what came, or in a sentence why not. What the card has stays whatever happens here. */
export function LookUpPart(props: LookUpPartProps): JSX.Element {
  const { state } = props;
  return (
    <section class="part look-up">
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
