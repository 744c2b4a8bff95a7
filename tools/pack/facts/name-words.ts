/** Letters that Unicode does not split into a base letter and a mark. */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', ə: 'a', œ: 'oe', þ: 'th', ð: 'd' };

/** The words of a name, lower case, without marks, apostrophes and hyphens: "Noboru Takeshita" → ["noboru", "takeshita"]. */
export function nameWords(name: string): readonly string[] {
  return name.normalize('NFKD').toLowerCase()
    .replace(/[\u0300-\u036f'‘’ʻʼ`]/g, '')
    .replace(/[łøđıßæəœþð]/g, (letter) => plain[letter] ?? letter)
    .split(/[^a-z0-9]+/).filter(Boolean);
}
