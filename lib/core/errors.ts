/**
 * Failures that a reader can be told of. The code is literal, so that views choose their words by it; everything else
 * in an error is for the log.
 */
export type ErrorCode =
  | 'bad-request'        // a message or an argument is not of the form that its type promises
  | 'bad-file'           // a file is not what its reader expects; `detail` names line, field or offset
  | 'not-found'
  | 'no-receiver'        // the page or the background that should answer is not there
  | 'no-permission'      // the reader has not allowed this site
  | 'read-only'          // the library was written by a newer version, or its upgrade failed
  | 'quota'              // the disk or the browser's quota is full
  | 'conflict'           // the record has changed since it was read
  | 'storage'            // the database failed otherwise
  | 'model'              // the model or a pack could not be loaded
  | 'network'            // a look-up did not reach its server, or took too long (`detail`: "timeout")
  | 'offline'            // the browser has no network
  | 'busy'               // the server asks to wait; `detail` is for how many seconds
  | 'bad-answer'         // a server answered with something else than it promises: a sign-in page, a cut or huge body
  | 'no-consent'         // the reader has not agreed to look-ups yet; `detail` "browser": the browser has not been told so
  | 'aborted'            // whoever asked has gone
  | 'unexpected';

/** An error as plain data, the way it crosses a message. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
  readonly retry: boolean;
  readonly detail: string | null;
}

const retryable: ReadonlySet<ErrorCode> = new Set(['no-receiver', 'network', 'offline', 'busy', 'storage']);

/** An error with a code. `retry` says whether the same call may go through later. */
export class DatelineError extends Error {
  readonly code: ErrorCode;
  readonly retry: boolean;
  readonly detail: string | null;

  constructor(code: ErrorCode, message: string, options: { detail?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'DatelineError';
    this.code = code;
    this.retry = retryable.has(code);
    this.detail = options.detail ?? null;
  }
}

/** Any thrown value as plain data; what has no code becomes `unexpected` and keeps its message. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof DatelineError) {
    return { code: error.code, message: error.message, retry: error.retry, detail: error.detail };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message, retry: false, detail: null };
}

/** The error that `data` describes, as thrown on the other side of a message. */
export function fromErrorData(data: ErrorData): DatelineError {
  return new DatelineError(data.code, data.message, data.detail === null ? {} : { detail: data.detail });
}
