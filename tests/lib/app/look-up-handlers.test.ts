import { describe, expect, it, vi } from 'vitest';
import { lookUpHandlers, type LookUpPorts } from '../../../lib/app/look-up-handlers.ts';
import type { Encyclopaedia } from '../../../lib/app/ports.ts';
import { noWord } from '../../../lib/app/readers-word.ts';
import { defaultSettings, type Settings } from '../../../lib/core/settings/settings.ts';
import { knowledgeOf, person } from '../../support/pack-rows.ts';
import { articleOf, recognitionOf } from '../../support/read-by-hand.ts';

const text = 'Ann Petersen met Emil Radovanac.';
const params = {
  ticket: 't1', article: articleOf(text), recognition: recognitionOf(text, [{ name: 'Ann Petersen', kind: 'person' }, { name: 'Emil Radovanac', kind: 'person' }]),
  dateline: { window: { earliest: '1992-12-31', latest: '1992-12-31' }, place: null, evidence: [], contradiction: null },
  entities: ['e2'], isAgreed: false, mode: 'click' as const,
};
const sender = { tabId: 7, isPrivate: false, isExtensionPage: false };

function ports(settings: Partial<Settings>, more: Partial<LookUpPorts> = {}) {
  const encyclopaedia = {
    pages: vi.fn<Encyclopaedia['pages']>(async () => new Map()), search: vi.fn<Encyclopaedia['search']>(async () => []),
    entities: vi.fn<Encyclopaedia['entities']>(async () => new Map()), labels: vi.fn<Encyclopaedia['labels']>(async () => new Map()),
    leadOn: vi.fn<Encyclopaedia['leadOn']>(async () => null),
  };
  const given = {
    encyclopaedia: vi.fn(async () => encyclopaedia), knowledge: async () => knowledgeOf([person('Q1', 'Nobody Here')]),
    readSettings: async () => ({ ...defaultSettings('d'), ...settings }), changeSettings: vi.fn(async () => defaultSettings('d')),
    readersWord: async () => noWord, hasBrowserConsent: async () => true, openConsent: vi.fn(async () => undefined), ...more,
  };
  return { encyclopaedia, given, handlers: lookUpHandlers(given) };
}
const failure = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no failure', ({ code, detail }) => `${code} ${detail}`);

describe('look-ups', () => {
  it('ask nobody before the reader has agreed', async () => {
    const { handlers, given } = ports({});
    expect(await failure(handlers['lookUp.names'](params, sender))).toBe('no-consent reader');
    expect(await failure(handlers['lookUp.readThen']({ ticket: 't', language: 'en', title: 'X', day: '1992-12-31', isAgreed: false }, sender))).toBe('no-consent reader');
    expect(given.encyclopaedia).not.toHaveBeenCalled();
  });

  it('remember that the reader agreed, but not from a private window, whose answers are not kept either', async () => {
    const { handlers, given } = ports({});
    await handlers['lookUp.names']({ ...params, isAgreed: true }, { ...sender, isPrivate: true });
    expect(given.changeSettings).not.toHaveBeenCalled();
    expect(given.encyclopaedia).toHaveBeenCalledWith('nothing');
    await handlers['lookUp.names']({ ...params, isAgreed: true }, sender);
    expect(given.changeSettings).toHaveBeenCalledWith({ lookUps: 'click' });
    expect(given.encyclopaedia).toHaveBeenLastCalledWith('answers');
  });

  it('have the browser ask where it has not, at a click only, and send nothing until then', async () => {
    const { handlers, given } = ports({ lookUps: 'automatic' }, { hasBrowserConsent: async () => false });
    expect(await failure(handlers['lookUp.names'](params, sender))).toBe('no-consent browser');
    expect(given.openConsent).toHaveBeenCalledOnce();
    expect(await failure(handlers['lookUp.names']({ ...params, mode: 'automatic' }, sender))).toBe('no-consent browser');
    expect(given.openConsent).toHaveBeenCalledOnce();
    expect(given.encyclopaedia).not.toHaveBeenCalled();
  });

  it('by themselves are made only where that was switched on, and never from a private window', async () => {
    for (const [settings, from] of [['off', sender], ['click', sender], ['automatic', { ...sender, isPrivate: true }]] as const) {
      const { handlers, given } = ports({ lookUps: settings });
      expect(await handlers['lookUp.names']({ ...params, mode: 'automatic', isAgreed: true }, from)).toEqual([]);
      expect(given.encyclopaedia).not.toHaveBeenCalled();
    }
    const { handlers, encyclopaedia } = ports({ lookUps: 'automatic' });
    await handlers['lookUp.names']({ ...params, mode: 'automatic' }, sender);
    expect(encyclopaedia.pages.mock.calls.map(([language, names]) => [language, names])).toEqual([['en', ['Emil Radovanac']]]);
    expect(encyclopaedia.search).not.toHaveBeenCalled();
  });

  it('see what is kept without asking anybody, once look-ups were agreed to', async () => {
    for (const [settings, from, keeps] of [['off', sender, []], ['click', { ...sender, isPrivate: true }, []], ['click', sender, [['only kept']]]] as const) {
      const { handlers, given } = ports({ lookUps: settings }, { hasBrowserConsent: async () => false });
      await handlers['lookUp.names']({ ...params, mode: 'cached' }, from);
      expect(vi.mocked(given.encyclopaedia).mock.calls).toEqual(keeps);
    }
  });

  it('refuse what is not of the form that was asked', async () => {
    const { handlers } = ports({ lookUps: 'click' });
    expect(await failure(handlers['lookUp.names']({ ...params, entities: [7] } as never, sender))).toMatch(/^bad-request entities\.0/);
    expect(await failure(handlers['lookUp.readThen']({ ticket: 't', language: 'evil.example/', title: 'X', day: '1992-12-31', isAgreed: true }, sender))).toMatch(/^bad-request language/);
  });

  it('end when the tab that asked says so, and not when another does', async () => {
    const { handlers, encyclopaedia } = ports({ lookUps: 'click' });
    const signals: AbortSignal[] = [];
    encyclopaedia.pages.mockImplementation((_language, _names, signal) => { signals.push(signal); return new Promise((_, stop) => { signal.addEventListener('abort', () => stop(new Error('ended'))); }); });
    const asked = failure(handlers['lookUp.names'](params, sender));
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    await handlers['lookUp.abort']({ ticket: 't1' }, { ...sender, tabId: 8 });
    expect(signals[0]?.aborted).toBe(false);
    await handlers['lookUp.abort']({ ticket: 't1' }, sender);
    expect(signals[0]?.aborted).toBe(true);
    await asked;
  });
});
