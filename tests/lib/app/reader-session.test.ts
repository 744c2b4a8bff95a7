import { describe, expect, it } from 'vitest';
import type { ReaderCard } from '../../../lib/app/card-session.ts';
import type { Mark, ReaderPage } from '../../../lib/app/reader-ports.ts';
import { ReaderSession } from '../../../lib/app/reader-session.ts';
import { describePassage } from '../../../lib/core/anchoring/describe-passage.ts';
import type { CardView, NameCardView } from '../../../lib/core/card/card-view.ts';
import { DatelineError } from '../../../lib/core/errors.ts';
import type { Article } from '../../../lib/core/model/article.ts';
import type { Note } from '../../../lib/core/model/library.ts';
import type { Mention } from '../../../lib/core/model/recognition.ts';
import type { Span } from '../../../lib/core/model/span.ts';
import type { Protocol, Reading, Send } from '../../../lib/core/protocol.ts';
import { aboutName, note } from '../../support/sample-library.ts';
import { correction } from '../../support/sample-records.ts';
import { defaultSettings } from '../../../lib/core/settings/settings.ts';

const text = 'Ann met Bob in Oslo. Bob left. The Guild waited in Oslo.';

describe('the reader of a page', () => {
  it('marks people and places, and tells how many there are', async () => {
    const { session, page, sent } = reader();
    await session.read();
    expect(page.marked()).toEqual(['person Ann', 'person Bob', 'place Oslo', 'person Bob', 'place Oslo']);
    expect(sent('tab.marked')).toEqual([{ count: 5 }]);
  });

  it('opens the card of a clicked name, and closes it at a click elsewhere', async () => {
    const { session, page, card } = reader();
    await session.read();
    page.click(text.lastIndexOf('Bob'));
    await settle();
    expect(card.view).toMatchObject({ type: 'name', name: 'Bob', mention: { number: 2, count: 2 }, record: { state: 'ready' } });
    expect(page.marked()).toContain('current Bob');
    page.click(null);
    expect(card.view).toBeNull();
    expect(page.marked()).not.toContain('current Bob');
  });

  it('shows the newest of very many notes at once and all of them then, and keeps those in view when the library changes', async () => {
    const { session, page, card, answer, hold } = reader();
    const [old, late] = [note('old', aboutName('person:Bob')), note('late', aboutName('person:Bob'))];
    answer('entity.record', () => ({ notes: [late], hasMoreNotes: true, earlier: [], hasMoreEarlier: false, knownAs: null, corrections: [] }));
    answer('entity.notes', () => [old, late]);
    const shown = (): unknown => (card.view as NameCardView).record;
    await session.read();
    let release = hold('entity.notes');
    page.click(text.lastIndexOf('Bob'));
    await settle();
    expect(shown()).toMatchObject({ state: 'ready', notes: [late] });
    release();
    await settle();
    expect(shown()).toMatchObject({ notes: [old, late] });
    release = hold('entity.notes');
    const changed = session.libraryChanged();
    await settle();
    expect(shown()).toMatchObject({ notes: [old, late] });
    answer('entity.notes', () => [late]);
    release();
    await changed;
    expect(shown()).toMatchObject({ notes: [late] });
  });

  it('walks forward and back through the names, around the ends', async () => {
    const { session, card } = reader();
    await session.read();
    const walked: string[] = [];
    for (const step of [-1, 1, 1, 1] as const) {
      await session.walk.showNextName(step);
      walked.push((card.view as NameCardView).name);
    }
    expect(walked).toEqual(['Oslo', 'Ann', 'Bob', 'Oslo']);
  });

  it('drops a reading that was overtaken by another article', async () => {
    const { session, page, hold } = reader();
    const release = hold('article.annotate');
    const first = session.read();
    page.article = { ...page.article as Article, text: text.replace('Ann', 'Eve'), canonicalUrl: 'https://news.example/2' };
    const second = session.read();
    release();
    await Promise.all([first, second]);
    expect(session.state()?.article.canonicalUrl).toBe('https://news.example/2');
  });

  it('asks again when the background was killed in the middle of an answer', async () => {
    const { session, page, failOnce } = reader();
    failOnce('article.annotate', new DatelineError('no-receiver', 'killed'));
    await session.read();
    expect(page.marked()).toHaveLength(5);
    expect(session.lastProblem()).toBeNull();
  });

  it('keeps what went wrong for the popup, and marks nothing then', async () => {
    const { session, page, failOnce } = reader();
    failOnce('article.annotate', new DatelineError('model', 'damaged'));
    await session.read();
    expect(page.marked()).toEqual([]);
    expect(session.lastProblem()?.code).toBe('model');
  });

  it('does not read the same text of the same article twice', async () => {
    const { session, sent } = reader();
    await session.read();
    await session.read();
    expect(sent('article.annotate')).toHaveLength(1);
  });

  it('places notes on passages and lists those whose words are gone', async () => {
    const placed = passageNote('n1', describePassage(text, { start: 0, end: 11 }));
    const gone = passageNote('n2', describePassage('Something else entirely was written here once upon a time.', { start: 0, end: 40 }));
    const { session, page } = reader([placed, gone]);
    await session.read();
    expect(page.marked()).toContain('passage Ann met Bob');
    expect(session.state()?.orphans).toEqual(['n2']);
    await session.walk.showNote('n1');
    expect(page.marked()).toContain('current Ann met Bob');
  });

  it('notes the selected words on a card of their own', async () => {
    const { session, page, card, sent } = reader();
    await session.read();
    expect(await session.noteSelection()).toBe(false);
    page.selected = { start: 21, end: 29 };
    expect(await session.noteSelection()).toBe(true);
    expect(card.view).toMatchObject({ type: 'passage', quote: 'Bob left' });
    await session.card.addNote('Why?');
    expect(sent('note.add')[0]).toMatchObject({ text: 'Why?', target: { type: 'passage', selector: { quote: { exact: 'Bob left' } } } });
  });

  it('neither reads nor keeps drafts in a private window', async () => {
    const { session, page, sent } = reader([], true);
    await session.read();
    page.click(0);
    await settle();
    await session.card.keepDraft('secret');
    expect([...sent('draft.read'), ...sent('draft.keep')]).toEqual([]);
  });

  it('drops a name that the reader says is none at once, and brings it back with its card', async () => {
    const { session, page, card, answer, sent } = reader();
    await session.read();
    page.click(0);
    await settle();
    answer('correction.add', (params: object) => correction('c1', { ...params, verdict: 'not-a-name' }));
    answer('article.annotate', () => ({ ...withoutAnn(readingOf(text)) }));
    await session.card.correct('not-a-name', null);
    await session.wordChanged();
    expect(page.marked()).toEqual(['person Bob', 'place Oslo', 'person Bob', 'place Oslo', 'current Ann']);
    expect(card.view).toMatchObject({ type: 'removed', name: 'Ann', correction: { id: 'c1' }, problem: null });
    expect(sent('correction.add')[0]).toMatchObject({ key: 'person:ann', scope: { type: 'article', canonicalUrl: 'https://news.example/1' } });
    answer('article.annotate', () => readingOf(text));
    await session.card.revoke(correction('c1'));
    await session.wordChanged();
    await settle();
    expect(card.view).toMatchObject({ type: 'name', name: 'Ann', record: { state: 'ready' } });
  });

  it('says on the card that it could not be stored, and marks the name as before', async () => {
    const { session, page, card, failOnce } = reader();
    await session.read();
    page.click(0);
    await settle();
    failOnce('correction.add', new DatelineError('quota', 'full'));
    await session.card.correct('not-a-name', null);
    expect(card.view).toMatchObject({ type: 'removed', correction: null, problem: 'quota' });
    expect(page.marked()).toContain('person Ann');
  });

  it('leaves the card at its mention when the same text is read again', async () => {
    const { session, page, card, answer, sent } = reader();
    await session.read();
    page.click(text.lastIndexOf('Bob'));
    await settle();
    answer('article.annotate', () => withoutAnn(readingOf(text)));
    await session.wordChanged();
    expect(card.view).toMatchObject({ type: 'name', name: 'Bob', mention: { number: 2, count: 2 } });
    expect(sent('article.annotate')).toHaveLength(2);
  });

  it('takes all marks off when it stops', async () => {
    const { session, page } = reader();
    await session.read();
    session.stop();
    expect(page.marked()).toEqual([]);
    expect(session.state()).toBeNull();
  });
});

