import { lowerAt, type Name } from './names.ts';
import type { Scene } from './scene.ts';

/** A quotation as a turn of an exchange: whom its sentence names as its speaker, `null` for somebody without a name, `undefined` if it names nobody. */
export interface Turn {
  readonly named: number | null | undefined;
  readonly paragraph: number;
  /** Its tokens. */
  readonly first: number;
  readonly last: number;
  /** Whether its paragraph opens with it. */
  readonly isFirst: boolean;
}

/** What the paragraphs of an exchange say of who speaks in one of them, before anybody's speaker is chosen. Persons are entities. */
export interface Exchange {
  /** Who is named as a speaker an even number of paragraphs away, and how far. */
  readonly sameTurn: ReadonlyMap<number, number>;
  /** Who is named as a speaker an odd number of paragraphs away, and how far. */
  readonly otherTurn: ReadonlyMap<number, number>;
  /** Who is called by name in this paragraph, the one before and the one behind. */
  readonly called: ReadonlySet<number>;
  readonly calledBefore: ReadonlySet<number>;
  readonly calledBehind: ReadonlySet<number>;
  /** So many paragraphs of the exchange come before. */
  readonly place: number;
}

/** Turns farther away say nothing. */
const MOST_TURNS = 8;
const nobody: ReadonlySet<number> = new Set();

/**
 * For each quotation the exchange that it opens a paragraph of: paragraphs in a row that open with one. In a conversation of two every second
 * paragraph is of the same, and whoever is called by name is the other. `undefined` where there is none. Linear.
 */
export function exchangesOf(scene: Scene, turns: readonly Turn[]): (Exchange | undefined)[] {
  const byParagraph = new Map<number, Turn[]>();
  for (const turn of turns) {
    const own = byParagraph.get(turn.paragraph);
    if (own === undefined) byParagraph.set(turn.paragraph, [turn]);
    else own.push(turn);
  }
  const opens = (paragraph: number): boolean => byParagraph.get(paragraph)?.[0]?.isFirst === true;
  const called = new Map<number, ReadonlySet<number>>();
  const calledIn = (paragraph: number): ReadonlySet<number> => {
    if (!opens(paragraph)) return nobody;
    const known = called.get(paragraph) ?? new Set((byParagraph.get(paragraph) as Turn[]).flatMap((turn) => calledBy(scene, turn)));
    called.set(paragraph, known);
    return known;
  };
  return turns.map(({ paragraph, isFirst }) => {
    if (!isFirst || !(opens(paragraph - 1) || opens(paragraph + 1))) return undefined;
    const sameTurn = new Map<number, number>();
    const otherTurn = new Map<number, number>();
    let place = 0;
    for (const step of [-1, 1]) {
      for (let away = 1; away <= MOST_TURNS && opens(paragraph + step * away); away++) {
        if (step < 0) place += 1;
        const speaker = byParagraph.get(paragraph + step * away)?.find(({ named }) => typeof named === 'number')?.named;
        if (typeof speaker !== 'number') continue;
        const side = away % 2 === 0 ? sameTurn : otherTurn;
        side.set(speaker, Math.min(away, side.get(speaker) ?? away));
      }
    }
    return { sameTurn, otherTurn, called: calledIn(paragraph), calledBefore: calledIn(paragraph - 1), calledBehind: calledIn(paragraph + 1), place };
  });
}

/** The persons whom a quotation calls by name: "|Hubert|, how hot was it?", "And did you tell them, |Josephus|?". */
function calledBy(scene: Scene, { first, last }: Turn): number[] {
  const called: number[] = [];
  for (let t = first; t < last; t++) {
    const n = scene.nameAt[t] as number;
    if (n < 0) continue;
    const name = scene.names[n] as Name;
    const before = lowerAt(scene.view, name.first - 1).replace('.', '');
    const isOpen = name.first <= first || /^(?:[,.!?“"‘'«]|mr|mrs|ms|dr|miss|sir|and|but|no|yes|well|oh)$/.test(before);
    if (name.kind === 'person' && isOpen && (name.last >= last || /^[,.!?…”"’'»]$/.test(lowerAt(scene.view, name.last)))) called.push(scene.entityOf[n] as number);
    t = Math.max(t, name.last - 1);
  }
  return called;
}
