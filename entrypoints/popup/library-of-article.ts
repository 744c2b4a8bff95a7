import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../components/problem.tsx';
import type { ArticleRecord } from '../../components/popup/popup-props.ts';
import { send } from '../../lib/adapters/browser/messaging.ts';
import { openLibrary } from '../../lib/adapters/store/library-store.ts';
import { readyRecord, type CardRecord } from '../../lib/core/card/card-view.ts';
import { listNames, type ListedName } from '../../lib/core/card/list-names.ts';
import { draftField } from '../../lib/core/library/draft-field.ts';
import type { ReaderState } from '../../lib/core/protocol.ts';

const library = openLibrary();

/** What the library knows of an article, and of the name chosen in it, live. A private window is told nothing. */
export function useLibrary(state: ReaderState, isPrivate: boolean): {
  readonly record: ArticleRecord;
  readonly nameRecord: CardRecord;
  readonly choose: (name: ListedName | null) => void;
} {
  const { article, reading } = state;
  const [record, setRecord] = useState<ArticleRecord>({ isSaved: null, notes: [], draft: '', nameNotes: new Map() });
  const [nameRecord, setNameRecord] = useState<CardRecord>({ state: 'loading' });
  const [chosen, choose] = useState<ListedName | null>(null);

  useEffect(() => {
    if (isPrivate) return undefined;
    void send('draft.read', { field: draftField({ type: 'article', canonicalUrl: article.canonicalUrl }) }).then((draft) => setRecord((now) => ({ ...now, draft })));
    const names = listNames(reading);
    return library.watch(async () => {
      const [saved, notes, ...ofNames] = await Promise.all([
        library.articleByUrl(article.canonicalUrl), library.notesOfArticle(article.canonicalUrl),
        ...names.map((name) => library.notesOfEntity(name.key, name.itemId)),
      ]);
      return { isSaved: saved !== null, notes, nameNotes: new Map(names.map((name, at) => [name.key, ofNames[at] ?? []])) };
    }, (known) => setRecord((now) => ({ ...now, ...known })), () => setRecord((now) => ({ ...now, isSaved: null })));
  }, [article.canonicalUrl, reading, isPrivate]);

  useEffect(() => {
    setNameRecord({ state: 'loading' });
    if (chosen === null || isPrivate) return undefined;
    let isGone = false;
    const fail = (error: unknown): void => { if (!isGone) setNameRecord({ state: 'failed', code: codeOf(error) }); };
    const draft = send('draft.read', { field: draftField({ type: 'entity', key: chosen.key }) });
    // The store tells that something changed; what the card needs of it is the background's to gather.
    const stop = library.watch(() => Promise.all([library.notesOfEntity(chosen.key, chosen.itemId), library.livingRecords('corrections', chosen.key)]), ([notes]) => {
      const { key, itemId } = chosen;
      Promise.all([send('entity.record', { key, itemId, exceptUrl: article.canonicalUrl }), draft])
        .then(([known, words]) => { if (!isGone) setNameRecord(readyRecord({ ...known, notes }, words)); }, fail);
    }, fail);
    return () => { isGone = true; stop(); };
  }, [chosen, article.canonicalUrl, isPrivate]);

  return { record, nameRecord, choose };
}
