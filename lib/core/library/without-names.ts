import type { Correction } from '../model/library.ts';
import type { Recognition } from '../model/recognition.ts';
import { nameOfKey } from './corrections-in-force.ts';
import { entityKey, foldName } from './entity-key.ts';

/**
 * A reading without what the reader said is no name, whatever kind it was taken for; unless the reader also said whom
 * that very name means. `corrections` are those in force.
 */
export function withoutNames(recognition: Recognition, corrections: readonly Correction[]): Recognition {
  const notNames = new Set(corrections.filter(({ verdict }) => verdict === 'not-a-name').map(({ key }) => nameOfKey(key)));
  if (notNames.size === 0) return recognition;
  const chosen = new Set(corrections.filter(({ verdict }) => verdict === 'this-item').map(({ key }) => key));
  const gone = new Set(recognition.entities
    .filter(({ kind, name }) => notNames.has(foldName(name)) && !chosen.has(entityKey(kind, name))).map(({ id }) => id));
  return {
    mentions: recognition.mentions.filter(({ entity }) => !gone.has(entity)),
    entities: recognition.entities.filter(({ id }) => !gone.has(id)),
    quotations: recognition.quotations.map((quotation) => (quotation.speaker !== null && gone.has(quotation.speaker) ? { ...quotation, speaker: null } : quotation)),
  };
}
