/**
 * The life of the card as a pure reducer. Each opening has a token of its own; an answer that carries an older token
 * belongs to a card that is no longer there, and changes nothing.
 */
export type CardLife<Subject, Record> =
  | { readonly phase: 'closed'; readonly token: number }
  | { readonly phase: 'open'; readonly token: number; readonly subject: Subject; readonly record: Record | null; readonly failed: string | null };

export type CardEvent<Subject, Record> =
  | { readonly type: 'opened'; readonly subject: Subject }
  /** The same card, another place in the article: what was fetched stays. */
  | { readonly type: 'moved'; readonly subject: Subject }
  | { readonly type: 'fetched'; readonly token: number; readonly record: Record }
  | { readonly type: 'failed'; readonly token: number; readonly message: string }
  | { readonly type: 'closed' };

/** A card that is not there. */
export const closedCard = { phase: 'closed', token: 0 } as const;

/** The card after an event. */
export function nextCardLife<S, R>(life: CardLife<S, R>, event: CardEvent<S, R>): CardLife<S, R> {
  switch (event.type) {
    case 'opened':
      return { phase: 'open', token: life.token + 1, subject: event.subject, record: null, failed: null };
    case 'moved':
      return life.phase === 'open' ? { ...life, subject: event.subject } : life;
    case 'fetched':
      return life.phase === 'open' && life.token === event.token ? { ...life, record: event.record, failed: null } : life;
    case 'failed':
      return life.phase === 'open' && life.token === event.token ? { ...life, failed: event.message } : life;
    case 'closed':
      return life.phase === 'closed' ? life : { phase: 'closed', token: life.token + 1 };
  }
}
