import type { KnowledgeSource } from '../../lib/core/model/knowledge.ts';

/** Where the facts of our packs come from, as cards, docs/packs.md and the notices name them. */
export const packSources: Readonly<Record<string, KnowledgeSource>> = {
  dateline: { id: 'dateline', name: "Dateline's own tables", edition: '2025-07', licence: 'MIT', url: null },
  geonames: { id: 'geonames', name: 'GeoNames (filtered and modified)', edition: '2020', licence: 'CC BY 4.0', url: 'https://www.geonames.org/' },
  factbook: { id: 'factbook', name: 'CIA World Factbook, 2015 edition', edition: '2015', licence: 'public domain', url: 'https://www.cia.gov/the-world-factbook/' },
  wordnet: { id: 'wordnet', name: 'WordNet 3.1', edition: '2011', licence: 'WordNet licence', url: 'https://wordnet.princeton.edu/' },
  wikidata: { id: 'wikidata', name: 'Wikidata', edition: '2022-07', licence: 'CC0', url: 'https://www.wikidata.org/' },
  pantheon: { id: 'pantheon', name: 'Pantheon 1.0 (Yu et al. 2016)', edition: '2013', licence: 'CC0', url: 'https://doi.org/10.7910/DVN/28201' },
  congress: { id: 'congress', name: 'United States legislators', edition: '2015', licence: 'public domain', url: 'https://github.com/unitedstates/congress-legislators' },
  leaders: { id: 'leaders', name: 'REIGN: leaders 1950–2021', edition: '2021', licence: 'MIT', url: null },
};
