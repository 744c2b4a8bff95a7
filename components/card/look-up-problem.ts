import { i18n } from '#i18n';
import type { LookUpFailure } from '../../lib/core/model/look-up.ts';

/** Why a look-up brought nothing, in a sentence. */
export function lookUpProblem({ code, detail }: LookUpFailure): string {
  switch (code) {
    case 'no-consent': return i18n.t('lookUp.problem.browser');
    case 'offline': return i18n.t('lookUp.problem.offline');
    case 'network': return i18n.t(detail === 'timeout' ? 'lookUp.problem.slow' : 'lookUp.problem.network');
    case 'busy': return i18n.t('lookUp.problem.busy', Number(detail) || 1);
    case 'bad-answer': return i18n.t('lookUp.problem.badAnswer');
    case 'no-receiver': return i18n.t('lookUp.problem.noReceiver');
    default: return i18n.t('lookUp.problem.unexpected');
  }
}
