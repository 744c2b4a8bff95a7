import type { AnswerCache, Clock } from '../../../app/ports.ts';

/** How long an answer is good for, and how long that there was none, in ms. */
const keptMs = 30 * 24 * 3600 * 1000;
const keptMissingMs = 3 * 24 * 3600 * 1000;

export interface Cached<T> {
  readonly value: T;
  readonly fetchedAt: number;
}

export interface CachedAnswers {
  /** What is known of these keys and still good, and which are not; a stored answer that `parse` throws at counts as none. */
  read<T>(source: string, keys: readonly string[], parse: (value: unknown) => T): Promise<{ readonly known: ReadonlyMap<string, Cached<T>>; readonly missing: readonly string[] }>;
  write(source: string, key: string, revision: string | null, value: unknown): Promise<void>;
}

/**
 * The cache with its keeping times; the first answer that is kept drops those whose time is over. A cache that fails
 * costs the look-up nothing but time: what it had is asked again.
 */
export function cachedAnswers(cache: AnswerCache | null, now: Clock): CachedAnswers {
  let dropping: Promise<unknown> | undefined;
  return {
    async read(source, keys, parse) {
      const known = new Map<string, Cached<ReturnType<typeof parse>>>();
      for (const key of cache === null ? [] : keys) {
        const stored = await cache?.answer(source, key).catch(() => null);
        if (!stored) continue;
        const age = now() - stored.fetchedAt;
        const isEmpty = stored.value === null || (Array.isArray(stored.value) && stored.value.length === 0);
        if (age < 0 || age > (isEmpty ? keptMissingMs : keptMs)) continue;
        try { known.set(key, { value: parse(stored.value), fetchedAt: stored.fetchedAt }); } catch { continue; } // of another Dateline: asked again
      }
      return { known, missing: keys.filter((key) => !known.has(key)) };
    },
    async write(source, key, revision, value) {
      dropping ??= cache?.dropBefore(now() - keptMs).catch(() => undefined);
      await dropping;
      await cache?.putAnswer({ source, key, revision, fetchedAt: now(), value }).catch(() => undefined);
    },
  };
}
