import { DatelineError } from '../core/errors.ts';
import type { Handlers, Protocol, Sender } from '../core/protocol.ts';
import * as corrections from './correction-commands.ts';
import { setDay } from './day-commands.ts';
import { entityNotes, entityRecord } from './entity-record.ts';
import { joinNames, splitNames } from './identity-commands.ts';
import { emptyBin, purgeOne } from './purge-bin.ts';
import { forgetAllRead, forgetRead } from './remember-read.ts';
import * as commands from './library-commands.ts';
import type { LibraryPorts } from './library-commands.ts';
import { setDeleted } from './set-deleted.ts';
import * as versions from './version-commands.ts';

/** The messages of `Protocol` that the library answers. */
export type LibraryMessage = Extract<keyof Protocol, `article.${'save' | 'unsave' | 'restore' | 'isSaved' | 'compare' | 'notes'}` | `version.${string}` | `entity.${string}` | `note.${string}` | `draft.${string}` | `correction.${string}` | `identity.${string}` | `read.${string}` | `bin.${string}` | 'day.set'>;

type Command<R> = (ports: LibraryPorts, params: unknown) => Promise<R>;
type Handler<R> = (params: unknown, sender: Sender) => Promise<R>;

/**
 * The background's handlers of the library. `ports` is asked at each message, so that the settings may be read first.
 * What stores something is refused with `no-permission` for senders in private windows; reading is not.
 */
export function libraryHandlers(ports: () => Promise<LibraryPorts>): Pick<Handlers<Protocol>, LibraryMessage> {
  const reads = <R>(command: Command<R>): Handler<R> => async (params) => command(await ports(), params);
  const stores = <R>(command: Command<R>): Handler<R> => async (params, sender) => {
    if (sender.isPrivate) throw new DatelineError('no-permission', 'nothing of a private window is stored');
    return command(await ports(), params);
  };
  return {
    'article.save': stores(commands.saveArticle),
    'article.unsave': stores(commands.unsaveArticle),
    'article.restore': stores(commands.restoreArticle),
    'article.isSaved': reads(commands.isSaved),
    'article.compare': stores(versions.compareArticle),
    'version.decide': stores(versions.decideVersion),
    'version.reopen': stores(versions.reopenVersion),
    'article.notes': reads(commands.articleNotes),
    'entity.record': reads(entityRecord),
    'entity.notes': reads(entityNotes),
    'note.add': stores(commands.addNote),
    'note.edit': stores(commands.editNote),
    'note.delete': stores(commands.deleteNote),
    'note.restore': stores(commands.restoreNote),
    'correction.add': stores(corrections.addCorrection),
    'correction.rescope': stores(corrections.rescopeCorrection),
    'correction.revoke': stores((to, params) => setDeleted(to, 'corrections', params, true)),
    'correction.restore': stores((to, params) => setDeleted(to, 'corrections', params, false)),
    'bin.purge': stores(purgeOne),
    'bin.empty': stores(emptyBin),
    'read.forget': stores(forgetRead),
    'read.forgetAll': stores(forgetAllRead),
    'identity.join': stores(joinNames),
    'identity.split': stores(splitNames),
    'identity.revoke': stores((to, params) => setDeleted(to, 'identities', params, true)),
    'identity.restore': stores((to, params) => setDeleted(to, 'identities', params, false)),
    'day.set': stores(setDay),
    'draft.keep': stores(commands.keepDraft),
    'draft.read': reads(commands.readDraft),
    'draft.readAll': reads(commands.readDrafts),
  };
}
