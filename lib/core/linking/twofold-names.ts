import type { Item } from '../model/knowledge.ts';
import type { Recognition } from '../model/recognition.ts';
import { countryWords } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';

/** Places of this prior are named in news of anywhere. */
const famous = 0.6;

/**
 * Names of an article that say nothing about where it plays, because two places far apart have them: a country and a region
 * of another (Georgia), or a country and a former state or a region elsewhere that the article's other countries lie nearer
 * to (Sudan, of those who were born in French Sudan). `cities`: codes of the countries of its cities. Linear in the names; the text
 * is read again only for the second kind.
 */
export function twofoldNames(text: string, recognition: Recognition, cities: readonly string[], knowledge: Knowledge): RegExp | null {
  const names = recognition.entities.filter((entity) => entity.kind === 'place' && /^[\p{L} ]+$/u.test(entity.name) && isTwofold(entity.name, text, cities, knowledge)).map(({ name }) => name);
  return names.length === 0 ? null : wordsOf(names);
}

function wordsOf(names: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'gu');
}

function isTwofold(name: string, text: string, cities: readonly string[], knowledge: Knowledge): boolean {
  const meant = knowledge.candidates(name, 'place').filter(({ weak, item }) => !weak && item.prior > famous);
  const codes = new Set(meant.map(({ item }) => item.countryCode));
  if (codes.size < 2) return false;
  const state = meant.find(isState);
  const rivals = meant.filter(({ item }) => item.countryCode !== state?.item.countryCode);
  if (!state || rivals.some((rival) => !isSeldomMeant(rival))) return true;
  const around = new Set([...countryWords(text.replace(wordsOf([name]), ' '), knowledge).codes, ...cities]);
  const own = nearness(state.item, around, knowledge);
  return rivals.some(({ item }) => nearness(item, around, knowledge) > Math.max(own, 1));
}

function isState({ item }: Candidate): boolean {
  return item.statements.some(({ property }) => property === 'demonym');
}

/** A state that is no more, and a region that shares its name with a country. */
function isSeldomMeant({ item }: Candidate): boolean {
  return item.id.startsWith('region:') || item.statements.some(({ property }) => property === 'successor');
}

/** How near a place lies to the countries that are named: its own counts for two, each neighbour and its ruler ("Portuguese Guinea") for one. */
function nearness({ countryCode, label }: Item, named: ReadonlySet<string>, knowledge: Knowledge): number {
  const country = countryCode === null ? null : knowledge.country(countryCode);
  const neighbours = country?.statements.find(({ property }) => property === 'borders')?.value.split(', ') ?? [];
  const ruler = label.split(' ')[0] as string;
  const around = ruler === label ? neighbours : [...neighbours, ruler];
  return (countryCode !== null && named.has(countryCode) ? 2 : 0) + around.filter((name) => knowledge.countryCodesOf(name).some((code) => code !== countryCode && named.has(code))).length;
}
