import { DatelineError } from '../core/errors.ts';
import { parseParams } from '../core/library/parse.ts';
import { abortParams, lookUpParams, readThenParams } from '../core/library/look-up-schemas.ts';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Handlers, Protocol, Sender } from '../core/protocol.ts';
import type { Settings } from '../core/settings/settings.ts';
import { lookUp } from './look-up.ts';
import type { Encyclopaedia } from './ports.ts';

/** The messages of `Protocol` about look-ups. */
export type LookUpMessage = Extract<keyof Protocol, `lookUp.${string}`>;

export interface LookUpPorts {
  /** In private windows it keeps nothing. */
  readonly encyclopaedia: (isPrivate: boolean) => Promise<Encyclopaedia>;
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
      if (question.isAutomatic && (settings.lookUps !== 'automatic' || sender.isPrivate)) return [];
      await requireConsent(ports, settings, isAgreed, sender, question.isAutomatic);
      const entities = question.isAutomatic ? question.entities.slice(0, mostAutomatic) : question.entities;
      return abortable(ticket, sender, async (signal) =>
        lookUp({ ...question, entities, languages: settings.wikipediaLanguages }, await ports.encyclopaedia(sender.isPrivate), await ports.knowledge(), signal));
    },
    'lookUp.readThen': async (params, sender) => {
      const { ticket, language, title, day, isAgreed } = parseParams(readThenParams, params);
      await requireConsent(ports, await ports.readSettings(), isAgreed, sender, false);
      return abortable(ticket, sender, async (signal) => (await ports.encyclopaedia(sender.isPrivate)).leadOn(language, title, day, signal));
    },
    'lookUp.abort': async (params, sender) => {
      running.get(`${sender.tabId}:${parseParams(abortParams, params).ticket}`)?.abort();
      return null;
    },
  };
}

async function requireConsent(ports: LookUpPorts, settings: Settings, isAgreed: boolean, sender: Sender, isAutomatic: boolean): Promise<void> {
  if (settings.lookUps === 'off' && !isAgreed) throw new DatelineError('no-consent', 'the reader has not agreed to look-ups', { detail: 'reader' });
  if (!await ports.hasBrowserConsent()) {
    if (!isAutomatic) await ports.openConsent();
    throw new DatelineError('no-consent', 'the browser has not been told that names may leave', { detail: 'browser' });
  }
  if (settings.lookUps === 'off' && !sender.isPrivate) await ports.changeSettings({ lookUps: 'click' });
}
