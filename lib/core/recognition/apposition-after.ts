import { isCapitalAt, shapeAt, touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { isLooseRole, relatives, startsWithRole } from './role-phrases.ts';
import type { Run } from './title-runs.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** The longest role, in tokens. */
const LONGEST = 30;

/** "…, 54, a farmer from Y," after the name: up to the next comma, stop, dash or closing bracket, or to the verb where no comma closes it ("X, head of Y said"). */
export function appositionAfter(view: DocumentView, name: Name): Run | null {
  let t = afterOrigin(view, name.last);
  const opener = lowerAt(view, t);
  if (![',', '(', '—', '–', '--', '-'].includes(opener) || !touches(view, t - 1)) return null;
  t += 1;
  if (shapeAt(view, t) === SHAPES.digits) {
    if (lowerAt(view, t + 1) !== ',') return null;
    t += 2;
  }
  const closers = opener === '(' ? [')'] : opener === ',' ? [',', '.', ';', '—', '–', '--', ')', '"', '”', '!', '?', ':'] : [opener, '.', ','];
  let end = t;
  let isClause = false;
  let isCut = false;
  const bound = Math.min(view.tokens.count, t + LONGEST);
  while (end < bound && !(closers.includes(lowerAt(view, end)) && !isWithinPlace(view, end))) {
    if (lowerAt(view, end) === '(' && !isCapitalAt(view, end + 1)) break;
    if (lowerAt(view, end) === '(') { while (end < bound && lowerAt(view, end) !== ')') end += 1; }
    isClause ||= relatives.has(lowerAt(view, end));
    isCut = end > t && !isClause && /^(?:said|says|told|tells|added|commented)$/.test(lowerAt(view, end));
    if (isCut || (end > t && isSentenceBreak(view, end))) break;
    end += 1;
  }
  if (end === t || end >= bound) return null;
  return startsWithRole(view, t, end) || (!isCut && isLooseRole(view, t, end)) ? { first: t, last: end } : null;
}

/** "X of Jordan, son of Y": the token after a place that belongs to the name. */
function afterOrigin(view: DocumentView, t: number): number {
  if (lowerAt(view, t) !== 'of' || !isCapitalAt(view, t + 1)) return t;
  return lowerAt(view, t + 2) === ',' ? t + 2 : isCapitalAt(view, t + 2) && lowerAt(view, t + 3) === ',' ? t + 3 : t;
}

/** Whether the comma at `t` stands within "from Macon, Georgia". */
function isWithinPlace(view: DocumentView, t: number): boolean {
  if (lowerAt(view, t) !== ',' || !isCapitalAt(view, t - 1) || !isCapitalAt(view, t + 1)) return false;
  const before = isCapitalAt(view, t - 2) ? lowerAt(view, t - 3) : lowerAt(view, t - 2);
  const after = isCapitalAt(view, t + 2) ? t + 3 : t + 2;
  return /^(?:in|from|near|outside)$/.test(before) && /^[,.]$/.test(lowerAt(view, after));
}

function isSentenceBreak(view: DocumentView, t: number): boolean {
  return /\n\s*\n\s*$/.test(view.text.slice(view.tokens.ends[t - 1], view.tokens.starts[t])) && shapeAt(view, t) !== SHAPES.lower;
}
