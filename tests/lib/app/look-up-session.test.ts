import { describe, expect, it, vi } from 'vitest';
import { LookUpSession } from '../../../lib/app/look-up-session.ts';
import { DatelineError } from '../../../lib/core/errors.ts';
import type { Lead, LookUp } from '../../../lib/core/model/look-up.ts';
import type { Protocol, Reading, Send } from '../../../lib/core/protocol.ts';
import { readerState } from '../../support/reader-states.ts';
import { factOf, itemOf } from '../../support/views.ts';

const lead: Lead = { title: 'Andrei Kozyrev', language: 'en', text: 'A diplomat.', url: 'https://en.wikipedia.org/wiki/Andrei_Kozyrev', revision: '7', revisedAt: null };
const linkOf = (label: string) => ({ entity: 'e4', item: itemOf(label), probability: 0.97, refused: [], undated: [], before: [], since: [], asOf: [factOf('office', 'Minister', 1990, 1996)] });
const source = { id: 'wikidata:Q1', name: 'Wikidata', edition: '2026-11-25', licence: 'CC0', url: null };
const found: LookUp = { entity: 'e4', outcome: 'found', items: [{ link: linkOf('Andrei Kozyrev'), lead }], refused: [], sources: [source] };
const several: LookUp = { ...found, outcome: 'several', items: [{ link: linkOf('One'), lead: null }, { link: linkOf('Other'), lead }] };

function session(answer: (name: keyof Protocol, params: never) => unknown) {
  const { article, reading } = readerState();
  const state = { article, reading: { ...reading, links: [{ ...linkOf('x'), item: null, asOf: [] }] } as Reading };
  const send = vi.fn(async (name: keyof Protocol, params: never) => answer(name, params));
  const looked = new LookUpSession({ send: send as unknown as Send<Protocol>, read: () => state, onFound: (next) => { state.reading = next; }, onChanged: () => undefined });
  const asked = (name: keyof Protocol) => send.mock.calls.filter(([called]) => called === name).map(([, params]) => params as Record<string, unknown>);
  return { looked, state, asked };
}

describe('the look-ups of an article', () => {
  it('take what was found into the reading, with its source', async () => {
    const { looked, state } = session(() => [found]);
    const work = looked.lookUp('e4', false);
    expect(looked.of('e4')).toEqual({ state: 'busy' });
    await work;
    expect(looked.of('e4')).toMatchObject({ state: 'done', chosen: 'test:Andrei Kozyrev' });
    expect(state.reading.links[0]?.item?.label).toBe('Andrei Kozyrev');
    expect(state.reading.sources).toEqual([source]);
  });

  it('leave the reading as it is while several may be meant, until the reader chooses', async () => {
    const { looked, state } = session(() => [several]);
    await looked.lookUp('e4', false);
    expect(looked.of('e4')).toMatchObject({ state: 'done', chosen: null });
    expect(state.reading.links[0]?.item).toBeNull();
    looked.choose('e4', 'test:Nobody');
    expect(state.reading.links[0]?.item).toBeNull();
    looked.choose('e4', 'test:Other');
    expect(state.reading.links[0]?.item?.label).toBe('Other');
  });

  it('tell why one failed, and remember within the page that the reader agreed', async () => {
    let isWorking = false;
    const { looked, asked } = session((name) => { if (name === 'lookUp.names' && !isWorking) throw new DatelineError('busy', 'wait', { detail: '7' }); return [found]; });
    await looked.lookUp('e4', true);
    expect(looked.of('e4')).toMatchObject({ state: 'failed', error: { code: 'busy', detail: '7' } });
    isWorking = true;
    await looked.lookUp('e4', false);
    expect(asked('lookUp.names').map(({ isAgreed }) => isAgreed)).toEqual([true, true]);
    expect(looked.of('e4')).toMatchObject({ state: 'done' });
  });

  it('drop an answer that comes after the card was closed, and say so to the background', async () => {
    let arrive: (answer: readonly LookUp[]) => void = () => undefined;
    const { looked, state, asked } = session((name) => name === 'lookUp.names' ? new Promise((done) => { arrive = done; }) : null);
    const work = looked.lookUp('e4', false);
    looked.stop('e4');
    expect(looked.of('e4')).toBeNull();
    arrive([found]);
    await work;
    expect(looked.of('e4')).toBeNull();
    expect(state.reading.links[0]?.item).toBeNull();
    expect(asked('lookUp.abort')).toEqual([{ ticket: asked('lookUp.names')[0]?.['ticket'] }]);
  });

  it('ask how the article read on the day of this one', async () => {
    const then = { ...lead, revision: '3', revisedAt: '1994-03-01T00:00:00Z' };
    const { looked, asked } = session((name) => name === 'lookUp.readThen' ? then : [found]);
    await looked.lookUp('e4', false);
    await looked.readThen('e4');
    expect(asked('lookUp.readThen')).toMatchObject([{ language: 'en', title: 'Andrei Kozyrev', day: '1994-03-05' }]);
    expect(looked.of('e4')).toMatchObject({ state: 'done', leadThen: { state: 'done', lead: then } });
  });

  it('by themselves take only who was found, and fail in silence', async () => {
    const { looked, state, asked } = session(() => [several]);
    await looked.lookUpAll('automatic');
    expect(asked('lookUp.names')).toMatchObject([{ entities: ['e4'], mode: 'automatic', isAgreed: false }]);
    expect([looked.all(), state.reading.links[0]?.item]).toEqual([{}, null]);
    const failing = session(() => { throw new DatelineError('offline', 'no net'); });
    await failing.looked.lookUpAll('automatic');
    expect(failing.looked.all()).toEqual({});
  });
});
