import { askingFor } from './asking.ts';
import { lowerAt, type Name } from './names.ts';
import type { DocumentView } from './features.ts';

/** Tokens between the name of a person and what else the person is called, at most. */
const REACH = 30;
const callers = /^(?:called|call|calls|nicknamed|knew|know|knows|dubbed|christened)$/;

/**
 * For person `n` of `names`, the name right behind which an article says that `n` is another name of the same person: "X, known as N",
 * "X, whom they called N", "X, a spy, nicknamed N", "X, born N", "X, to his friends N"; −1 if it says nothing like it.
 */
export function aliasOf(view: DocumentView, names: readonly Name[], n: number): number {
  const name = names[n] as Name;
  const start = names[n - 1]?.last === name.first - 1 && isSetAside(view, name.first, name.last) ? name.first - 1 : triggerBefore(view, name.first);
  if (start < 0) return -1;
  for (let other = n - 1; other >= 0; other--) {
    const known = names[other] as Name;
    if (known.last < name.first - REACH) return -1;
    if (known.kind !== 'person') continue;
    for (let t = known.last; t < start; t++) if (/^[.;:!?]$/.test(lowerAt(view, t)) && !view.text.slice(view.tokens.starts[t], view.tokens.ends[t] as number).endsWith('..')) return -1;
    return known.last === start || /^(?:,|\(|—|–|-|who|is|was|and)$/.test(lowerAt(view, known.last)) ? other : -1;
  }
  return -1;
}

/** "– N to his own", "(N to the Americans": whether a name at tokens `[first, last)` is what the person named before the dash is called by somebody. */
export function isSetAside(view: DocumentView, first: number, last: number): boolean {
  return /^[,(—–]$/.test(lowerAt(view, first - 1)) && lowerAt(view, last) === 'to' && /^(?:his|her|the|everyone|everybody|all|friends|family|most|many)$/.test(lowerAt(view, last + 1));
}

/** Where the words begin that make the name at token `first` another's name; −1 if none stand there. */
export function triggerBefore(view: DocumentView, first: number): number {
  const before = lowerAt(view, first - 1);
  const opens = (t: number): boolean => isOpener(view, t);
  if (isNaming(view, first - 1) && opens(first - 2)) return first - 2;
  if ((before === 'called' || before === 'dubbed') && /^(?:,|\(|also|once|was|is|always|simply|usually|often|later)$/.test(lowerAt(view, first - 2))) return first - 2;
  if (before === 'as' && lowerAt(view, first - 2) === 'known' && opens(first - 3)) return first - 3;
  if (before === 'as' && lowerAt(view, first - 2) === 'known' && asideOf(view, first - 2) >= 0) return asideOf(view, first - 2);
  for (let t = first - 1; t > first - 9; t--) {
    if (t === first - 2 && before === 'as' && lowerAt(view, t) === ',') continue;
    if (isEnd(view, t)) return -1;
    if (!isTurn(view, t)) continue;
    const word = lowerAt(view, t);
    if (word === 'born' && before === 'as' && opens(t - 1)) return t - 1;
    if (word === 'known' && before === 'as' && lowerAt(view, t + 1) === 'to' && (opens(t - 1) || asideOf(view, t) >= 0)) return opens(t - 1) ? t - 1 : asideOf(view, t);
    if (word === 'whom' && (callers.test(before) || (before === 'as' && callers.test(lowerAt(view, first - 2))))) return t - 1;
    if (word === 'to' && /^(?:,|and|—|–)$/.test(lowerAt(view, t - 1)) && /^(?:his|her|everyone|everybody|all|friends|family|colleagues|the|most|many|us|fans|intimates|strangers)$/.test(lowerAt(view, t + 1)) && t > first - 6) return t - 1;
  }
  return -1;
}

/** The comma at which what is said of a person begins if token `t` ends it ("X, a grey-haired lawyer |known| as N"); −1 if it ends nothing of the kind. */
function asideOf(view: DocumentView, t: number): number {
  for (let at = t - 1; at > t - 12; at--) {
    const word = lowerAt(view, at);
    if (/^(?:an?|the)$/.test(word) && lowerAt(view, at - 1) === ',') return at - 1;
    if (/^[,.;:!?()—–]$/.test(word)) return -1;
  }
  return -1;
}

const isOpener = askingFor(', ( — – - and is was are were also better best once later originally then who widely simply usually always long commonly'.split(' '));
const isNaming = askingFor('nicknamed née nee born alias aka formerly'.split(' '));
/** Behind these marks nothing is said of a name that stands before them. */
const isEnd = askingFor('.;:!?)(,');
/** What turns to another name. */
const isTurn = askingFor('born known whom to'.split(' '));
