import { describe, expect, it } from 'vitest';
import { distancesOf } from '../../../../lib/core/card/distances.ts';
import type { Item } from '../../../../lib/core/model/knowledge.ts';
import { recognitionOf } from '../../../support/read-by-hand.ts';
import { factOf, itemOf } from '../../../support/views.ts';

const text = 'SARAJEVO - Geneva, Zagreb, Mostar, Bosnia, Atlantis and the Sarajevo suburb of Ilidza; Suva and Apia lie far away.';
const at: Readonly<Record<string, readonly [number, number]>> = {
  SARAJEVO: [43.85, 18.36], Geneva: [46.2, 6.15], Zagreb: [45.81, 15.98], Mostar: [43.34, 17.81], Bosnia: [44, 18], Ilidza: [43.853, 18.361], Suva: [-18.14, 178.44], Apia: [-13.83, -171.76],
};
const names = ['SARAJEVO', 'Geneva', 'Zagreb', 'Mostar', 'Bosnia', 'Atlantis', 'Ilidza', 'Suva', 'Apia'];
const recognition = recognitionOf(text, names.map((name) => ({ name, kind: 'place' as const })));
const itemAt = (name: string): Item | null => {
  const point = at[name];
  return point ? { ...itemOf(name), kind: 'place', coordinates: { latitude: point[0], longitude: point[1] }, statements: name === 'Bosnia' ? [factOf('demonym', 'Bosnian', null, null)] : [] } : null;
};
const reading = {
  recognition, links: recognition.entities.map(({ id, name }) => ({ entity: id, item: itemAt(name), probability: 1, asOf: [], since: [], before: [], undated: [], refused: [] })),
  dateline: { window: null, place: { start: 0, end: 8 }, evidence: [], contradiction: null },
};
const of = (name: string) => distancesOf(reading, recognition.entities.find((entity) => entity.name === name)?.id ?? '')
  .map(({ from, kilometres, direction, isDateline }) => `${kilometres} km ${direction} of ${from}${isDateline ? ' (here)' : ''}`);

describe('how far and where', () => {
  it('is seen from where the article was written, then from the nearest', () => {
    expect(of('Zagreb')).toEqual(['290 km north-west of SARAJEVO (here)', '290 km north-west of Ilidza', '310 km north-west of Mostar']);
    expect(of('Mostar')[0]).toBe('70 km south-west of SARAJEVO (here)');
  });

  it('leaves out countries, places without a point, and what lies within a kilometre', () => {
    expect(of('Bosnia')).toEqual([]);
    expect(of('Atlantis')).toEqual([]);
    expect(of('SARAJEVO').join()).not.toMatch(/Ilidza|Bosnia/);
  });

  it('goes over the date line', () => {
    expect(of('Apia')).toContain('1150 km north-east of Suva');
  });
});
