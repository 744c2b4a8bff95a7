import { DatelineError } from '../../core/errors.ts';

/** Largest pack taken in, unpacked: it is held in memory while articles are read. */
const mostBytes = 64_000_000;

/** The bytes of a pack's file, gzipped or not. `bad-file` with "size" or "gzip" in `detail`. */
export async function packBytes(file: Blob): Promise<ArrayBuffer> {
  if (file.size > mostBytes) throw tooLarge();
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (head[0] !== 0x1f || head[1] !== 0x8b) return file.arrayBuffer();
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: BlobPart[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => { throw new DatelineError('bad-file', 'the file cannot be unpacked', { detail: 'gzip', cause }); });
    if (done) break;
    size += value.byteLength;
    // a few kilobytes of gzip may hold gigabytes
    if (size > mostBytes) { await reader.cancel(); throw tooLarge(); }
    chunks.push(value as BlobPart);
  }
  return new Blob(chunks).arrayBuffer();
}

function tooLarge(): DatelineError {
  return new DatelineError('bad-file', `a pack may have ${mostBytes / 1e6} MB at most`, { detail: 'size' });
}
