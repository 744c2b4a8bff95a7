import type { Knowledge } from './knowledge.ts';
import { nameKey } from './name-keys.ts';

/** Countries that a text names, and the folded words that name them. */
export interface CountryWords {
  /** ISO 3166-1 alpha-2 codes. */
  readonly codes: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** States that tables of offices name by codes of their own, and the present codes that news may mean. */
const successors: Readonly<Record<string, readonly string[]>> = {
  SU: ['RU'], YU: ['RS', 'ME'], CS: ['CZ', 'SK'], DD: ['DE'], YD: ['YE'], ZR: ['CD'], VD: ['VN'],
};

/**
 * Countries named in a text by their own name or by their people's ("Tajik rebels", "South African"). Looks at runs of up
 * to three capitalised words. Linear in the text; a few microseconds a capitalised word.
 */
export function countryWords(text: string, knowledge: Knowledge): CountryWords {
  const codes = new Set<string>();
  const words = new Set<string>();
  const seen = new Map<string, readonly string[]>();
  for (const run of text.matchAll(/\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*){0,5}/gu)) {
    const parts = run[0].split(/[ -]/);
    for (let at = 0; at < parts.length; at++) {
      for (let length = Math.min(3, parts.length - at); length > 0; length--) {
        const key = nameKey(parts.slice(at, at + length).join(' '));
        const found = seen.get(key) ?? codesOf(key, knowledge);
        seen.set(key, found);
        if (found.length === 0) continue;
        for (const code of found) codes.add(code);
        for (const word of key.split(' ')) words.add(word);
        at += length - 1;
        break;
      }
    }
  }
  return { codes, words };
}

/** Whether a country code of a fact ("country:SU") is one of those codes, states that are no more by their successors. */
export function isOfCountries(valueId: string | null, codes: ReadonlySet<string>): boolean {
  const code = valueId?.startsWith('country:') ? valueId.slice('country:'.length) : null;
  return code !== null && (codes.has(code) || (successors[code] ?? []).some((successor) => codes.has(successor)));
}

function codesOf(key: string, knowledge: Knowledge): readonly string[] {
  if (key.length < 2) return [];
  return knowledge.countryCodesOf(key);
}
