import { DatelineError } from '../core/errors.ts';
import type { ExportWork } from '../core/library/export/formats.ts';

/** How long the page is kept busy at a time, in ms: shorter than a frame that anyone would notice. */
const sliceMs = 12;

/**
 * Does the work of an export in slices, and gives its parts. `rest` lets the page do other things in between; an abort
 * of `signal` ends it (`unexpected`, with "cancelled" in `detail`), and nothing is left of it.
 */
export async function runExport(
  work: ExportWork, signal: AbortSignal, onProgress: (done: number, total: number) => void, ports: { readonly now: () => number; readonly rest: () => Promise<void> },
): Promise<readonly (string | Uint8Array)[]> {
  const parts: (string | Uint8Array)[] = [];
  let until = ports.now() + sliceMs;
  for (const part of work.parts) {
    parts.push(part);
    if (ports.now() < until) continue;
    onProgress(Math.min(parts.length, work.total), work.total);
    await ports.rest();
    if (signal.aborted) throw new DatelineError('unexpected', 'the export was cancelled', { detail: 'cancelled' });
    until = ports.now() + sliceMs;
  }
  return parts;
}
