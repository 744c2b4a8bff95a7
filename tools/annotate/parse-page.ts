import { JSDOM } from 'jsdom';

const parser = new (new JSDOM('').window.DOMParser)();

/**
 * A document as a browser without scripts parses it: nothing runs, loads or is laid out. Half the time of a jsdom window
 * of its own, since no style sheet is parsed.
 */
export function parsePage(html: string): Document {
  return parser.parseFromString(html, 'text/html');
}

/**
 * The text of a file's bytes: UTF-8, or if it isn't that, what its first 2,048 bytes say (`charset=…`), else
 * windows-1252, as browsers do. UTF-16 is known by its byte order mark.
 */
export function decodePage(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
    const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
    return decodeAs(bytes, charset);
  }
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // a charset that nobody knows
  }
}
