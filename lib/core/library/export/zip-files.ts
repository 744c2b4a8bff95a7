import { Zip, ZipDeflate, strToU8 } from 'fflate';
import type { ExportFile } from './exported.ts';

/** Files as a ZIP archive: a part for each file, and one at the end. `exportedAt` (ms since the epoch) is the time of all of them. */
export function* zipFiles(files: Iterable<ExportFile>, exportedAt: number): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    ready.push(part);
  });
  for (const { path, text } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = exportedAt;
    zip.add(file);
    file.push(strToU8(text), true);
    yield joined(ready.splice(0));
  }
  zip.end();
  yield joined(ready.splice(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
