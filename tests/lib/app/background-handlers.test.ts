import { describe, expect, it } from 'vitest';
import { mayAsk, tellingOfChanges } from '../../../lib/app/background-handlers.ts';
import type { Handlers, Protocol, Sender } from '../../../lib/core/protocol.ts';

const page: Sender = { tabId: 1, isPrivate: false, isExtensionPage: false };
const popup: Sender = { tabId: null, isPrivate: false, isExtensionPage: true };
const privatePage: Sender = { ...page, isPrivate: true };

describe('who may ask what', () => {
  const cases: readonly [name: keyof Protocol, sender: Sender, isAllowed: boolean][] = [
    ['article.annotate', page, true],
    ['note.add', page, true],
    ['settings.change', page, false],
    ['tab.activate', page, false],
    ['article.unsave', page, false],
    ['settings.change', popup, true],
    ['article.annotate', privatePage, true],
    ['entity.record', privatePage, true],
    ['note.add', privatePage, false],
    ['correction.add', page, true],
    ['day.set', page, true],
    ['day.set', privatePage, false],
    ['identity.join', page, false],
    ['bin.empty', page, false],
    ['correction.add', privatePage, false],
    ['correction.restore', page, false],
    ['draft.keep', privatePage, false],
    ['article.save', { ...popup, isPrivate: true }, false],
  ];
  it.each(cases)('%s from %o: %s', (name, sender, isAllowed) => {
    expect(mayAsk(name, sender)).toBe(isAllowed);
  });
});

describe('readers in pages', () => {
  it('are told of what was stored, and of nothing else', async () => {
    let told = 0;
    const handlers = tellingOfChanges({
      'note.delete': async () => null, 'draft.keep': async () => null, 'article.isSaved': async () => true,
    } as Pick<Handlers<Protocol>, 'note.delete' | 'draft.keep' | 'article.isSaved'>, () => { told += 1; });
    await handlers['article.isSaved']({ canonicalUrl: '' }, popup);
    await handlers['draft.keep']({ field: '', text: '' }, popup);
    expect(told).toBe(0);
    await handlers['note.delete']({ id: '' }, popup);
    expect(told).toBe(1);
  });

  it('are not told of what failed', async () => {
    let told = 0;
    const handlers = tellingOfChanges({ 'note.delete': async () => { throw new Error('no'); } }, () => { told += 1; });
    await expect(handlers['note.delete']()).rejects.toThrow('no');
    expect(told).toBe(0);
  });
});
