import { entityKey } from '../../lib/core/library/entity-key.ts';
import { noRecords, type LibraryRecords } from '../../lib/core/library/merge.ts';
import type { Note, SavedArticle } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';

/** How large the library of the bench is: ten mentions in each article. */
export interface SampleSize { readonly articles: number; readonly notes: number; readonly words: number }

const mentionsPerArticle = 10;
const syllables = ['ka', 'ro', 'mi', 'ten', 'lo', 'vas', 'de', 'qui', 'sor', 'ba', 'nel', 'tur', 'pi', 'gra', 'zhe', 'on'];

/** A library by a fixed seed: words, names and sites as unevenly frequent as in the news (Zipf). The same in every run. */
export function sampleLibrary({ articles, notes, words }: SampleSize): LibraryRecords & { readonly commonest: string; readonly vocabulary: readonly string[] } {
  const random = mulberry32(20_261_124);
  const pick = (count: number): number => Math.min(count - 1, Math.floor(count ** random()) - 1 + (random() < 0.1 ? 1 : 0));
  const vocabulary = Array.from({ length: 20_000 }, (_, at) => word(at));
  const names = Array.from({ length: 8_000 }, (_, at) => ({ kind: (at % 3 === 0 ? 'place' : 'person') as Kind, name: `${capital(word(at * 7 + 3))} ${capital(word(at * 11 + 5))}`, itemId: at % 2 === 0 ? `Q${at}` : null }));
  const made = Array.from({ length: articles }, (_, at): SavedArticle => {
    const own = Array.from({ length: mentionsPerArticle }, () => names[pick(names.length)] as (typeof names)[number]);
    const spans = new Map<string, { start: number; end: number }[]>();
    let text = '';
    for (let place = 0; place < words; place += 1) {
      if (place > 0) text += place % 70 === 0 ? '.\n\n' : place % 15 === 0 ? '. ' : ' ';
      const named = place % Math.floor(words / mentionsPerArticle) === 2 ? own[Math.floor(place / Math.floor(words / mentionsPerArticle))] : undefined;
      if (named === undefined) { text += vocabulary[pick(vocabulary.length)]; continue; }
      const key = entityKey(named.kind, named.name);
      spans.set(key, [...(spans.get(key) ?? []), { start: text.length, end: text.length + named.name.length }]);
      text += named.name;
    }
    const url = `https://site${pick(60)}.example/article/${at}`;
    const time = Date.UTC(2015, 0, 1) + at * 7_200_000;
    return {
      ...head(`article-${at}`, time), canonicalUrl: url, url, title: `${capital(vocabulary[pick(20_000)] as string)} ${vocabulary[pick(20_000)]} ${vocabulary[pick(20_000)]} ${at}`,
      authors: [], site: new URL(url).host, language: 'en', published: { iso: new Date(time).toISOString().slice(0, 10), source: 'json-ld' }, modified: null, text, blocks: [],
      entities: [...new Map(own.map((one) => [entityKey(one.kind, one.name), one]))].map(([key, { kind, name, itemId }], ordinal) => {
        const mentions = spans.get(key) ?? [];
        const [first] = mentions;
        // Every fifth name is called something, every tenth is quoted, about as in the news.
        return {
          key, itemId, kind, name, mentions,
          roles: first === undefined || (at + ordinal) % 5 !== 0 ? [] : [{ start: first.start, end: first.end, text: vocabulary[(at + ordinal) % 40] as string }],
          quotations: first === undefined || (at + ordinal) % 10 !== 0 ? [] : [{ start: first.end, end: Math.min(text.length, first.end + 80), speaker: 'e1', direct: true }],
        };
      }),
    };
  });
  const written = Array.from({ length: notes }, (_, at): Note => {
    const about = made[pick(made.length)] as SavedArticle;
    const entity = about.entities[0] as SavedArticle['entities'][number];
    const text = Array.from({ length: 20 }, () => vocabulary[pick(vocabulary.length)]).join(' ');
    return {
      ...head(`note-${at}`, about.createdAt + at), text, tags: [],
      target: at % 2 === 0 ? { type: 'article', canonicalUrl: about.canonicalUrl, title: about.title }
        : { type: 'entity', key: entity.key, itemId: null, kind: entity.kind, name: entity.name },
    };
  });
  const counts = Map.groupBy(made.flatMap((article) => article.entities.filter((entity) => entity.kind === 'person')), (entity) => entity.key);
  const [commonest] = [...counts].toSorted((a, b) => b[1].length - a[1].length)[0] as [string, unknown];
  return { ...noRecords, articles: made, notes: written, commonest, vocabulary };
}

function head(id: string, time: number) {
  return { id, version: 1, device: 'bench', createdAt: time, updatedAt: time, deletedAt: null };
}

function word(at: number): string {
  let rest = at + 17;
  let made = '';
  while (rest > 0 || made.length < 4) { made += syllables[rest % 16]; rest = Math.floor(rest / 16); }
  return made;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Mulberry32, Tommy Ettinger's generator in the public domain: 32 bits of state, numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
