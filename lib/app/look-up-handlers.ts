import { DatelineError } from '../core/errors.ts';
import { parseParams } from '../core/library/parse.ts';
import { abortParams, lookUpParams, readThenParams } from '../core/library/look-up-schemas.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { LookUpMode } from '../core/model/look-up.ts';
import type { Handlers, Protocol, Sender } from '../core/protocol.ts';
import type { Settings } from '../core/settings/settings.ts';
import { lookUp } from './look-up.ts';
import type { Encyclopaedia } from './ports.ts';
import type { ReadersWord } from './readers-word.ts';
import { saidOfItem } from './said-of-item.ts';

/** The messages of `Protocol` about look-ups. */
export type LookUpMessage = Extract<keyof Protocol, `lookUp.${string}`>;

export interface LookUpPorts {
  /** With what is to be kept of its answers (nothing, in private windows), or with what is kept alone. */
  readonly encyclopaedia: (keeps: 'nothing' | 'answers' | 'only kept') => Promise<Encyclopaedia>;
  /** What the reader has said of the article of an address. */
  readonly readersWord: (canonicalUrl: string) => Promise<ReadersWord>;
  readonly knowledge: () => Promise<Knowledge>;
  readonly readSettings: () => Promise<Settings>;
  readonly changeSettings: (change: Partial<Pick<Settings, 'lookUps'>>) => Promise<Settings>;
  /** Whether the browser itself has been told that names may leave; true where it does not ask. */
  readonly hasBrowserConsent: () => Promise<boolean>;
  /** Opens the page that has the browser ask: it does so in a click on a page of the extension alone. */
  readonly openConsent: () => Promise<void>;
}

/** Names of an article that one automatic look-up asks for: five requests' worth. */
const mostAutomatic = 100;

/**
 * The background's handlers of look-ups. Nothing is asked before the reader has agreed once, in this window if it is
 * private, else for good; by itself only where the settings say so, and never in a private window.
 */
export function lookUpHandlers(ports: LookUpPorts): Pick<Handlers<Protocol>, LookUpMessage> {
  const running = new Map<string, AbortController>();
  const abortable = async <T>(ticket: string, sender: Sender, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const key = `${sender.tabId}:${ticket}`;
    const controller = new AbortController();
    running.set(key, controller);
    try { return await work(controller.signal); } finally { running.delete(key); }
  };
  return {
    'lookUp.names': async (params, sender) => {
      const { ticket, isAgreed, ...question } = parseParams(lookUpParams, params);
      const settings = await ports.readSettings();
      const { mode } = question;
      if (mode !== 'click' && (sender.isPrivate || settings.lookUps === 'off' || (mode === 'automatic' && settings.lookUps !== 'automatic'))) return [];
      if (mode !== 'cached') await requireConsent(ports, settings, isAgreed, sender, mode);
      const entities = mode === 'automatic' ? question.entities.slice(0, mostAutomatic) : question.entities;
      return abortable(ticket, sender, async (signal) => {
        const { corrections } = await ports.readersWord(question.article.canonicalUrl);
        const encyclopaedia = await ports.encyclopaedia(mode === 'cached' ? 'only kept' : sender.isPrivate ? 'nothing' : 'answers');
        return lookUp({ ...question, entities, languages: settings.wikipediaLanguages, corrections: corrections.flatMap(saidOfItem) }, encyclopaedia, await ports.knowledge(), signal);
      });
    },
    'lookUp.readThen': async (params, sender) => {
      const { ticket, language, title, day, isAgreed } = parseParams(readThenParams, params);
      await requireConsent(ports, await ports.readSettings(), isAgreed, sender, 'click');
      return abortable(ticket, sender, async (signal) => (await ports.encyclopaedia(sender.isPrivate ? 'nothing' : 'answers')).leadOn(language, title, day, signal));
    },
    'lookUp.abort': async (params, sender) => {
      running.get(`${sender.tabId}:${parseParams(abortParams, params).ticket}`)?.abort();
      return null;
    },
  };
}

async function requireConsent(ports: LookUpPorts, settings: Settings, isAgreed: boolean, sender: Sender, mode: LookUpMode): Promise<void> {
  if (settings.lookUps === 'off' && !isAgreed) throw new DatelineError('no-consent', 'the reader has not agreed to look-ups', { detail: 'reader' });
  if (!await ports.hasBrowserConsent()) {
    if (mode === 'click') await ports.openConsent();
    throw new DatelineError('no-consent', 'the browser has not been told that names may leave', { detail: 'browser' });
  }
  if (settings.lookUps === 'off' && !sender.isPrivate) await ports.changeSettings({ lookUps: 'click' });
}
