/** Longest file name in UTF-8 bytes, with room for a number and an extension below the 255 of common file systems. */
const longestBytes = 160;

/** Forbidden in file names somewhere (Windows, macOS), or of a meaning in Obsidian's links: `[[name#heading^block|alias]]`. */
const forbidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\\/:*?"<>|[\]#^%]+/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Gives file names (without extension), each once, whatever case a file system tells apart. */
export class FileNames {
  readonly #taken = new Set<string>();

  /** A name made from a title: safe everywhere, linkable as `[[name]]`, and none that was given before; "Untitled" from nothing. */
  nameFor(title: string): string {
    const base = safeName(title);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? base : `${base} (${number})`;
      const folded = name.normalize('NFKD').toLowerCase();
      if (this.#taken.has(folded)) continue;
      this.#taken.add(folded);
      return name;
    }
  }
}

function safeName(title: string): string {
  const plain = title.toWellFormed().normalize('NFC').replace(forbidden, ' ').replace(/\s+/gu, ' ');
  const fitting = trimmed(cut(trimmed(plain)));
  if (fitting === '') return 'Untitled';
  return reserved.test(fitting) ? `_${fitting}` : fitting;
}

/** Without dots and blanks at the ends: Windows drops them, and a dot in front hides a file. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

function cut(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > longestBytes) break;
    end += character.length;
  }
  return name.slice(0, end);
}
