import type { Dateline, Link, RefusedCandidate } from '../model/annotated-article.ts';
import type { Article } from '../model/article.ts';
import type { Item } from '../model/knowledge.ts';
import type { LookUp } from '../model/look-up.ts';
import type { Recognition } from '../model/recognition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { nameKey } from '../knowledge/name-keys.ts';
import { withItems, type FoundItem } from '../knowledge/with-items.ts';
import { eraRefusal } from './era.ts';
import { linkEntities, type Correction } from './link-entities.ts';

/** A look-up's answer before the leads are fetched. */
export type LinkedLookUp = Pick<LookUp, 'entity' | 'outcome' | 'refused'> & { readonly links: readonly Link[] };

/** Items shown where several may be meant. */
const mostChoices = 6;

/**
 * Looked-up items through the same gate as the packs': together with what the packs know they are linked as ever, and
 * one that is sure enough is `found`. Else those who could have lived and acted then are the reader's to choose from,
 * and the others are refused with the reason.
 */
export function linkLookedUp(entities: readonly string[], found: readonly FoundItem[], article: Article, recognition: Recognition, dateline: Dateline, knowledge: Knowledge, corrections: readonly Correction[] = []): readonly LinkedLookUp[] {
  const known = withItems(knowledge, found);
  const links = linkEntities(article, recognition, dateline, known, corrections);
  return entities.flatMap((id): LinkedLookUp[] => {
    const entity = recognition.entities.find((candidate) => candidate.id === id);
    const link = links.find((candidate) => candidate.entity === id);
    if (!entity || !link) return [];
    if (link.item) return [{ entity: id, outcome: 'found', links: [link], refused: link.refused }];
    const named = known.candidates(entity.name, entity.kind).filter(({ item }) => found.some((one) => one.item.id === item.id)).map(({ item }) => item);
    const isDenied = (item: Item): boolean => corrections.some((said) => said.verdict === 'is-not' && said.item === item.id && said.kind === entity.kind && nameKey(said.name) === nameKey(entity.name));
    const refused = named.flatMap((item): RefusedCandidate[] => {
      const reason = isDenied(item) ? 'you said that it is not this one' : eraRefusal(item, dateline.window);
      return reason === null ? [] : [{ item, reason }];
    });
    const fitting = named.filter((item) => !refused.some((other) => other.item.id === item.id)).slice(0, mostChoices);
    const choice = (item: Item): Link => linkEntities(article, { mentions: [], quotations: [], entities: [entity] }, dateline, known,
      [{ name: entity.name, kind: entity.kind, verdict: 'is', item: item.id }])[0] as Link;
    const outcome = fitting.length > 0 ? 'several' : refused.length > 0 ? 'refused' : 'unknown';
    return [{ entity: id, outcome, links: fitting.map(choice), refused }];
  });
}
