import { asking, askingFor } from './asking.ts';
import { FocusLevels, type LevelsThen } from './focus-levels.ts';
import { CODES, closesBefore, codesOf, genderOfNoun, isOwn, isPersonNounAt } from './focus-words.ts';
import { touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { prominenceOf, type Prominence } from './prominence.ts';
import { isPossessive, isSubject } from './subjects.ts';
import { NOBODY, type Focus, type Scene } from './scene.ts';

/** What a mention brings into focus: a subject by name, a possessor by name, somebody without a name, "he", "his". Tuned on dev, decision 23. */
const WEIGHTS = { subject: 3, possessor: 1.5, unnamed: 3, he: 1.5, his: 0.25 };
/** Focus of the subject of the sentence that the pronoun stands in. */
const SAME_SENTENCE = 12;
/** Focus, from the start, of whom the whole article is about. */
const DOMINANT = 2.4;
/** So many of the most prominent may be meant by a pronoun, besides those last spoken of. */
const MOST_PROMINENT = 3;
/** So near to the start of a sentence its subject stands: "On Silom Road |a bar owner". */
const MOST_TO_SUBJECT = 6;

/**
 * Whom the pronouns outside of quotations mean. A mention as a subject or possessor, by name or pronoun, brings a person into focus,
 * which fades from sentence to sentence; whom the article as a whole is about stays in some. A pronoun means the person of its
 * gender in most focus. Linear.
 */
export function focusOf(scene: Omit<Scene, 'focus'>): Focus {
  return new Reader(scene).read();
}

const isIndefinite = askingFor(['a', 'an', 'one', 'another']);

const isClauseEnd = askingFor('.;:');
const isPlainWord = asking((word) => /^[\p{L}-]+$/u.test(word));
const isHeOrShe = asking((word) => /^s?he(?:$|['’])/.test(word));

class Reader {
  private readonly scene: Omit<Scene, 'focus'>;
  private readonly codes: Uint8Array;
  private readonly prominence: Prominence;
  private readonly prominent: readonly number[];
  /** Somebody without a name: a woman at this index, a man at the next, or either. */
  private readonly unnamed: number;
  private readonly levels: FocusLevels;
  /** The subject of the sentence being read. */
  private subject = -1;
  private readonly meantAt: Int32Array;
  private readonly kept = new Map<number, LevelsThen>();

  constructor(scene: Omit<Scene, 'focus'>) {
    this.scene = scene;
    this.codes = codesOf(scene.view.words);
    this.prominence = prominenceOf(scene, this.codes);
    const { ranks } = this.prominence;
    this.prominent = [...ranks.keys()].filter((entity) => ranks[entity] !== 0).sort((a, b) => (ranks[b] as number) - (ranks[a] as number)).slice(0, MOST_PROMINENT);
    this.unnamed = scene.isWoman.length;
    this.levels = new FocusLevels(this.unnamed + 3);
    this.meantAt = new Int32Array(scene.view.tokens.count).fill(-1);
  }

  read(): Focus {
    const { sentences } = this.scene.view;
    for (let s = 0; s < sentences.count; s++) {
      const first = sentences.firsts[s] as number;
      this.levels.fade(first > 0 && !touches(this.scene.view, first - 1));
      this.subject = -1;
      this.readSentence(first, sentences.firsts[s + 1] as number);
    }
    return { meantAt: this.meantAt, prominent: this.prominent, standing: (entity, isWoman) => this.standing(entity, isWoman), levelsAt: (token) => this.kept.get(token), unnamedAt: (token, isWoman) => this.unnamedAt(token, isWoman) };
  }

  private readSentence(first: number, last: number): void {
    const { view, nameAt, names, isQuoted } = this.scene;
    let brackets = 0;
    /** In a clause whose subject is not the sentence's. */
    let isAside = false;
    for (let t = first; t < last; t++) {
      if (isQuoted[t] === 1) {
        if (isQuoted[t - 1] !== 1) this.kept.set(t, this.levels.now());
        continue;
      }
      const n = nameAt[t] as number;
      if (n >= 0) {
        const name = names[n] as Name;
        if (name.kind === 'person' && brackets <= 0) this.readName(n, isAside);
        t = name.last - 1;
        continue;
      }
      const code = this.codes[view.words.typeOf[t] as number] as number;
      if (code === CODES.stop || code === CODES.clause) isAside = false;
      else if (code === CODES.subordinate || code === CODES.relative) isAside = true;
      else if (code === CODES.opening && closesBefore(view, t, last)) brackets += 1;
      else if (code === CODES.closing) brackets = Math.max(0, brackets - 1);
      else if (code === CODES.article) this.meantAt[t] = this.nameable(this.meant(this.genderBehind(t), t, -1));
      else if (code === CODES.woman || code === CODES.man) this.readPronoun(t, code === CODES.woman, isAside);
      else if (t < first + MOST_TO_SUBJECT && this.subject < 0) this.readUnnamed(t, last);
      if (code === CODES.clause) this.subject = -1;
    }
  }

  private readName(n: number, isAside: boolean): void {
    const scene = this.scene as Scene;
    const entity = scene.entityOf[n] as number;
    if (isPossessive(scene, scene.names[n] as Name)) this.levels.touch(entity, WEIGHTS.possessor);
    else if (!isAside && this.subject < 0 && isSubject(scene, n)) {
      this.subject = entity;
      this.levels.touch(entity, WEIGHTS.subject);
    } else this.levels.touch(entity, 0);
  }

  private readPronoun(t: number, isWoman: boolean, isAside: boolean): void {
    const word = lowerAt(this.scene.view, t);
    this.kept.set(t, this.levels.now());
    const isSubjectForm = isHeOrShe(this.scene.view, t);
    const who = this.meant(isWoman, t, isSubjectForm || word.endsWith('s') || isOwn(this.scene.view, t) ? -1 : this.subject);
    this.meantAt[t] = this.nameable(who);
    if (who < 0) return;
    if (isSubjectForm && !isAside) this.subject = who;
    this.levels.touch(who, isSubjectForm ? WEIGHTS.he : word === 'him' ? 0 : WEIGHTS.his);
  }

  /** "A woman in front of me", "One farmer": somebody without a name is spoken of from token `t` on. */
  private readUnnamed(t: number, last: number): void {
    const { view, nameAt, names } = this.scene;
    if (!isIndefinite(view, t)) return;
    for (let at = t + 1; at < Math.min(last, t + 6); at++) {
      const word = lowerAt(view, at);
      if ((nameAt[at] as number) >= 0 || !isPlainWord(view, at) || word === 'of') return;
      const gender = genderOfNoun(word);
      if (gender === undefined) continue;
      for (let end = at + 1; end < Math.min(last, at + 12) && !isClauseEnd(view, end); end++) {
        const name = names[nameAt[end] as number];
        if (name?.kind !== 'person' || (end > at + 1 && !/^(?:,|named|called|as)$/.test(lowerAt(view, name.first - 1)))) continue;
        this.subject = this.scene.entityOf[nameAt[end] as number] as number;
        this.levels.touch(this.subject, WEIGHTS.subject);
        return;
      }
      this.subject = this.unnamed + (gender === null ? 2 : gender ? 0 : 1);
      this.levels.touch(this.subject, WEIGHTS.unnamed);
      return;
    }
  }

  /** A woman, a man, or either, by the noun of "the …" at token `t`. */
  private genderBehind(t: number): boolean | null {
    for (let at = t + 1; at < t + 5; at++) {
      if (isPersonNounAt(this.scene.view, at)) return genderOfNoun(lowerAt(this.scene.view, at)) ?? null;
    }
    return null;
  }

  /** The person, or `NOBODY` for somebody without a name. */
  private nameable(who: number): number {
    return who < this.unnamed ? who : NOBODY;
  }

  private genderOf(entity: number): boolean | null {
    return entity < this.unnamed ? (this.scene.isWoman[entity] ?? null) : entity === this.unnamed ? true : entity === this.unnamed + 1 ? false : null;
  }

  /** How much somebody without a name was in focus at token `t`. */
  private unnamedAt(t: number, isWoman: boolean | null): number {
    const levels = this.kept.get(t);
    if (levels === undefined) return 0;
    const { unnamed } = this;
    return Math.max(levels.of(unnamed + 2), isWoman === false ? 0 : levels.of(unnamed), isWoman === true ? 0 : levels.of(unnamed + 1));
  }

  /** What prominence adds to a person's focus. */
  private standing(entity: number, isWoman: boolean | null): number {
    const { shares, ranks } = this.prominence;
    const gender = isWoman ?? this.genderOf(entity);
    const share = gender === null ? Math.max(shares[0], shares[1]) : shares[gender ? 0 : 1];
    return (ranks[entity] ?? 0) * DOMINANT * share;
  }

  /** The person of this gender in most focus at token `t`, but not `not`; −1 if there is none. */
  private meant(isWoman: boolean | null, t: number, not: number): number {
    const { firstTokens } = this.prominence;
    const isFitting = (entity: number): boolean => entity !== not && (isWoman === null || (this.genderOf(entity) ?? isWoman) === isWoman);
    let best = -1;
    let most = -Infinity;
    const { recent } = this.levels;
    const known = recent.length;
    for (let i = 0; i < known + this.prominent.length; i++) {
      const entity = (i < known ? recent[i] : this.prominent[i - known]) as number;
      if (!isFitting(entity) || (firstTokens[entity] ?? -1) > t) continue;
      const score = this.levels.of(entity) + this.standing(entity, isWoman) + (entity === this.subject ? SAME_SENTENCE : 0);
      if (score > most) { most = score; best = entity; }
    }
    return best >= 0 ? best : (this.prominent.find(isFitting) ?? -1);
  }
}
