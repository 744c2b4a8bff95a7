import type { ItemKind } from '../model/knowledge.ts';
import type { WikidataEntity } from './wikidata-entity.ts';

const human = 'Q5';
/** Disambiguation pages, names as such, categories, templates, lists, works of science: nobody and nowhere. */
const pages = new Set(['Q4167410', 'Q22808320', 'Q101352', 'Q202444', 'Q12308941', 'Q11879590', 'Q3409032', 'Q4167836', 'Q11266439', 'Q13406463', 'Q17362920', 'Q13442814']);
/** War, battle, conflict, election, coup, summit, treaty, Olympic games, disaster. */
const events = new Set(['Q198', 'Q8465', 'Q178561', 'Q180684', 'Q40231', 'Q45382', 'Q131569', 'Q5389', 'Q3839081', 'Q1656682', 'Q10931', 'Q124734']);
/** Organisations of all kinds, for those that name neither seat nor founder. */
const organisations = new Set(['Q43229', 'Q7278', 'Q4830453', 'Q783794', 'Q6881511', 'Q891723', 'Q484652', 'Q245065', 'Q476028', 'Q327333', 'Q192350', 'Q11032', 'Q1110794', 'Q3918', 'Q163740', 'Q79913', 'Q15911314', 'Q22687', 'Q46970', 'Q17149090', 'Q176799', 'Q1616075', 'Q192283', 'Q847017', 'Q215380', 'Q4120211']);
/** Countries past and present, provinces, cities: for those without coordinates. */
const places = new Set(['Q6256', 'Q3624078', 'Q3024240', 'Q7275', 'Q515', 'Q486972', 'Q56061', 'Q10864048', 'Q1549591', 'Q532', 'Q3957', 'Q4022', 'Q8502', 'Q46831', 'Q165', 'Q23397', 'Q82794']);
/** Headquarters, founder, head, branch of trade, legal form. */
const organisationClaims = ['P159', 'P112', 'P169', 'P452', 'P1454'] as const;

/** What kind of thing an entity is, or `null` for what a name in the news never means. Wikidata has no such field: its classes and the claims that only one kind has tell. */
export function wikidataKind(entity: WikidataEntity): ItemKind | null {
  const classes = (entity.claims['P31'] ?? []).flatMap(({ mainsnak }) =>
    mainsnak.snaktype === 'value' && mainsnak.datavalue.type === 'wikibase-entityid' ? [mainsnak.datavalue.value.id] : []);
  const isA = (known: ReadonlySet<string>): boolean => classes.some((id) => known.has(id));
  const has = (property: string): boolean => entity.claims[property] !== undefined;
  if (isA(pages)) return null;
  if (classes.includes(human)) return 'person';
  if (isA(events)) return 'event';
  if (isA(places)) return 'place';
  if (isA(organisations) || organisationClaims.some(has)) return 'organisation';
  if (has('P625') || (has('P17') && has('P131'))) return 'place';
  return has('P585') || (has('P580') && has('P582')) ? 'event' : null;
}
