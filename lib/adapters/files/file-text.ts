import { DatelineError } from '../../core/errors.ts';

/**
 * The text of a file: UTF-8 with or without mark, UTF-16 with one, gzipped or not, told by its first bytes. `bad-file`
 * with "encoding" in `detail` for bytes that are none of it, rather than words with letters of another alphabet in them.
 */
export async function fileText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return decoded(await unpacked(bytes));
  return decoded(bytes);
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return new Uint8Array(await new Response(new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  } catch (cause) {
    throw new DatelineError('bad-file', 'the file cannot be unpacked', { detail: 'gzip', cause });
  }
}

function decoded(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DatelineError('bad-file', 'the file is in another encoding than UTF-8', { detail: 'encoding', cause });
  }
}
