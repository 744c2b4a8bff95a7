import { describePassage } from '../core/anchoring/describe-passage.ts';
import { closedCard, nextCardLife, type CardEvent, type CardLife } from '../core/card/card-life.ts';
import { nameCardView, readyRecord, type CardRecord, type CardView } from '../core/card/card-view.ts';
import { toErrorData } from '../core/errors.ts';
import { draftField } from '../core/library/draft-field.ts';
import { entityKey } from '../core/library/entity-key.ts';
import type { Article } from '../core/model/article.ts';
import type { Correction, CorrectionScope, Note, NoteTarget } from '../core/model/library.ts';
import type { LookUpState } from '../core/model/look-up.ts';
import { overlaps, type Span } from '../core/model/span.ts';
import type { ArticleChange, Protocol, Reading, Send } from '../core/protocol.ts';
import { fetchForCard, withAllNotes, type Fetched } from './card-fetch.ts';
import { correctionOf, scopeIn, type NamedItem } from './correcting.ts';
import { draftKeeper } from './draft-keeper.ts';
import { persist } from './persist.ts';

/** What the card is about: a mention by its index, a passage, or a name that is none by the reader's word. */
export type CardSubject =
  | { readonly type: 'mention'; readonly mention: number }
  | { readonly type: 'passage'; readonly span: Span }
  | { readonly type: 'removed'; readonly span: Span; readonly name: string; readonly correction: Correction | null; readonly problem: string | null };

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
  /** By `Entity.id`. */
  readonly lookUps: Readonly<Record<string, LookUpState>>;
  /** What has changed since the article was saved. */
  readonly change: ArticleChange | null;
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

type Removed = Extract<CardSubject, { type: 'removed' }>;

/** The one card of a page: what it is about, what the library has for it, and what the reader writes in it. */
export class CardSession {
  private readonly ports: CardPorts;
  private readonly drafts: ReturnType<typeof draftKeeper>;
  private life: CardLife<CardSubject, Fetched> = closedCard;

  constructor(ports: CardPorts) {
    this.ports = ports;
    this.drafts = draftKeeper((field, text) => ports.send('draft.keep', { field, text }), ports.wait);
  }

  subject(): CardSubject | null {
    return this.life.phase === 'open' ? this.life.subject : null;
  }

