import { resolvePassage } from '../core/anchoring/resolve-passage.ts';
import { entityKey } from '../core/library/entity-key.ts';
import { toErrorData, type ErrorData } from '../core/errors.ts';
import type { Article } from '../core/model/article.ts';
import type { Note } from '../core/model/library.ts';
import type { Mention } from '../core/model/recognition.ts';
import type { ArticleChange, ReaderState, Reading } from '../core/protocol.ts';
import { correctionOf } from './correcting.ts';
import { LookUpSession } from './look-up-session.ts';
import { CardSession, type PlacedNote } from './card-session.ts';
import { MarkWalk } from './mark-walk.ts';
import { persist } from './persist.ts';
import type { Stop } from './ports.ts';
import type { Mark, ReaderPorts } from './reader-ports.ts';

/** Reads, marks and explains the article of one page until it is stopped. */
export class ReaderSession {
  /** The one card of the page. */
  readonly card: CardSession;
  readonly lookUps: LookUpSession;
  readonly walk: MarkWalk;
  private readonly ports: ReaderPorts;
  private generation = 0;
  private article: Article | null = null;
  private reading: Reading | null = null;
  private notes: readonly Note[] = [];
  private passages: readonly PlacedNote[] = [];
  private change: ArticleChange | null = null;
  private showOrganisations = false;
  /** What the reader has said since `reading` was made bears on it. */
  private isStale = false;
  private stops: Stop[] = [];
  private problem: ErrorData | null = null;
  private lookedAt: string | null = null;
  private current: Promise<void> = Promise.resolve();

  constructor(ports: ReaderPorts) {
    this.ports = ports;
    this.card = new CardSession({
      card: ports.card,
      send: ports.send,
      isPrivate: ports.isPrivate,
      wait: ports.wait,
      context: () => this.article === null || this.reading === null ? null
        : { article: this.article, reading: this.reading, passages: this.passages, lookUps: this.lookUps.all(), change: this.change },
      onChanged: () => { this.leaveLookUp(); this.repaint(); },
    });
    this.lookUps = new LookUpSession({
      send: ports.send,
      read: () => this.article === null || this.reading === null ? null : { article: this.article, reading: this.reading },
      onFound: (reading) => { this.reading = reading; void this.card.refresh(); },
      onChanged: () => this.card.redraw(),
    });
    this.walk = new MarkWalk({
      page: ports.page, card: this.card, mentions: () => this.mentions(), names: () => this.names(), passages: () => this.passages, onPointed: () => this.repaint(),
    });
  }

  /**
   * Reads the page and marks it; called again after the page has changed, it keeps what is still true. A reading that
   * is overtaken by a later one changes nothing; one that fails three times leaves the old marks and a `problem`.
   */
  read(): Promise<void> {
    this.current = this.readOnce().then(
      () => { this.problem = null; },
      (error: unknown) => { this.problem = toErrorData(error); });
    return this.current;
  }

  /** Resolves when the reading under way is done. */
  settled(): Promise<void> {
    return this.current;
  }

  /** Why the last reading failed; `null` if it did not. */
  lastProblem(): ErrorData | null {
    return this.problem;
  }

  private async readOnce(): Promise<void> {
    const generation = ++this.generation;
    const article = await this.ports.page.extract();
    if (generation !== this.generation) return;
    if (article === null) return this.clear();
    if (!this.isRead(article)) {
      const [reading, settings] = await persist(() => Promise.all([
        this.ports.send('article.annotate', { article }), this.ports.send('settings.read', null)]), this.ports.wait);
      if (generation !== this.generation) return;
      const before = this.isSameText(article) ? this.mentions() : null;
      this.lookUps.reset();
      [this.article, this.reading, this.showOrganisations, this.isStale] = [article, reading, settings.showOrganisations, false];
      if (before === null) this.card.close();
      else this.card.follow(before);
      if (settings.lookUps !== 'off' && !this.ports.isPrivate) void this.lookUpAll(settings.lookUps === 'automatic');
    }
    this.article = article;
    this.walk.forget();
    this.watch();
    this.repaint();
    await this.ports.send('tab.marked', { count: this.names().length });
    await this.placeNotes();
    await this.lookForChange();
  }

  /** Reads the same text again, after what the reader has said of names or of the day; an open card stays. */
  async wordChanged(): Promise<void> {
    if (this.article === null) return;
    this.isStale = true;
    await this.read();
    await this.card.refresh();
  }

  /** Sets the day of the article by hand, or clears it. The background tells all readers of it, this one too. */
  async setDay(day: string | null): Promise<void> {
    if (this.article === null) return;
    const { canonicalUrl, title } = this.article;
    await this.ports.send('day.set', { canonicalUrl, title, day });
  }

