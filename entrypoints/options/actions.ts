import type { LibraryActions } from '../../components/library/library-context.ts';
import { draftKeeper } from '../../lib/app/draft-keeper.ts';
import { noteDrafts } from '../../lib/app/note-drafts.ts';
import { send } from '../../lib/adapters/browser/messaging.ts';

function readDraft(field: string): Promise<string> {
  return send('draft.read', { field });
}

const keepDraft = draftKeeper((field, text) => send('draft.keep', { field, text }), (ms) => new Promise((done) => { setTimeout(done, ms); }));

/** What the library asks of the background, which is the only one that writes. */
export const libraryActions: LibraryActions = {
  deleteArticle: async (canonicalUrl) => { await send('article.unsave', { canonicalUrl }); },
  restoreArticle: async (id) => { await send('article.restore', { id }); },
  decideVersion: async (canonicalUrl, decision) => { await send('version.decide', { canonicalUrl, decision }); },
  reopenVersion: async (canonicalUrl, decision) => { await send('version.reopen', { canonicalUrl, decision }); },
  addNote: (target, text) => send('note.add', { target, text }),
  editNote: ({ id, version }, text) => send('note.edit', { id, version, text }),
  deleteNote: async (id) => { await send('note.delete', { id }); },
  restoreNote: async (id) => { await send('note.restore', { id }); },
  revokeCorrection: async (id) => { await send('correction.revoke', { id }); },
  restoreCorrection: async (id) => { await send('correction.restore', { id }); },
  revokeIdentity: async (id) => { await send('identity.revoke', { id }); },
  restoreIdentity: async (id) => { await send('identity.restore', { id }); },
  setDay: async (canonicalUrl, title, day) => { await send('day.set', { canonicalUrl, title, day }); },
  joinNames: async (names) => { await send('identity.join', names); },
  splitNames: async (names) => { await send('identity.split', names); },
  purge: async (name, id) => { await send('bin.purge', { name, id }); },
  emptyBin: async () => { await send('bin.empty', null); },
  forgetRead: async (id) => { await send('read.forget', { id }); },
  forgetAllRead: async () => { await send('read.forgetAll', null); },
  readDraft, keepDraft,
  noteDrafts: noteDrafts({ readAll: (fields) => send('draft.readAll', { fields }), keep: keepDraft }),
};