function passageNote(id: string, selector: ReturnType<typeof describePassage>): Note {
  return {
    id, version: 1, device: 'd', createdAt: 0, updatedAt: 0, deletedAt: null, text: 'note', tags: [],
    target: { type: 'passage', canonicalUrl: 'https://news.example/1', title: '', selector },
  };
}

const article: Article = {
  url: 'https://news.example/1', canonicalUrl: 'https://news.example/1', title: 'A meeting', authors: [], site: 'News', language: 'en',
  published: null, modified: null, publisherLinks: [], text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
};

function readingOf(words: string): Reading {
  const mention = (surface: string, from: number, kind: Mention['kind'], entity: string): Mention => {
    const start = words.indexOf(surface, from);
    return { start, end: start + surface.length, surface, kind, entity, title: null, confidence: 1, metonym: false };
  };
  const first = words.startsWith('Eve') ? 'Eve' : 'Ann';
  return {
    recognition: {
      mentions: [
        mention(first, 0, 'person', 'e1'), mention('Bob', 0, 'person', 'e2'), mention('Oslo', 0, 'place', 'e3'),
        mention('Bob', 12, 'person', 'e2'), mention('Guild', 0, 'organisation', 'e4'), mention('Oslo', 25, 'place', 'e3'),
      ],
      entities: [{ id: 'e1', kind: 'person', name: first, roles: [] }, { id: 'e2', kind: 'person', name: 'Bob', roles: [] },
        { id: 'e3', kind: 'place', name: 'Oslo', roles: [] }, { id: 'e4', kind: 'organisation', name: 'Guild', roles: [] }],
      quotations: [],
    },
    dateline: { window: null, place: null, evidence: [], contradiction: null }, links: [], sources: [],
  };
}

