/** 32-bit FNV-1a over the UTF-16 code units of `text`, then mixed; never 0, which means "absent" to the features. */
export function hashText(text: string): number {
  return hashRange(text, 0, text.length);
}

/** `hashText` of `text.slice(start, end)`. */
export function hashRange(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** Joins two hashes, in order; never 0. */
export function joinHashes(first: number, second: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) ^ second);
}

/** Spreads the bits of an integer (the finaliser of MurmurHash3); never 0. */
export function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}
