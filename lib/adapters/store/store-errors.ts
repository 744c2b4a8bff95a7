import { DatelineError, type ErrorCode } from '../../core/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'read-only',
  UpgradeError: 'read-only',
};

/**
 * Any failure of the database as a `DatelineError`. Dexie wraps what the browser throws, and a full disk may come as an
 * AbortError around a QuotaExceededError: so the whole chain of causes is asked.
 */
export function storeError(error: unknown): DatelineError {
  if (error instanceof DatelineError) return error;
  for (let link: unknown = error, depth = 0; link instanceof Object && depth < 8; depth += 1) {
    const { name, inner, cause } = link as { name?: unknown; inner?: unknown; cause?: unknown };
    const code = typeof name === 'string' ? codes[name] : undefined;
    if (code !== undefined) return new DatelineError(code, `the library answered ${String(name)}`, { cause: error });
    link = inner ?? cause;
  }
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new DatelineError('storage', `the library failed (${name})`, { cause: error });
}
