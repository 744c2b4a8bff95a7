import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import type { NewsText } from './news.ts';

/** How many of the names that annotators marked our packs have a candidate for. Each name counts once a document. */
export interface CoverageScore {
  readonly people: number;
  readonly peopleHeld: number;
  readonly places: number;
  readonly placesHeld: number;
}

/** Coverage of full names of people (of two words and more) and of names of places. */
export function scoreCoverage(documents: readonly NewsText[], knowledge: Knowledge): CoverageScore {
  const count = { people: 0, peopleHeld: 0, places: 0, placesHeld: 0 };
  for (const { text, spans } of documents) {
    const seen = new Set<string>();
    for (const [start, end, type] of spans) {
      const name = text.slice(start, end).replace(/\s+/g, ' ');
      if (seen.has(`${type} ${name}`)) continue;
      seen.add(`${type} ${name}`);
      if (type === 'PER' && name.includes(' ')) {
        count.people++;
        if (knowledge.candidates(name, 'person').length > 0) count.peopleHeld++;
      } else if (type === 'LOC') {
        count.places++;
        if (knowledge.candidates(name, 'place').length > 0) count.placesHeld++;
      }
    }
  }
  return count;
}
