import { describePassage } from '../core/anchoring/describe-passage.ts';
import { closedCard, nextCardLife, type CardEvent, type CardLife } from '../core/card/card-life.ts';
import { nameCardView, readyRecord, type CardRecord, type CardView } from '../core/card/card-view.ts';
import { toErrorData } from '../core/errors.ts';
import { entityKey } from '../core/library/entity-key.ts';
import type { Article } from '../core/model/article.ts';
import type { Note, NoteTarget } from '../core/model/library.ts';
import { overlaps, type Span } from '../core/model/span.ts';
import type { EntityRecord, Protocol, Reading, Send } from '../core/protocol.ts';
import { persist } from './persist.ts';

/** What the card is about: a mention by its index, or a passage. */
export type CardSubject =
  | { readonly type: 'mention'; readonly mention: number }
  | { readonly type: 'passage'; readonly span: Span };

/** A note on a passage, placed in the text as it is now. */
export interface PlacedNote {
  readonly note: Note;
  readonly span: Span;
}

/** What the page's reading gives to the card; `null` while nothing is read. */
export interface CardContext {
  readonly article: Article;
  readonly reading: Reading;
  readonly passages: readonly PlacedNote[];
}

/** The card beside a name or passage. */
export interface ReaderCard {
  /** Shows or updates it; `isNew` moves the focus in. */
  show(view: CardView, anchor: Span, isNew: boolean): void;
  close(): void;
}

export interface CardPorts {
  readonly card: ReaderCard;
  readonly send: Send<Protocol>;
  readonly isPrivate: boolean;
  /** Waits before a question that nobody answered is asked again. */
  readonly wait: (ms: number) => Promise<void>;
  readonly context: () => CardContext | null;
  /** The card has opened, moved or closed. */
  readonly onChanged: () => void;
}

interface Fetched {
  readonly record: EntityRecord;
  readonly draft: string;
}

/** The one card of a page: what it is about, what the library has for it, and what the reader writes in it. */
export class CardSession {
  private readonly ports: CardPorts;
  private life: CardLife<CardSubject, Fetched> = closedCard;

  constructor(ports: CardPorts) {
    this.ports = ports;
  }

  subject(): CardSubject | null {
    return this.life.phase === 'open' ? this.life.subject : null;
  }

  /** The stretch of the article that the open card belongs to. */
  anchor(): Span | null {
    const subject = this.subject();
    if (subject?.type === 'passage') return subject.span;
    return subject === null ? null : this.ports.context()?.reading.recognition.mentions[subject.mention] ?? null;
  }

  async open(subject: CardSubject): Promise<void> {
    this.change({ type: 'opened', subject }, true);
    await this.refresh();
  }

  /** Shows another mention of the same entity; what was fetched stays. */
  move(mention: number): void {
    this.change({ type: 'moved', subject: { type: 'mention', mention } }, false);
  }

  close(): void {
    this.change({ type: 'closed' }, false);
  }

  /** Asks the library anew for the open card; an answer for a card that is gone by then is dropped. */
  async refresh(): Promise<void> {
    if (this.life.phase === 'closed') return;
    const { token, subject } = this.life;
    try {
      this.change({ type: 'fetched', token, record: await persist(() => this.fetch(subject), this.ports.wait) }, false);
    } catch (error) {
      this.change({ type: 'failed', token, message: toErrorData(error).code }, false);
    }
  }

  /** Adds a note to what the card is about, and forgets its draft. Throws what the library throws: nothing is lost then. */
  async addNote(text: string): Promise<void> {
    const target = this.target();
    if (target === null) return;
    await this.ports.send('note.add', { target, text });
    await this.ports.send('draft.keep', { field: draftField(target), text: '' });
  }

  async keepDraft(text: string): Promise<void> {
    const target = this.target();
    if (target !== null && !this.ports.isPrivate) await this.ports.send('draft.keep', { field: draftField(target), text });
  }

  private async fetch(subject: CardSubject): Promise<Fetched> {
    const { send, isPrivate } = this.ports;
    const context = this.ports.context();
    const target = this.targetOf(subject);
    if (context === null || target === null) return { record: { notes: [], earlier: [] }, draft: '' };
    const draft = isPrivate ? '' : await send('draft.read', { field: draftField(target) });
    if (subject.type === 'passage') {
      const notes = context.passages.filter(({ span }) => overlaps(span, subject.span)).map(({ note }) => note);
      return { record: { notes, earlier: [] }, draft };
    }
    const { key, itemId } = target as Extract<NoteTarget, { type: 'entity' }>;
    return { record: await send('entity.record', { key, itemId, exceptUrl: context.article.canonicalUrl }), draft };
  }

  private target(): NoteTarget | null {
    const subject = this.subject();
    return subject === null ? null : this.targetOf(subject);
  }

  private targetOf(subject: CardSubject): NoteTarget | null {
    const context = this.ports.context();
    if (context === null) return null;
    const { canonicalUrl, title, text } = context.article;
    if (subject.type === 'passage') {
      return { type: 'passage', canonicalUrl, title, selector: describePassage(text, subject.span) };
    }
    const { kind, name, itemId } = nameCardView(context.reading, text, subject.mention, { state: 'loading' }, false);
    return { type: 'entity', key: entityKey(kind, name), itemId, kind, name };
  }

  private change(event: CardEvent<CardSubject, Fetched>, isNew: boolean): void {
    const before = this.life;
    this.life = nextCardLife(before, event);
    if (this.life === before) return;
    const anchor = this.anchor();
    const context = this.ports.context();
    if (this.life.phase === 'closed' || anchor === null || context === null) this.ports.card.close();
    else this.ports.card.show(this.view(context, this.life.subject), anchor, isNew);
    this.ports.onChanged();
  }

  private view({ article, reading }: CardContext, subject: CardSubject): CardView {
    const { isPrivate } = this.ports;
    const record = recordOf(this.life);
    return subject.type === 'mention'
      ? nameCardView(reading, article.text, subject.mention, record, isPrivate)
      : { type: 'passage', quote: article.text.slice(subject.span.start, subject.span.end), record, isPrivate };
  }
}

/** The field under which the draft of a note on `target` is kept. */
export function draftField(target: NoteTarget): string {
  if (target.type === 'entity') return `entity:${target.key}`;
  if (target.type === 'article') return `article:${target.canonicalUrl}`;
  return `passage:${target.canonicalUrl}:${target.selector.position.start}-${target.selector.position.end}`;
}

function recordOf(life: CardLife<CardSubject, Fetched>): CardRecord {
  if (life.phase === 'closed' || (life.record === null && life.failed === null)) return { state: 'loading' };
  return life.failed !== null ? { state: 'failed', code: life.failed } : readyRecord((life.record as Fetched).record, (life.record as Fetched).draft);
}
