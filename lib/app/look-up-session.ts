import { bestDay } from '../core/knowledge/as-of.ts';
import { toErrorData } from '../core/errors.ts';
import type { Article } from '../core/model/article.ts';
import type { LookedUpItem, LookUp, LookUpState, LeadThenState } from '../core/model/look-up.ts';
import type { Protocol, Reading, Send } from '../core/protocol.ts';

export interface LookUpSessionPorts {
  readonly send: Send<Protocol>;
  /** The article that is read now, or `null`. */
  readonly read: () => { readonly article: Article; readonly reading: Reading } | null;
  /** What a look-up found is part of the reading from now on. */
  readonly onFound: (reading: Reading) => void;
  /** The state of a look-up has changed. */
  readonly onChanged: () => void;
}

/** Look-ups of one article: a state per name, and what was found taken into the reading. */
export class LookUpSession {
  private readonly ports: LookUpSessionPorts;
  private states = new Map<string, LookUpState>();
  /** What is under way, by the name it is for. */
  private readonly tickets = new Map<string, string>();
  private tickCount = 0;
  /** The reader has agreed in this page; in a private window nothing else remembers it. */
  private isAgreed = false;

  constructor(ports: LookUpSessionPorts) {
    this.ports = ports;
  }

  /** By `Entity.id`; a name that was not looked up has none. */
  all(): Readonly<Record<string, LookUpState>> {
    return Object.fromEntries(this.states);
  }

  of(entity: string): LookUpState | null {
    return this.states.get(entity) ?? null;
  }

  /** Ends and forgets everything: another article is read. */
  reset(): void {
    for (const entity of this.tickets.keys()) this.stop(entity);
    this.states = new Map();
  }

  /** Looks a name up. `isAgreed`: the reader has been told what leaves, and agreed. What was found before stays until there is an answer. */
  async lookUp(entity: string, isAgreed: boolean): Promise<void> {
    const context = this.ports.read();
    if (context === null || this.tickets.has(entity)) return;
    this.isAgreed ||= isAgreed;
    const ticket = this.begin(entity, { state: 'busy' });
    try {
      const [answer] = await this.ports.send('lookUp.names', { ...questionOf(context, [entity]), ticket, isAgreed: this.isAgreed, mode: 'click' });
      if (answer !== undefined && this.end(entity, ticket)) this.take(answer);
    } catch (error) {
      if (this.end(entity, ticket)) this.set(entity, { state: 'failed', error: toErrorData(error) });
    }
  }

  /**
   * By no click: what earlier look-ups have left for any name (`cached`), or a look-up of every person and place that
   * nothing is known of (`automatic`). Who is not surely meant is left alone. It fails in silence: each name can still be
   * clicked.
   */
  async lookUpAll(mode: 'cached' | 'automatic'): Promise<void> {
    const context = this.ports.read();
    if (context === null) return;
    const { links, recognition } = context.reading;
    const unknown = new Set(links.filter(({ item }) => item === null).map(({ entity }) => entity));
    const entities = recognition.entities.filter(({ id, kind }) => (mode === 'cached' || unknown.has(id)) && kind !== 'organisation' && !this.states.has(id)).map(({ id }) => id);
    if (entities.length === 0) return;
    const answers = await this.ports.send('lookUp.names', { ...questionOf(context, entities), ticket: this.nextTicket(), isAgreed: false, mode })
      .catch((): readonly LookUp[] => []);
    if (this.ports.read()?.article !== context.article) return;
    for (const answer of answers) if (answer.outcome === 'found' && answer.sources.length > 0 && !this.states.has(answer.entity)) this.take(answer);
  }

  /** Ends what is under way for a name: whoever asked has gone. */
  stop(entity: string): void {
    const ticket = this.tickets.get(entity);
    if (ticket === undefined) return;
    this.tickets.delete(entity);
    void this.ports.send('lookUp.abort', { ticket }).catch(() => undefined);
    const state = this.states.get(entity);
    if (state?.state === 'done') this.set(entity, { ...state, leadThen: { state: 'none' } });
    else this.set(entity, null);
  }

  /** The reader says which of several is meant. */
  choose(entity: string, itemId: string): void {
    const state = this.states.get(entity);
    const item = state?.state === 'done' ? state.lookUp.items.find(({ link }) => link.item?.id === itemId) : undefined;
    if (state?.state !== 'done' || item === undefined) return;
    this.join(item, state.lookUp);
    this.set(entity, { ...state, chosen: itemId, leadThen: { state: 'none' } });
  }

  /** Asks how the article about what was found read on the day of this one. */
  async readThen(entity: string): Promise<void> {
    const state = this.states.get(entity);
    const window = this.ports.read()?.reading.dateline.window ?? null;
    const day = window === null ? null : bestDay(window);
    const lead = state?.state === 'done' ? state.lookUp.items.find(({ link }) => link.item?.id === state.chosen)?.lead : undefined;
    if (state?.state !== 'done' || !lead || day === null || this.tickets.has(entity)) return;
    const ticket = this.begin(entity, { ...state, leadThen: { state: 'busy' } });
    const leadThen = await this.ports.send('lookUp.readThen', { ticket, language: lead.language, title: lead.title, day, isAgreed: this.isAgreed })
      .then((found): LeadThenState => ({ state: 'done', lead: found }), (error: unknown): LeadThenState => ({ state: 'failed', error: toErrorData(error) }));
    if (this.end(entity, ticket)) this.set(entity, { ...state, leadThen });
  }

  private take(answer: LookUp): void {
    const [first] = answer.items;
    const isFound = answer.outcome === 'found' && first !== undefined;
    if (isFound) this.join(first, answer);
    this.set(answer.entity, { state: 'done', lookUp: answer, chosen: isFound ? first.link.item?.id ?? null : null, leadThen: { state: 'none' } });
  }

  /** Puts the link of an item in the place of the one that the packs gave. */
  private join({ link }: LookedUpItem, { sources }: LookUp): void {
    const context = this.ports.read();
    if (context === null) return;
    const { reading } = context;
    const known = new Set(sources.map(({ id }) => id));
    this.ports.onFound({
      ...reading,
      links: reading.links.map((other) => (other.entity === link.entity ? link : other)),
      sources: [...reading.sources.filter(({ id }) => !known.has(id)), ...sources],
    });
  }

  private begin(entity: string, state: LookUpState): string {
    const ticket = this.nextTicket();
    this.tickets.set(entity, ticket);
    this.set(entity, state);
    return ticket;
  }

  /** Whether this answer is still waited for; it is not from now on. */
  private end(entity: string, ticket: string): boolean {
    return this.tickets.get(entity) === ticket && this.tickets.delete(entity);
  }

  private set(entity: string, state: LookUpState | null): void {
    if (state === null) this.states.delete(entity);
    else this.states.set(entity, state);
    this.ports.onChanged();
  }

  /** Unique within this page; the background tells pages apart by their tab. */
  private nextTicket(): string {
    this.tickCount += 1;
    return `t${this.tickCount}`;
  }
}

function questionOf({ article, reading }: { article: Article; reading: Reading }, entities: readonly string[]): Pick<Protocol['lookUp.names']['params'], 'article' | 'recognition' | 'dateline' | 'entities'> {
  return { article, recognition: reading.recognition, dateline: { ...reading.dateline, evidence: [] }, entities };
}
