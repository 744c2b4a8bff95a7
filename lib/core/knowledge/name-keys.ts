import { isPlain } from '../text/diacritics.ts';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ə: 'a',
};

/**
 * The key that a name is looked up by: lower case, without marks, full stops and apostrophes; hyphens are spaces.
 * "Nicolás Maduro" and "NICOLAS MADURO" share one.
 */
export function nameKey(name: string): string {
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  if (isPlain(name)) return name.toLowerCase().replace(/[.'`"]/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
  return name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(/[łøđðþßæœıħŋŧə]/g, (letter) => plainLetters[letter] as string)
    .replace(/[.'’‘ʻʼ`´"“”]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The key without initials in the middle: "George W. Bush" → "george bush". `null` where nothing is dropped. */
export function withoutInitials(key: string): string | null {
  const words = key.split(' ');
  const kept = words.filter((word, at) => at === 0 || at === words.length - 1 || word.length > 1);
  return kept.length < words.length && kept.length >= 2 ? kept.join(' ') : null;
}

/** Words that end a name without being its surname. */
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);
/** Words that belong to the surname after them. */
const particles = new Set(['de', 'da', 'di', 'del', 'dos', 'van', 'von', 'der', 'den', 'al', 'el', 'bin', 'ben', 'ibn', 'la', 'le', 'du', 'ter']);

/** The surname's key of a name's key: the last word, suffixes left out, particles kept before it left out too. */
export function surnameOf(key: string): string {
  const words = key.split(' ').filter((word) => !suffixes.has(word));
  return words.at(-1) ?? '';
}

/** States whose people are written with the family name first: "Xi Jinping", "Park Geun-hye". */
const familyNameFirst = new Set(['CN', 'TW', 'HK', 'KR', 'KP', 'VN', 'KH', 'SG']);

/** The keys by which news may call somebody of a name (its key) and a state by the surname alone. */
export function surnamesOf(key: string, countryCode: string | null): readonly string[] {
  const words = key.split(' ');
  return countryCode !== null && familyNameFirst.has(countryCode) && words.length > 1 && words.length < 4 ? [surnameOf(key), words[0] as string] : [surnameOf(key)];
}

/** First name's key of a name's key; empty for a single word. */
export function firstNameOf(key: string): string {
  const words = key.split(' ').filter((word) => !suffixes.has(word));
  return words.length > 1 ? words[0] as string : '';
}

/** Ways of writing one sound in Latin letters, applied in order to a name's key. Each with an example. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|stch/g, 'sc'], // Khrushchev, Chruschtschow
  [/tsch|tch|cz/g, 'ch'], // Gortschakow, Khatchaturian
  [/kh/g, 'h'], // Rakhmonov, Rahmonov
  [/gh/g, 'g'], // Ghaddafi, Gaddafi
  [/ph/g, 'f'], // Joseph, Josef
  [/x/g, 'ks'], // Alexander, Aleksandr
  [/ck|cq|q(?!u)/g, 'k'], // Qaddafi, Kaddafi
  [/c(?=[aou]|$)/g, 'k'], // Victor, Viktor
  [/c(?=t)/g, 'k'],
  [/w/g, 'v'], // Walesa, Valesa
  [/dzh|dj/g, 'j'], // Dzhokhar, Djokhar
  [/zh/g, 'z'],
  [/ou/g, 'u'], // Abdoulaye, Abdulaye
  [/oo/g, 'u'],
  [/ee/g, 'i'], // Rasheed, Rashid
  [/(?<=[bcdfghklmnprstvz])[yj]o/g, 'o'],
  [/[yj]e/g, 'e'], // Yevgeny, Evgeni
  [/off$|eff$/g, 'ov'], // Romanoff, Romanov
  [/ev$/g, 'ov'],
  [/ff/g, 'f'],
  [/[yj]/g, 'i'], // Andrey, Andrei
  [/iei|ii+|ei$|ie$/g, 'i'],
  [/tz/g, 'c'], [/ts/g, 'c'],
  [/(.)\1+/g, '$1'], // doubled letters
  [/h$/g, ''],
];

/**
 * A key shared by the usual Latin spellings of one full name: the surname's sounds and the consonants of the first
 * name. "Imomali Rakhmonov" and "Emomali Rahmonov", "Alexander Lebed" and "Aleksandr Lebed". Empty for a single word. A
 * match by this key alone is weak: about 15 of 24 extra matches were right, so it needs the same country, role or date.
 */
export function spellingKey(name: string): string {
  const key = nameKey(name);
  const first = firstNameOf(key);
  const last = surnameOf(key);
  if (first.length < 2 || last.length < 3) return '';
  const skeleton = soundOf(first).replace(/[aeiou]/g, '');
  return skeleton === '' ? '' : `${skeleton} ${soundOf(last)}`;
}

/**
 * Whether two spellings with one key are two names: one first name begins with a vowel and the other does not (Ahmad,
 * Hamid), or a middle name of the shorter one, or its initial, is not among the longer one's ("Kim Sok Chol", "Kim Kum-chol").
 */
export function areOtherwise(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => /^[aeiou]/.test(soundOf(firstNameOf(nameKey(name)))));
  if (first !== second) return true;
  const [fewer = [], more = []] = [middlesOf(one), middlesOf(other)].sort((a, b) => a.length - b.length);
  return fewer.some((word) => !more.some((known) => known === word || ((word.length === 1 || known.length === 1) && known[0] === word[0])
    || (word.length > 1 && known.length > 1 && consonantsOf(known) === consonantsOf(word))));
}

function middlesOf(name: string): readonly string[] {
  return nameKey(name).split(' ').filter((word) => !suffixes.has(word)).slice(1, -1).filter((word) => !particles.has(word));
}

function consonantsOf(word: string): string {
  return soundOf(word).replace(/[aeiou]/g, '') || word;
}

/** Whether a word of a name's key only joins others ("van", "al"). */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

function soundOf(word: string): string {
  return sounds.reduce((text, [pattern, to]) => text.replace(pattern, to), word);
}
