import { FEATURE_AT as AT } from './speaker-features.ts';
import type { Cast } from './cast.ts';
import type { Clue } from './clues.ts';
import type { Exchange } from './exchanges.ts';
import type { Named } from './last-named.ts';
import type { Name } from './names.ts';
import type { Scene } from './scene.ts';

/** Between two quotations with no words between stand fewer tokens: only their marks. */
const FEWEST_BETWEEN = 6;

/** Writes down what an exchange says of a person as the speaker of one of its turns. */
export function addExchange(values: Float64Array, scene: Scene, cast: Cast, { at, first, before: [one, two] }: Clue, exchange: Exchange, entity: number, { last }: Named): void {
  const { sameTurn, otherTurn, called, calledBefore, calledBehind, place } = exchange;
  values[AT.exchange] = 1;
  const same = sameTurn.get(entity);
  if (same !== undefined) values[same <= 2 ? AT.sameTurn : AT.sameTurnFar] = 1;
  else if (sameTurn.size > 0) values[AT.otherSameTurn] = 1;
  const other = otherTurn.get(entity);
  if (other !== undefined) values[other <= 1 ? AT.otherTurn : AT.otherTurnFar] = 1;
  else if (otherTurn.size > 0) values[AT.otherOtherTurn] = 1;
  if (called.has(entity)) values[AT.called] = 1;
  if (calledBefore.has(entity)) values[AT.calledBefore] = 1;
  if (calledBehind.has(entity)) values[AT.calledBehind] = 1;
  const paragraph = cast.paragraphAt[at] as number;
  if (place === 0 || one === undefined || one.paragraph !== paragraph - 1) return;
  if (one.speaker === entity) values[first - one.last < FEWEST_BETWEEN ? AT.repeatAlone : AT.repeat] = 1;
  if (place > 1 && two?.speaker === entity && two.paragraph === paragraph - 2) values[AT.every2nd] = 1;
  const name = last.get(entity);
  if (one.speaker !== entity && name !== undefined && (scene.names[name] as Name).first >= one.last) values[AT.told] = 1;
}
