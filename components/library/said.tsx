import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Said } from '../../lib/core/library/what-was-said.ts';
import { wordsOf } from '../card/said-of-name.tsx';
import { formatIsoDay } from '../dates.ts';
import type { LibraryActions } from './library-context.ts';
import { NameLink } from './name-link.tsx';
import { ArticleTitle } from './note-context.tsx';

/** What the reader said, in a sentence. */
export function sayOf(said: Said): string {
  switch (said.type) {
    case 'correction': return wordsOf(said.record);
    case 'joined': return i18n.t('library.corrections.areOne', [said.forms.join(', ')]);
    case 'apart': return i18n.t('library.corrections.standsApart', [said.form]);
    case 'renamed': return i18n.t('library.corrections.isCalled', [said.record.name, said.form]);
    case 'day': return i18n.t('library.corrections.writtenOn', [formatIsoDay(said.record.day)]);
  }
}

/** What they said it of, as a link: a name, or an article. */
export function aboutWhat(said: Said): JSX.Element {
  switch (said.type) {
    case 'correction': return <NameLink entity={{ key: said.record.key, name: said.record.name, kind: kindOfKey(said.record.key) }} />;
    case 'day': return <ArticleTitle canonicalUrl={said.record.canonicalUrl} title={said.record.title || said.record.canonicalUrl} />;
    default: return <NameLink entity={{ key: said.record.keys[0] ?? '', name: said.record.name, kind: said.record.kind }} />;
  }
}

/** Where it holds. */
export function whereOf(said: Said): string {
  if (said.type === 'day') return i18n.t('library.corrections.thisArticle');
  if (said.type !== 'correction') return i18n.t('library.corrections.inLibrary');
  const { scope } = said.record;
  switch (scope.type) {
    case 'article': return i18n.t('library.corrections.inArticle', [scope.title || scope.canonicalUrl]);
    case 'site': return i18n.t('library.corrections.onSite', [scope.site]);
    case 'everywhere': return i18n.t('card.correct.everywhere');
  }
}

/** Takes one back and gives what says it again. A new name goes by itself where `all` has more that the same record says. */
export async function takeBack(said: Said, all: readonly Said[], actions: LibraryActions): Promise<() => Promise<void>> {
  if (said.type === 'correction') {
    await actions.revokeCorrection(said.record.id);
    return () => actions.restoreCorrection(said.record.id);
  }
  if (said.type === 'day') {
    const { canonicalUrl, title, day } = said.record;
    await actions.setDay(canonicalUrl, title, null);
    return () => actions.setDay(canonicalUrl, title, day);
  }
  const { id, kind, name, keys, itemId } = said.record;
  if (said.type === 'renamed' && all.some((other) => other.record.id === id && other.type !== 'renamed')) {
    await actions.joinNames({ kind, name: said.form, keys, itemId });
    return () => actions.joinNames({ kind, name, keys, itemId });
  }
  await actions.revokeIdentity(id);
  return () => actions.restoreIdentity(id);
}

function kindOfKey(key: string): 'person' | 'place' | 'organisation' {
  return key.startsWith('person:') ? 'person' : key.startsWith('place:') ? 'place' : 'organisation';
}
