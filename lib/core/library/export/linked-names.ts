import type { EntityKey, Identity, Note, SavedArticle, SavedEntity } from '../../model/library.ts';
import type { Occurrence } from '../browse.ts';
import { groupNames, type NameSummary } from '../group-names.ts';
import type { Exported } from './exported.ts';
import { FileNames } from './file-names.ts';

/** A person or place with all that an export says of it, and the name of its file. */
export interface LinkedName {
  readonly key: EntityKey;
  readonly kind: 'person' | 'place';
  readonly name: string;
  readonly file: string;
  readonly occurrences: readonly { readonly article: SavedArticle; readonly entity: SavedEntity }[];
  readonly notes: readonly Note[];
}

/** What `[[links]]` need: a file name for every article and for every person and place, each once in the whole export. */
export interface Linked {
  readonly fileOf: (article: SavedArticle) => string;
  /** `null` for organisations, which have no file. */
  readonly nameOf: (entity: SavedEntity) => LinkedName | null;
  readonly names: readonly LinkedName[];
}

/** Names of people come first in the choice of file names: `[[Angela Merkel]]` is the person, whatever an article is called. */
export function linkedNames({ articles, notes, identities = [] }: Exported): Linked {
  const fileNames = new FileNames();
  const notesByKey = Map.groupBy(notes.flatMap((note) => (note.target.type === 'entity' ? [{ note, key: note.target.key }] : [])), ({ key }) => key);
  const byKey = new Map<EntityKey, { article: SavedArticle; entity: SavedEntity }[]>();
  for (const article of articles) {
    for (const entity of article.entities) {
      const list = byKey.get(entity.key);
      if (list === undefined) byKey.set(entity.key, [{ article, entity }]);
      else list.push({ article, entity });
    }
  }
  const names: LinkedName[] = [];
  const byName = new Map<EntityKey, LinkedName>();
  for (const kind of ['person', 'place'] as const) {
    for (const { key, keys, name } of groupsOf([...occurrencesOf(articles, kind), ...notedOnly(notes, kind, byKey)], identities)) {
      names.push({
        key, kind, name, file: fileNames.nameFor(name),
        occurrences: keys.flatMap((own) => byKey.get(own) ?? []).toSorted((a, b) => a.article.createdAt - b.article.createdAt),
        notes: keys.flatMap((own) => notesByKey.get(own) ?? []).map(({ note }) => note),
      });
      for (const own of keys) byName.set(own, names.at(-1) as LinkedName);
    }
  }
  const files = new Map(articles.map((article) => [article.id, fileNames.nameFor(article.title.trim() || article.site)]));
  return { names, fileOf: (article) => files.get(article.id) ?? '', nameOf: (entity) => byName.get(entity.key) ?? null };
}

/** As `groupNames`, except that names which the reader has joined or parted are as the reader says; of two sayings the later stands. */
function groupsOf(occurrences: readonly Occurrence[], identities: readonly Identity[]): readonly Pick<NameSummary, 'key' | 'keys' | 'name'>[] {
  const saidOf = new Map<EntityKey, Identity>();
  for (const identity of identities.toSorted((a, b) => a.updatedAt - b.updatedAt)) for (const key of identity.keys) saidOf.set(key, identity);
  const said = Map.groupBy(occurrences.flatMap((row) => { const identity = saidOf.get(row.key); return identity === undefined ? [] : [{ identity, key: row.key }]; }), ({ identity }) => identity);
  return [
    ...groupNames(occurrences.filter(({ key }) => !saidOf.has(key))),
    ...[...said].map(([{ name }, rows]) => { const keys = [...new Set(rows.map(({ key }) => key))]; return { key: keys[0] as EntityKey, keys, name }; }),
  ];
}

function* occurrencesOf(articles: readonly SavedArticle[], kind: 'person' | 'place'): Generator<Occurrence> {
  for (const article of articles) {
    for (const [ordinal, entity] of article.entities.entries()) {
      if (entity.kind !== kind) continue;
      yield { articleId: article.id, ordinal, key: entity.key, itemId: entity.itemId, kind, name: entity.name, day: '', mentions: entity.mentions.length };
    }
  }
}

/** Names that only a note speaks of have a file as well. */
function notedOnly(notes: readonly Note[], kind: 'person' | 'place', named: ReadonlyMap<EntityKey, unknown>): readonly Occurrence[] {
  return notes.flatMap(({ id, target }) => (target.type === 'entity' && target.kind === kind && !named.has(target.key)
    ? [{ articleId: id, ordinal: 0, key: target.key, itemId: target.itemId, kind, name: target.name, day: '', mentions: 0 }] : []));
}
