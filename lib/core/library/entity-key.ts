import type { EntityKey } from '../model/library.ts';
import type { Kind } from '../model/recognition.ts';

/**
 * The key of a name across articles: kind, then the name without diacritics, case, apostrophes and doubled spaces.
 * "François  Mitterrand" → "person:francois mitterrand". Names without any letter keep their own characters.
 */
export function entityKey(kind: Kind, name: string): EntityKey {
  return `${kind}:${foldName(name)}`;
}

/** A name folded for comparison: NFKD without marks, lower case, apostrophes dropped, punctuation to single spaces. */
export function foldName(name: string): string {
  const folded = name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(/['’ʼ`]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return folded === '' ? name.trim() : folded;
}
