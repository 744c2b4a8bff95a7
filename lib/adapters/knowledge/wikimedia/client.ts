import { DatelineError } from '../../../core/errors.ts';
import type { Clock, HoldOffs } from '../../../app/ports.ts';
import { readLimited } from './read-limited.ts';
import { inTurn } from './in-turn.ts';

export interface ClientOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: Clock;
  readonly isOnline: () => boolean;
  readonly holdOffs: HoldOffs;
  /** "Name/Version (project's address; contact)", as the projects ask for. */
  readonly userAgent: string;
  /** How long an answer may take, in ms. */
  readonly timeoutMs?: number;
}

/** What is asked of one answer. */
export interface Asked {
  readonly type: 'json' | 'html';
  readonly limitBytes: number;
  readonly signal: AbortSignal;
  /** Called with all that has come so far; `true` ends the reading there. */
  readonly isEnough?: (text: string) => boolean;
}

/** Gives the text of an answer. Throws as `Encyclopaedia` says. */
export type WikimediaClient = (url: string, asked: Asked) => Promise<string>;

/** Requests at once, as the projects ask. */
const mostAtOnce = 3;
const usualTimeoutMs = 15_000;
/** Wait after a refusal that names no time, doubled with each further one, in seconds. */
const shortestWait = 5;
const longestWait = 3600;

/**
 * A client that keeps to the projects' rules: three requests at once, no cookie, no referrer, a name of its own, and
 * none to a host that has asked to wait, until that time is over. Nothing is followed to another address: a network
 * that wants a sign-in first answers in that way.
 */
export function wikimediaClient(options: ClientOptions): WikimediaClient {
  const turn = inTurn(mostAtOnce);
  const refusals = new Map<string, number>();
  return (url, asked) => turn(async () => {
    const { host } = new URL(url);
    if (asked.signal.aborted) throw new DatelineError('aborted', 'nobody waits for it any more');
    const waitMs = await options.holdOffs.until(host) - options.now();
    if (waitMs > 0) throw busy(waitMs / 1000);
    const timeout = AbortSignal.timeout(options.timeoutMs ?? usualTimeoutMs);
    const signal = AbortSignal.any([asked.signal, timeout]);
    try {
      const response = await options.fetch(url, {
        headers: { 'Api-User-Agent': options.userAgent }, signal, mode: 'cors',
        credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual',
      });
      if (response.status === 429 || response.status === 503) {
        const seconds = waitOf(response.headers.get('retry-after'), refusals.get(host) ?? 0, options.now());
        refusals.set(host, (refusals.get(host) ?? 0) + 1);
        await options.holdOffs.hold(host, options.now() + seconds * 1000);
        await response.body?.cancel();
        throw busy(seconds);
      }
      refusals.delete(host);
      if (response.status === 404) throw new DatelineError('not-found', 'there is no such page');
      if (!response.ok) throw new DatelineError('bad-answer', `the server answered with status ${response.status}`, { detail: response.type === 'opaqueredirect' ? 'redirect' : `status ${response.status}` });
      const type = response.headers.get('content-type') ?? '';
      if (!type.includes(asked.type)) throw new DatelineError('bad-answer', `the server answered with ${type || 'something'} in place of ${asked.type}`, { detail: 'type' });
      return await readLimited(response, asked);
    } catch (cause) {
      if (cause instanceof DatelineError) throw cause;
      if (asked.signal.aborted) throw new DatelineError('aborted', 'nobody waits for it any more', { cause });
      if (timeout.aborted) throw new DatelineError('network', 'the answer took too long', { detail: 'timeout', cause });
      if (!options.isOnline()) throw new DatelineError('offline', 'the browser is offline', { cause });
      throw new DatelineError('network', 'the server could not be reached', { cause });
    }
  });
}

function busy(seconds: number): DatelineError {
  return new DatelineError('busy', 'the server asks to wait', { detail: String(Math.ceil(seconds)) });
}

/** Seconds to wait: as the header says (seconds or a date), at least five; else longer each time. */
function waitOf(header: string | null, refusals: number, now: number): number {
  const named = header === null ? Number.NaN : /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  const seconds = Number.isFinite(named) ? named : shortestWait * 2 ** Math.min(refusals, 10);
  return Math.min(longestWait, Math.max(shortestWait, seconds));
}
