import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Age } from '../../lib/core/knowledge/age-on.ts';
import type { Property, Statement } from '../../lib/core/model/knowledge.ts';
import { formatPartialDate } from '../dates.ts';

export interface FactsProps {
  readonly statements: readonly Statement[];
  /** They hold on the article's day: when they end is not told here, since it was not known then. */
  readonly isStill?: boolean;
  /** Said beside the birth. */
  readonly age?: Age | null;
}

/** Dated facts, those of one property together, in the order in which they come. */
export function Facts({ statements, isStill = false, age = null }: FactsProps): JSX.Element {
  return (
    <dl class="facts">
      {[...byProperty(statements)].map(([property, group]) => (
        <div key={property}>
          <dt>{propertyText(property)}</dt>
          {group.map((statement, index) => (
            <dd key={index}><span dir="auto">{statement.value}</span>{property === 'born' && age !== null && <span class="period muted small">{ageText(age)}</span>}<Period {...statement} end={isStill && statement.start !== null ? null : statement.end} /></dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function ageText({ least, most }: Age): string {
  return least === most ? i18n.t('card.age', [String(least)]) : i18n.t('card.ageBetween', [String(least), String(most)]);
}

function byProperty(statements: readonly Statement[]): ReadonlyMap<Property, readonly Statement[]> {
  const groups = new Map<Property, Statement[]>();
  for (const statement of statements) groups.set(statement.property, [...groups.get(statement.property) ?? [], statement]);
  return groups;
}

/** When a fact held. A birth or death is itself a day and gets none. */
function Period({ property, start, end }: Statement): JSX.Element | null {
  if (property === 'born' || property === 'died' || (start === null && end === null)) return null;
  const words = start === null ? i18n.t('card.until', [formatPartialDate(end as NonNullable<typeof end>)])
    : end === null ? i18n.t('card.from', [formatPartialDate(start)])
      : `${formatPartialDate(start)} – ${formatPartialDate(end)}`;
  return <span class="period muted small">{words}</span>;
}

function propertyText(property: Property): string {
  switch (property) {
    case 'born': return i18n.t('card.property.born');
    case 'died': return i18n.t('card.property.died');
    case 'office': return i18n.t('card.property.office');
    case 'occupation': return i18n.t('card.property.occupation');
    case 'party': return i18n.t('card.property.party');
    case 'citizenship': return i18n.t('card.property.citizenship');
    case 'employer': return i18n.t('card.property.employer');
    case 'country': return i18n.t('card.property.country');
    case 'part-of': return i18n.t('card.property.partOf');
    case 'capital-of': return i18n.t('card.property.capitalOf');
    case 'name': return i18n.t('card.property.name');
    case 'population': return i18n.t('card.property.population');
    case 'founded': return i18n.t('card.property.founded');
    case 'dissolved': return i18n.t('card.property.dissolved');
    case 'successor': return i18n.t('card.property.successor');
    case 'borders': return i18n.t('card.property.borders');
    case 'head-of-state': return i18n.t('card.property.headOfState');
    case 'head-of-government': return i18n.t('card.property.headOfGovernment');
    case 'demonym': return i18n.t('card.property.demonym');
    case 'capital': return i18n.t('card.property.capital');
  }
}
