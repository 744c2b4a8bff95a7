import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Property, Statement } from '../../lib/core/model/knowledge.ts';
import { formatPartialDate } from '../dates.ts';

/** Dated facts, those of one property together, in the order in which they come. */
export function Facts({ statements }: { statements: readonly Statement[] }): JSX.Element {
  return (
    <dl class="facts">
      {[...byProperty(statements)].map(([property, group]) => (
        <div key={property}>
          <dt>{propertyText(property)}</dt>
          {group.map((statement, index) => (
            <dd key={index}><span dir="auto">{statement.value}</span><Period {...statement} /></dd>
          ))}
        </div>
      ))}
    </dl>
  );
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
