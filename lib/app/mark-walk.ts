import type { Mention } from '../core/model/recognition.ts';
import type { Span } from '../core/model/span.ts';
import type { CardSession, PlacedNote } from './card-session.ts';
import type { ReaderPage } from './reader-ports.ts';

/** What there is to walk through, as it is read now. */
export interface WalkPorts {
  readonly page: Pick<ReaderPage, 'scrollTo' | 'topOffset'>;
  readonly card: CardSession;
  readonly mentions: () => readonly Mention[];
  /** Indices of the mentions that are marked. */
  readonly names: () => readonly number[];
  readonly passages: () => readonly PlacedNote[];
  /** Another stretch is pointed at, or none. */
  readonly onPointed: () => void;
}

/** Where the reader goes among the marked names and passages of a page. */
export class MarkWalk {
  private readonly ports: WalkPorts;
  private pointed: Span | null = null;

  constructor(ports: WalkPorts) {
    this.ports = ports;
  }

  /** The stretch that is pointed at without a card. */
  pointedAt(): Span | null {
    return this.pointed;
  }

  /** Points at nothing any more; the caller paints. */
  forget(): void {
    this.pointed = null;
  }

  /** Opens the card at a mention (an index into the reading's mentions) and scrolls to it. */
  async showMention(mention: number): Promise<void> {
    const span = this.ports.mentions()[mention];
    if (span === undefined) return;
    this.ports.page.scrollTo(span);
    await this.ports.card.open({ type: 'mention', mention });
  }

  /** Scrolls to a mention and marks it until something else is pointed at, clicked or opened. */
  pointAt(mention: number): void {
    const span = this.ports.mentions()[mention];
    if (span === undefined) return;
    this.ports.card.close();
    this.pointed = span;
    this.ports.page.scrollTo(span);
    this.ports.onPointed();
  }

  /** The next or previous marked name, counted from the open card or from the top of what the reader sees. */
  async showNextName(step: 1 | -1): Promise<void> {
    const names = this.ports.names();
    if (names.length === 0) return;
    const subject = this.ports.card.subject();
    const here = subject?.type === 'mention' ? names.indexOf(subject.mention) : -1;
    const next = here === -1 ? this.nameFromTop(names, step) : here + step;
    await this.showMention(names[(next + names.length) % names.length] as number);
  }

  /** Moves the card to another mention of its entity, counted from 1. */
  goToMention(number: number): void {
    const subject = this.ports.card.subject();
    if (subject?.type !== 'mention') return;
    const mentions = this.ports.mentions();
    const entity = mentions[subject.mention]?.entity;
    const next = mentions.flatMap((mention, index) => mention.entity === entity ? [index] : [])[number - 1];
    if (next === undefined) return;
    this.ports.page.scrollTo(mentions[next] as Mention);
    this.ports.card.move(next);
  }

  /** Scrolls to a passage and opens its notes. */
  async showPassage(span: Span): Promise<void> {
    this.ports.page.scrollTo(span);
    const passage = this.ports.passages().find((other) => other.span.start === span.start && other.span.end === span.end);
    if (passage !== undefined) await this.ports.card.open({ type: 'passage', span });
  }

  /** Scrolls to the passage of a note, where its words stand now, and opens its card; an orphan has no place. */
  async showNote(id: string): Promise<void> {
    const passage = this.ports.passages().find(({ note }) => note.id === id);
    if (passage !== undefined) await this.showPassage(passage.span);
  }

  /** Opens the card of what was clicked (the offset of a letter of the article, or `null`); a click on anything else closes it. */
  clicked(offset: number | null): void {
    const holds = (span: Span): boolean => offset !== null && span.start <= offset && offset < span.end;
    const mention = this.ports.names().find((index) => holds(this.ports.mentions()[index] as Mention));
    const passage = this.ports.passages().find(({ span }) => holds(span));
    if (this.pointed !== null) {
      this.pointed = null;
      this.ports.onPointed();
    }
    if (mention !== undefined) void this.ports.card.open({ type: 'mention', mention });
    else if (passage !== undefined) void this.ports.card.open({ type: 'passage', span: passage.span });
    else this.ports.card.close();
  }

  private nameFromTop(names: readonly number[], step: 1 | -1): number {
    const top = this.ports.page.topOffset();
    const first = names.findIndex((index) => (this.ports.mentions()[index] as Mention).start >= top);
    if (step === 1) return first === -1 ? 0 : first;
    return (first === -1 ? names.length : first) - 1;
  }
}
