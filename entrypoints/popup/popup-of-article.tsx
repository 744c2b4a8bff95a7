import type { JSX } from 'preact';
import type { PopupProps } from '../../components/popup/popup-props.ts';
import type { ActiveTab } from '../../lib/adapters/browser/active-tab.ts';
import { send, sendToTab } from '../../lib/adapters/browser/messaging.ts';
import { correctionOf, scopeIn } from '../../lib/app/correcting.ts';
import { draftKeeper } from '../../lib/app/draft-keeper.ts';
import { noteDrafts } from '../../lib/app/note-drafts.ts';
import type { ListedName } from '../../lib/core/card/list-names.ts';
import { draftField } from '../../lib/core/library/draft-field.ts';
import type { NoteTarget } from '../../lib/core/model/library.ts';
import type { ReaderState } from '../../lib/core/protocol.ts';
import { useLibrary } from './library-of-article.ts';

interface PopupOfArticleProps {
  readonly state: ReaderState;
  readonly tab: ActiveTab;
  readonly showOrganisations: boolean;
  /** How it is shown: as the popup, or as the side panel. */
  readonly view: (props: PopupProps) => JSX.Element;
  /** A card has opened in the page, to which the popup gives way. */
  readonly onCardOpen?: () => void;
}

const keepDraft = draftKeeper((field, text) => send('draft.keep', { field, text }), (ms) => new Promise((done) => { setTimeout(done, ms); }));
const editDrafts = noteDrafts({ readAll: (fields) => send('draft.readAll', { fields }), keep: keepDraft });

/** The popup, or the panel, of a marked article: its record is read live from the library, what the reader does goes to the background. */
export function PopupOfArticle({ state, tab, showOrganisations, view: View, onCardOpen }: PopupOfArticleProps): JSX.Element {
  const { article, reading } = state;
  const { record, nameRecord, choose } = useLibrary(state, tab.isPrivate);
  const page = sendToTab(tab.id);
  const told = async (work: Promise<unknown>): Promise<void> => {
    await work;
    inPage(page('reader.libraryChanged', null));
  };
  const targetOf = (name: ListedName | null): NoteTarget => name === null
    ? { type: 'article', canonicalUrl: article.canonicalUrl, title: article.title } : entityOf(name);

  return (
    <View state={state} record={record} nameRecord={nameRecord} isPrivate={tab.isPrivate} showOrganisations={showOrganisations}
      onSave={() => told(send('article.save', { article, reading }))}
      onUnsave={async () => {
        const gone = await send('article.unsave', { canonicalUrl: article.canonicalUrl });
        return gone === null ? null : () => told(send('article.restore', { id: gone.id }));
      }}
      onPoint={(mention) => inPage(page('reader.pointAt', { mention }))}
      onShowMention={(mention) => inPage(page('reader.showMention', { mention }))}
      onShowPassage={(span) => inPage(page('reader.showPassage', { span }))}
      onShowNote={(note) => inPage(page('reader.showNote', { id: note.id }))}
      onNoteSelection={async () => {
        const isOpen = await page('reader.noteSelection', null).catch(() => false);
        if (isOpen) onCardOpen?.();
        return isOpen;
      }}
      onChoose={choose}
      onNoteAdd={(name, text) => told(send('note.add', { target: targetOf(name), text }))}
      onNoteEdit={(note, text) => told(send('note.edit', { id: note.id, version: note.version, text }))}
      onNoteDelete={(note) => told(send('note.delete', { id: note.id }))}
      onNoteRestore={(note) => told(send('note.restore', { id: note.id }))}
      onSetDay={async (day) => { await send('day.set', { canonicalUrl: article.canonicalUrl, title: article.title, day }); }}
      onCorrect={(name, verdict, item) => send('correction.add', correctionOf(article, entityOf(name), verdict, item))}
      onRescope={(correction, type) => send('correction.rescope', { id: correction.id, scope: scopeIn(article, type) })}
      onRevoke={async (correction) => { await send('correction.revoke', { id: correction.id }); }}
      onDraft={(name, text) => void keepDraft(draftField(targetOf(name)), text)}
      noteDrafts={editDrafts}
      loadMap={(subject) => send('place.map', subject)}
      lookUpOf={(entity) => ({
        onLookUp: (isAgreed) => inPage(page('reader.lookUp', { entity, isAgreed })),
        onStop: () => inPage(page('reader.stopLookUp', { entity })),
        onChoose: (itemId) => inPage(page('reader.chooseItem', { entity, itemId })),
        onReadThen: () => inPage(page('reader.readThen', { entity })),
      })}
      onOpenLibrary={(place) => void send('library.open', { place })} />
  );
}

function entityOf({ key, itemId, kind, name }: ListedName): Extract<NoteTarget, { type: 'entity' }> {
  return { type: 'entity', key, itemId, kind, name };
}

/** The page may have gone since; the popup then shows so by itself. */
function inPage(asked: Promise<unknown>): void {
  void asked.catch(() => undefined);
}
