import type { NoteQuery } from '../../core/library/browse.ts';
import type { LibraryTables } from './library-schema.ts';

/**
 * Ids of the living notes that fit, in order. From indices alone, but for the order by subject and for telling passages
 * from whole articles, which read every note that may fit: 20,000 take some 0.2 s.
 */
export async function noteIds(tables: LibraryTables, { order, about, tag }: NoteQuery): Promise<readonly string[]> {
  const [all, ...conditions] = await Promise.all([
    inOrder(tables, order), ...(about === null ? [] : [idsAbout(tables, about)]), ...(tag === null ? [] : [idsTagged(tables, tag)]),
  ]);
  const sets = conditions.map((ids) => new Set(ids));
  return sets.length === 0 ? all : all.filter((id) => sets.every((ids) => ids.has(id)));
}

async function inOrder(tables: LibraryTables, order: NoteQuery['order']): Promise<readonly string[]> {
  const byChange = tables.notes.orderBy('byUpdated');
  switch (order) {
    case 'newest': return byChange.reverse().primaryKeys();
    case 'oldest': return byChange.primaryKeys();
    case 'subject': {
      const rows = (await byChange.reverse().toArray()).map(({ id, target }) => ({ id, subject: target.type === 'entity' ? target.name : target.title || target.canonicalUrl }));
      const { compare } = new Intl.Collator();
      return rows.toSorted((a, b) => compare(a.subject, b.subject)).map(({ id }) => id);
    }
  }
}

async function idsAbout(tables: LibraryTables, about: NonNullable<NoteQuery['about']>): Promise<readonly string[]> {
  switch (about) {
    case 'article': case 'passage': {
      const rows = await tables.notes.where('ofUrl').above('').toArray();
      return rows.filter(({ target }) => target.type === about).map(({ id }) => id);
    }
    default: return tables.notes.where('ofKey').startsWith(`${about}:`).primaryKeys();
  }
}

/** The index of tags holds deleted notes, too: they are in no order, and so drop out. */
function idsTagged(tables: LibraryTables, tag: string): Promise<readonly string[]> {
  return tables.notes.where('tags').equalsIgnoreCase(tag).primaryKeys();
}
