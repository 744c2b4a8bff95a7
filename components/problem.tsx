import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { toErrorData, type ErrorCode } from '../lib/core/errors.ts';

/** What went wrong, in words chosen by the error's code; announced when it appears. Nothing for `null`. */
export function Problem({ code }: { code: string | null }): JSX.Element | null {
  return code === null ? null : <p class="problem" role="alert">{problemText(code)}</p>;
}

/** The code of anything thrown. */
export function codeOf(error: unknown): ErrorCode {
  return toErrorData(error).code;
}

function problemText(code: string): string {
  switch (code) {
    case 'conflict': return i18n.t('notes.problem.conflict');
    case 'read-only': return i18n.t('notes.problem.readOnly');
    case 'quota': return i18n.t('notes.problem.quota');
    case 'storage': return i18n.t('notes.problem.storage');
    case 'no-receiver': return i18n.t('notes.problem.noReceiver');
    case 'no-permission': return i18n.t('notes.problem.noPermission');
    case 'not-found': return i18n.t('notes.problem.notFound');
    default: return i18n.t('notes.problem.unexpected');
  }
}