function withoutAnn(reading: Reading): Reading {
  const { mentions, entities, quotations } = reading.recognition;
  return { ...reading, recognition: { mentions: mentions.filter(({ entity }) => entity !== 'e1'), entities: entities.filter(({ id }) => id !== 'e1'), quotations } };
}

/** A reader over fakes of our own ports. */
function reader(notes: readonly Note[] = [], isPrivate = false) {
  const log: { name: string; params: unknown }[] = [];
  const failures = new Map<string, DatelineError>();
  const holds = new Map<string, Promise<void>>();
  const page = fakePage();
  const card = { view: null as CardView | null };
  const cardPort: ReaderCard = { show: (view) => { card.view = view; }, close: () => { card.view = null; } };
  const answers: { [name in keyof Protocol]?: (params: never) => unknown } = {
    'article.annotate': (params: { article: Article }) => readingOf(params.article.text),
    'settings.read': () => defaultSettings('d'),
    'article.notes': () => notes,
    'entity.record': () => ({ notes: [], hasMoreNotes: false, earlier: [], hasMoreEarlier: false, knownAs: null, corrections: [] }),
    'draft.read': () => '',
  };
  const send = (async (name: keyof Protocol, params: unknown) => {
    log.push({ name, params });
    await holds.get(name);
    const failure = failures.get(name);
    failures.delete(name);
    if (failure !== undefined) throw failure;
    return answers[name]?.(params as never) ?? null;
  }) as Send<Protocol>;
  const session = new ReaderSession({ page, card: cardPort, send, isPrivate, wait: () => Promise.resolve() });
  return {
    session, page, card,
    sent: (name: string) => log.filter((message) => message.name === name).map(({ params }) => params),
    answer: (name: keyof Protocol, give: (params: never) => unknown) => { answers[name] = give; },
    failOnce: (name: string, error: DatelineError) => { failures.set(name, error); },
    hold: (name: string) => {
      let release = (): void => undefined;
      holds.set(name, new Promise((done) => { release = done; }));
      return () => { holds.delete(name); release(); };
    },
  };
}

function fakePage() {
  let marks: readonly Mark[] = [];
  let clicked: (offset: number | null) => void = () => undefined;
  const page: ReaderPage & { article: Article | null; selected: Span | null; marked(): string[]; click(offset: number | null): void } = {
    article,
    selected: null,
    marked: () => marks.map(({ span, style }) => `${style} ${page.article?.text.slice(span.start, span.end)}`),
    click: (offset: number | null) => clicked(offset),
    extract: async () => page.article,
    paint: (painted) => { marks = painted; },
    scrollTo: () => undefined,
    selection: () => page.selected,
    topOffset: () => 0,
    watchClicks: (onOffset) => { clicked = onOffset; return () => { clicked = () => undefined; }; },
    watchMutations: () => () => undefined,
  };
  return page;
}

/** Lets promises that are under way come to their end. */
function settle(): Promise<void> {
  return new Promise((done) => { setTimeout(done, 0); });
}