  /** The stretch of the article that the open card belongs to. */
  anchor(): Span | null {
    const subject = this.subject();
    if (subject?.type === 'passage' || subject?.type === 'removed') return subject.span;
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

  /**
   * The same text has been read again: the card goes on at the mention that it stood at (`before` are the mentions
   * until now), or at a name that is one again; where there is none any more it closes.
   */
  follow(before: readonly Span[]): void {
    const subject = this.subject();
    if (subject === null || subject.type === 'passage') return;
    const span = subject.type === 'mention' ? before[subject.mention] : subject.span;
    const mention = this.ports.context()?.reading.recognition.mentions.findIndex(({ start, end }) => start === span?.start && end === span.end) ?? -1;
    if (subject.type === 'removed') {
      if (mention !== -1 && subject.correction !== null) void this.open({ type: 'mention', mention });
    } else if (mention === -1) this.close();
    else this.move(mention);
  }

  /** Keeps what the reader says of the name. One that is none leaves the way back on its card. Throws what the library throws. */
  async correct(verdict: Correction['verdict'], item: NamedItem | null): Promise<void> {
    const [target, context, span] = [this.target(), this.ports.context(), this.anchor()];
    if (target?.type !== 'entity' || context === null || span === null) return;
    const params = correctionOf(context.article, target, verdict, item);
    if (verdict !== 'not-a-name') { await this.ports.send('correction.add', params); return; }
    const removed = { type: 'removed', span, name: target.name, correction: null, problem: null } as const;
    this.change({ type: 'opened', subject: removed }, true);
    await this.inRemoved(removed, async () => ({ ...removed, correction: await this.ports.send('correction.add', params) }));
  }

  /** Lets a correction hold in this article, on its site, or everywhere. */
  async rescope(correction: Correction, type: CorrectionScope['type']): Promise<void> {
    const context = this.ports.context();
    if (context === null) return;
    const ask = (): Promise<Correction> => this.ports.send('correction.rescope', { id: correction.id, scope: scopeIn(context.article, type) });
    const subject = this.subject();
    if (subject?.type === 'removed') await this.inRemoved(subject, async () => ({ ...subject, correction: await ask() }));
    else await ask();
  }

  /** Takes a correction back. */
  async revoke(correction: Correction): Promise<void> {
    const subject = this.subject();
    const ask = (): Promise<null> => this.ports.send('correction.revoke', { id: correction.id });
    if (subject?.type === 'removed') await this.inRemoved(subject, async () => { await ask(); return subject; });
    else await ask();
  }

  /** The entity that the open card is about, or `null`. */
  entity(): string | null {
    const subject = this.subject();
    return subject?.type === 'mention' ? this.ports.context()?.reading.recognition.mentions[subject.mention]?.entity ?? null : null;
  }

  /** Shows the open card as the reading and its look-ups are now. */
  redraw(): void {
    const [anchor, context] = [this.anchor(), this.ports.context()];
    if (this.life.phase === 'open' && anchor !== null && context !== null) this.ports.card.show(this.view(context, this.life.subject), anchor, false);
  }

  /** Asks the library anew for the open card; an answer for a card that is gone by then is dropped. */
  async refresh(): Promise<void> {
    if (this.life.phase === 'closed') return;
    const { token, subject, record: shown } = this.life;
    try {
      const record = await persist(() => this.fetch(subject), this.ports.wait);
      // A card opens with the newest notes and gets the rest after that; one that has all of them keeps them until then.
      if (!record.record.hasMoreNotes || shown === null) this.change({ type: 'fetched', token, record }, false);
      if (record.record.hasMoreNotes) this.change({ type: 'fetched', token, record: await withAllNotes(this.ports.send, record, this.targetOf(subject)) }, false);
    } catch (error) {
      this.change({ type: 'failed', token, message: toErrorData(error).code }, false);
    }
  }

  /** Adds a note to what the card is about, and forgets its draft. Throws what the library throws: nothing is lost then. */
  async addNote(text: string): Promise<void> {
    const target = this.target();
    if (target === null) return;
    await this.ports.send('note.add', { target, text });
    await this.drafts(draftField(target), '');
  }

  /** Keeps the words of the card's field as they are now. */
  async keepDraft(text: string): Promise<void> {
    const target = this.target();
    if (target !== null && !this.ports.isPrivate) await this.drafts(draftField(target), text);
  }

  /** Does something on the card of a name that is none; it shows there what came of it. */
  private async inRemoved(subject: Removed, work: () => Promise<Removed>): Promise<void> {
    let after: Removed;
    try { after = await work(); } catch (error) { after = { ...subject, problem: toErrorData(error).code }; }
    if (this.subject()?.type === 'removed') this.change({ type: 'moved', subject: after }, false);
  }

  private fetch(subject: CardSubject): Promise<Fetched> {
    const passages = subject.type === 'passage' ? (this.ports.context()?.passages ?? []).filter(({ span }) => overlaps(span, subject.span)) : [];
    return fetchForCard(this.ports, this.targetOf(subject), this.ports.context()?.article.canonicalUrl ?? '', passages.map(({ note }) => note));
  }

  private target(): NoteTarget | null {
    const subject = this.subject();
    return subject === null ? null : this.targetOf(subject);
  }

  private targetOf(subject: CardSubject): NoteTarget | null {
    const context = this.ports.context();
    if (context === null || subject.type === 'removed') return null;
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

  private view({ article, reading, lookUps, change }: CardContext, subject: CardSubject): CardView {
    const { isPrivate } = this.ports;
    if (subject.type === 'removed') return { type: 'removed', name: subject.name, correction: subject.correction, problem: subject.problem };
    const record = recordOf(this.life);
    return subject.type === 'mention'
      ? { ...nameCardView(reading, article.text, subject.mention, record, isPrivate, lookUps), changedArticle: change?.articleId ?? null }
      : { type: 'passage', quote: article.text.slice(subject.span.start, subject.span.end), record, isPrivate };
  }
}

function recordOf(life: CardLife<CardSubject, Fetched>): CardRecord {
  if (life.phase === 'closed' || (life.record === null && life.failed === null)) return { state: 'loading' };
  return life.failed !== null ? { state: 'failed', code: life.failed } : readyRecord((life.record as Fetched).record, (life.record as Fetched).draft);
}
