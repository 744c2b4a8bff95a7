import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Direction, Distance } from '../../lib/core/card/distances.ts';

/** How far and in which direction a place lies from others of the article; nothing where that is not known. */
export function Distances({ distances }: { readonly distances: readonly Distance[] }): JSX.Element | null {
  if (distances.length === 0) return null;
  return (
    <ul class="distances" aria-label={i18n.t('card.distances')}>
      {distances.map(({ from, kilometres, direction, isDateline }) => (
        <li key={from} dir="auto">{i18n.t(isDateline ? 'card.distanceWritten' : 'card.distance', [new Intl.NumberFormat(i18n.t('notes.language')).format(kilometres), directionText(direction), from])}</li>
      ))}
    </ul>
  );
}

function directionText(direction: Direction): string {
  switch (direction) {
    case 'north': return i18n.t('card.direction.north');
    case 'north-east': return i18n.t('card.direction.northEast');
    case 'east': return i18n.t('card.direction.east');
    case 'south-east': return i18n.t('card.direction.southEast');
    case 'south': return i18n.t('card.direction.south');
    case 'south-west': return i18n.t('card.direction.southWest');
    case 'west': return i18n.t('card.direction.west');
    case 'north-west': return i18n.t('card.direction.northWest');
  }
}