  /** The reader says which of several that a look-up brought is meant; kept as a correction, except in private windows. */
  async chooseItem(entity: string, itemId: string): Promise<void> {
    this.lookUps.choose(entity, itemId);
    const item = this.reading?.links.find((link) => link.entity === entity)?.item;
    const named = this.reading?.recognition.entities.find(({ id }) => id === entity);
    if (this.ports.isPrivate || this.article === null || item?.id !== itemId || named === undefined) return;
    const { kind, name } = named;
    const target = { type: 'entity', key: entityKey(kind, name), itemId: null, kind, name } as const;
    await this.ports.send('correction.add', correctionOf(this.article, target, 'this-item', { id: item.id, label: item.label }));
  }

  /** Takes all marks off and stops listening. */
  stop(): void {
    this.generation += 1;
    this.clear();
  }

  state(): ReaderState | null {
    if (this.article === null || this.reading === null) return null;
    const placed = new Set(this.passages.map(({ note }) => note.id));
    const orphans = this.notes.filter((note) => note.target.type === 'passage' && !placed.has(note.id)).map((note) => note.id);
    return { article: this.article, reading: this.reading, orphans, lookUps: this.lookUps.all(), change: this.change };
  }

  /** Reads the library anew and shows what has changed there, on the page and in an open card. */
  async libraryChanged(): Promise<void> {
    await this.placeNotes();
    await this.lookForChange();
    await this.card.refresh();
  }

  /** Opens the card for a note on the selected words; `false` if none of the article are selected. */
  async noteSelection(): Promise<boolean> {
    const span = this.ports.page.selection();
    if (span === null || this.article === null) return false;
    await this.card.open({ type: 'passage', span });
    return true;
  }

  /** Whether this very text of this very article is marked already. */
  private isRead(article: Article): boolean {
    return this.reading !== null && !this.isStale && this.isSameText(article);
  }

  private isSameText(article: Article): boolean {
    return this.article?.text === article.text && this.article.canonicalUrl === article.canonicalUrl;
  }

  private async placeNotes(): Promise<void> {
    const { article, generation } = this;
    if (article === null) return;
    const notes = await persist(() => this.ports.send('article.notes', { canonicalUrl: article.canonicalUrl }), this.ports.wait);
    if (generation !== this.generation) return;
    this.notes = notes;
    this.passages = notes.flatMap((note) => {
      const resolved = note.target.type === 'passage' ? resolvePassage(article.text, note.target.selector) : null;
      return resolved === null ? [] : [{ note, span: resolved.span }];
    });
    this.repaint();
  }

  /** Asks whether the article was saved and read otherwise then. A failure is none of the reading's: nothing is said then. */
  private async lookForChange(): Promise<void> {
    const { article, reading, generation } = this;
    if (article === null || reading === null || this.ports.isPrivate) return;
    const { canonicalUrl } = article;
    const change = await this.ports.send('article.isSaved', { canonicalUrl })
      .then((isSaved) => (isSaved ? this.ports.send('article.compare', { article, reading }) : null)).catch(() => null);
    if (generation !== this.generation) return;
    this.change = change;
    this.card.redraw();
  }

  private repaint(): void {
    if (this.reading === null) return;
    const mentions = this.mentions();
    const marks: Mark[] = this.names().map((index) => ({ span: mentions[index] as Mention, style: (mentions[index] as Mention).kind }));
    for (const { span } of this.passages) marks.push({ span, style: 'passage' });
    const current = this.card.anchor() ?? this.walk.pointedAt();
    if (current !== null) marks.push({ span: current, style: 'current' });
    this.ports.page.paint(marks);
  }

  private mentions(): readonly Mention[] {
    return this.reading?.recognition.mentions ?? [];
  }

  /** Indices of the mentions that are marked. */
  private names(): number[] {
    return this.mentions().flatMap((mention, index) => mention.kind !== 'organisation' || this.showOrganisations ? [index] : []);
  }

  private watch(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.stops.push(
      this.ports.page.watchClicks((offset) => this.walk.clicked(offset)),
      this.ports.page.watchMutations(() => void this.read()),
    );
  }

  private async lookUpAll(isAutomatic: boolean): Promise<void> {
    await this.lookUps.lookUpAll('cached');
    if (isAutomatic) await this.lookUps.lookUpAll('automatic');
  }

  /** Nobody waits for the look-up of a card that is closed. */
  private leaveLookUp(): void {
    const entity = this.card.entity();
    if (this.lookedAt !== null && this.lookedAt !== entity) this.lookUps.stop(this.lookedAt);
    this.lookedAt = entity;
  }

  private clear(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.card.close();
    this.lookUps.reset();
    this.walk.forget();
    this.change = null;
    [this.article, this.reading, this.notes, this.passages] = [null, null, [], []];
    this.ports.page.paint([]);
  }
}
