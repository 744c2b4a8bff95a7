import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { NoteQuery } from '../../lib/core/library/browse.ts';
import { Menu } from './menu.tsx';
import { TagFilter } from './tag-filter.tsx';

const orders: readonly NoteQuery['order'][] = ['newest', 'oldest', 'subject'];
const subjects: readonly NonNullable<NoteQuery['about']>[] = ['article', 'passage', 'person', 'place', 'organisation'];

/** Sort and filters of the list of notes. A search sorts by how well notes fit, so it has no order of its own. */
export function NoteFilters({ query, isSearching, onChange }: { query: NoteQuery; isSearching: boolean; onChange: (query: NoteQuery) => void }): JSX.Element {
  return (
    <>
      <div class="filters">
        <Menu label={i18n.t('library.filter.sort')} value={isSearching ? 'fit' : query.order} isDisabled={isSearching}
          options={isSearching ? [['fit', i18n.t('library.order.fit')]] : orders.map((order) => [order, orderText(order)])}
          onChange={(order) => onChange({ ...query, order: order as NoteQuery['order'] })} />
        <Menu label={i18n.t('library.notes.about')} any={i18n.t('library.notes.anything')} value={query.about ?? ''} options={subjects.map((about) => [about, subjectText(about)])}
          onChange={(about) => onChange({ ...query, about: (about || null) as NoteQuery['about'] })} />
      </div>
      <TagFilter chosen={query.tag} onChoose={(tag) => onChange({ ...query, tag })} />
    </>
  );
}

function orderText(order: NoteQuery['order']): string {
  switch (order) {
    case 'newest': return i18n.t('library.notes.newest');
    case 'oldest': return i18n.t('library.notes.oldest');
    case 'subject': return i18n.t('library.notes.bySubject');
  }
}

function subjectText(about: NonNullable<NoteQuery['about']>): string {
  switch (about) {
    case 'article': return i18n.t('library.nav.articles');
    case 'passage': return i18n.t('library.notes.passages');
    case 'person': return i18n.t('library.nav.people');
    case 'place': return i18n.t('library.nav.places');
    case 'organisation': return i18n.t('library.notes.organisations');
  }
}
