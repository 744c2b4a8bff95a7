import type { Link } from '../model/annotated-article.ts';
import type { KnowledgeSource } from '../model/knowledge.ts';
import type { Correction, EntityKey, Note } from '../model/library.ts';
import type { LookUpState } from '../model/look-up.ts';
import type { Entity, Kind } from '../model/recognition.ts';
import type { EarlierArticle, EntityRecord, Reading } from '../protocol.ts';
import { ageOn, type Age } from '../knowledge/age-on.ts';
import { bestDay } from '../knowledge/as-of.ts';
import { alsoNamed, type AlsoNamed } from './also.ts';
import { distancesOf, type Distance } from './distances.ts';
import { entityKey } from '../library/entity-key.ts';

/** All that the card of a name shows, as plain data. Texts of the page are shown as text only. */
export interface NameCardView {
  readonly type: 'name';
  readonly key: EntityKey;
  readonly itemId: string | null;
  readonly name: string;
  readonly kind: Kind;
  /** What the article says they are, in its words. */
  readonly roles: readonly string[];
  /** This mention among those of its entity, counted from 1. */
  readonly mention: { readonly number: number; readonly count: number };
  /** The name stands for its government at this mention. */
  readonly isMetonym: boolean;
  /** What they say in the article: word for word (`direct`), or as the article reports it. */
  readonly quotations: readonly { readonly text: string; readonly start: number; readonly end: number; readonly direct: boolean }[];
  /** Background; `null` while no pack has been asked. `item: null` in it is NIL. */
  readonly link: Link | null;
  /** The sources that facts of `link` name. */
  readonly sources: readonly KnowledgeSource[];
  /** The window of days that "as of" means, in words, or `null` if unknown. */
  readonly asOf: string | null;
  /** The day, ISO 8601, that stands for a window of several days where facts hold for a part of it only; `null` where none does. */
  readonly estimate: string | null;
  /** How old a known person was then. */
  readonly age: Age | null;
  /** Of a country: its people by their name in the article. */
  readonly also: readonly AlsoNamed[];
  /** Of a place: where it lies, seen from others of the article. */
  readonly distances: readonly Distance[];
  /** What contradicts the page's own date, in words. */
  readonly contradiction: string | null;
  /** Id of the saved article, if its page reads otherwise now; else `null`. */
  readonly changedArticle: string | null;
  /** The day of the article as the reader has set it, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` where they have not. */
  readonly setDay: string | null;
  /** Its look-up; `null` if it was not looked up. What one found is part of `link`. */
  readonly lookUp: LookUpState | null;
  /** The day, ISO 8601, that stands for when the article was written; `null` if unknown. */
  readonly day: string | null;
  readonly record: CardRecord;
  /** Private windows show cards and store nothing. */
  readonly isPrivate: boolean;
}

/** The card of a passage that the reader selected, or of one that carries a note. */
export interface PassageCardView {
  readonly type: 'passage';
  readonly quote: string;
  readonly record: CardRecord;
  readonly isPrivate: boolean;
}

/** What stays of a card when the reader has said that its name is none: the way back. */
export interface RemovedCardView {
  readonly type: 'removed';
  readonly name: string;
  /** `null` until it is stored. */
  readonly correction: Correction | null;
  /** Why it could not be stored or taken back: the code of the error. */
  readonly problem: string | null;
}

/** The library's side of a card: on its way, there, or failed (the code of the error). */
export type CardRecord =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly code: string }
  | { readonly state: 'ready'; readonly notes: readonly Note[]; readonly earlier: readonly EarlierArticle[]; readonly hasMoreEarlier?: boolean; readonly knownAs: string | null; readonly corrections: readonly Correction[]; readonly draft: string };

export type CardView = NameCardView | PassageCardView | RemovedCardView;

/** The card of one mention of a reading. `mention` is an index into `reading.recognition.mentions`. */
export function nameCardView(reading: Reading, text: string, mention: number, record: CardRecord, isPrivate: boolean, lookUps: Readonly<Record<string, LookUpState>> = {}): NameCardView {
  const { mentions, quotations } = reading.recognition;
  const shown = mentions[mention];
  if (shown === undefined) throw new RangeError(`no mention ${mention}`);
  const entity = entityOf(reading, shown.entity);
  const own = mentions.filter((other) => other.entity === shown.entity);
  const link = reading.links.find((candidate) => candidate.entity === shown.entity) ?? null;
  const window = reading.dateline.window;
  return {
    type: 'name',
    key: entityKey(entity.kind, entity.name),
    itemId: link?.item?.id ?? null,
    name: entity.name,
    kind: entity.kind,
    roles: entity.roles.map((role) => role.text),
    mention: { number: own.indexOf(shown) + 1, count: own.length },
    isMetonym: shown.metonym,
    quotations: quotations.filter((quotation) => quotation.speaker === shown.entity)
      .map(({ start, end, direct }) => ({ start, end, direct, text: text.slice(start, end) })),
    link,
    sources: reading.sources,
    asOf: window === null ? null : window.earliest === window.latest ? window.earliest : `${window.earliest} – ${window.latest}`,
    estimate: window === null || window.earliest === window.latest ? null : bestDay(window),
    age: window && link?.item ? ageOn(link.item, window) : null,
    also: link?.item ? alsoNamed(link.item, text, mentions) : [],
    distances: entity.kind === 'place' ? distancesOf(reading, entity.id) : [],
    contradiction: reading.dateline.contradiction,
    changedArticle: null,
    setDay: reading.dateline.setDay ?? null,
    lookUp: lookUps[shown.entity] ?? null,
    day: window === null ? null : bestDay(window),
    record,
    isPrivate,
  };
}

/** What the library has, ready to show. */
export function readyRecord(record: EntityRecord, draft: string): CardRecord {
  return { state: 'ready', ...record, draft };
}

function entityOf(reading: Reading, id: string): Entity {
  const entity = reading.recognition.entities.find((candidate) => candidate.id === id);
  if (entity === undefined) throw new RangeError(`no entity ${id}`);
  return entity;
}
