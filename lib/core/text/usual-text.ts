import { unwrapped } from './unwrapped.ts';
import { DIGIT, LETTER, SPACE, characterClass } from './characters.ts';

/** Marks, blanks and hyphens that English papers do not print. */
const UNUSUAL = /[„‟«»‹›‚‛「」『』〝〞〟＂❝❞❛❜`\u00a0\u2000-\u200a\u2010\u2011\u202f\u3000]/;

/** Marks of one meaning. */
const PLAIN: Readonly<Record<string, string>> = { '‟': '“', '„': '“', '「': '“', '〝': '“', '❝': '“', '」': '”', '〞': '”', '〟': '”', '❞': '”', '『': '‘', '‛': '‘', '‚': '‘', '❛': '‘', '』': '’', '❜': '’', '＂': '"' };

/** Marks that open in some papers and close in others, with what to read for an opening and a closing one. */
const TURNED: Readonly<Record<string, string>> = { '«': '“”', '»': '“”', '‹': '‘’', '›': '‘’', '“': '“”', '”': '“”' };

/**
 * A text with the quotation marks of other countries and of typewriters as English papers print them, unit for unit, so that every offset stays: „…“, „…”, ”…”, «…», »…«,
 * »…», 「…」, ``…'' and ''…'' become “…”; ‚…‘, ‹…›, 『…』 and `…' become ‘…’. The blanks beside a mark tell which way it looks.
 * Blanks of other widths or that do not break become " ", hyphens that do not break "-", a grave accent within a word "’", lines
 * are joined (`unwrapped`) and end in "\n". The same string if there is nothing to change. Linear.
 */
export function usualText(printed: string): string {
  const text = unwrapped(printed.includes('\r') ? printed.replaceAll(/(?:\r\n)+/g, (ends) => ' '.repeat(ends.length / 2) + '\n'.repeat(ends.length / 2)).replaceAll('\r', '\n') : printed);
  if (!UNUSUAL.test(text) && !text.includes("''") && !looksWrong(text, '”') && !looksWrong(text, '“')) return text;
  const hasLow = text.includes('‚');
  const hasOne = (!text.includes('“') && /(?<![^\s([—–])”[\p{L}\p{N}]/u.test(text)) || (!text.includes('«') && /(?<![^\s([—–])»[\p{L}\p{N}]/u.test(text));
  const isTyped = /(?<![^\s([—–])(?:`{1,2}|'')[\p{L}\p{N}]/u.test(text);
  let usual = text.replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ').replaceAll(/[\u2010\u2011]/g, '-').replaceAll(/(?<=\p{L})`(?=\p{L})/gu, '’');
  usual = usual.replaceAll(/[‟„「」『』〝〞〟＂❝❞❛❜‛‚]/g, (mark) => PLAIN[mark] as string);
  usual = turned(usual);
  if (isTyped) usual = usual.replaceAll(/``|'''|''|`/g, (mark, at: number) => typed(mark, usual, at));
  if (hasLow || isTyped) usual = usual.replaceAll(/(?<=[^\s([—–])[‘'](?![\p{L}\p{N}])/gu, '’');
  return hasOne ? usual.replaceAll(/(?<![^\s([—–“])’(?=\p{L})(?!(?:em|tis|twas|til|n)\b)/gu, '‘') : usual;
}

/** Marks that open in some papers and close in others as they stand here; a curly one is believed where it does what is due: in “… today, ”he said it closes. */
function turned(text: string): string {
  let isOpen = false;
  let last = 0;
  return text.replaceAll(/[«»‹›“”]/g, (mark, at: number) => {
    if (isOpen && text.slice(last, at).includes('\n\n')) isOpen = false;
    last = at;
    const opens = (mark === '”' && isOpen) || (mark === '“' && !isOpen) ? mark === '“' : opensAt(text, at, mark);
    if (mark !== '‹' && mark !== '›') isOpen = opens;
    return (TURNED[mark] as string).charAt(opens ? 0 : 1);
  });
}

/** Whether the mark at `at` opens, by what stands beside it; a guillemet may have a blank within. */
function opensAt(text: string, at: number, mark: string): boolean {
  if (at === 0 || text.charCodeAt(at - 1) === 0x0a) return true;
  const before = text.charAt(at - 1);
  if ('“”‘’"\'«»‹›'.includes(before)) return isWordy(text, at + 1);
  if (characterClass(text, at - 1) !== SPACE && !'([—–'.includes(before)) return false;
  return '“«‹'.includes(mark) || (at + 1 < text.length && characterClass(text, at + 1) !== SPACE && !'.,;:!?)—–'.includes(text.charAt(at + 1)));
}

/** Whether a sentence may begin here. */
function isWordy(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = characterClass(text, at);
  return kind === LETTER || kind === DIGIT || '¿¡…'.includes(text.charAt(at));
}

/** Whether one of these curly marks looks the wrong way. */
function looksWrong(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (opensAt(text, at, mark) !== (mark === '“')) return true;
  return false;
}

/** A mark of a typewriter: what replaces two units has the curly mark next to the words. */
function typed(mark: string, text: string, at: number): string {
  const before = text.charAt(at - 1);
  if (mark === '`') return /[\p{L}\p{N}]/u.test(before) ? '’' : '‘';
  if (mark === "'''") return '’” ';
  if (mark === "''" && (/\S/.test(before) || !/\S/.test(text.charAt(at + 2)))) return '” ';
  return before === '' || before === '\n' ? '\n“' : ' “';
}
