import { firstNameOf, nameKey, surnameOf } from '../../lib/core/knowledge/name-keys.ts';
import { cityItems, adminItems } from './layers/cities.ts';
import { countryItems } from './layers/countries.ts';
import { formerStateItems, regionItems, tabledStateItems } from './layers/former-states.ts';
import { glossItems, isSettlement } from './layers/glosses.ts';
import { commonWords, wordNetInstances } from './layers/wordnet.ts';
import { packageJson } from './inputs.ts';
import type { PackItem } from './write-pack.ts';

/** All places, wars and organisations, the better source first where two know one. */
export function placeItems(): readonly PackItem[] {
  const whole = countryItems();
  const codeNamed = new Map(whole.flatMap((item) => keysOf(item).map((key) => [key, item.countryCode] as const)));
  const regions = regionItems(codeNamed);
  // The West Bank is a part of Palestine, and no name of it.
  const parts = new Set(regions.map((item) => `${item.countryCode} ${nameKey(item.label)}`));
  const countries = whole.map((item) => ({ ...item, aliases: item.aliases.filter((alias) => !parts.has(`${item.countryCode} ${nameKey(alias)}`)) }));
  const nameOfCode = new Map(countries.map((item) => [item.countryCode, item.label]));
  const countryName = (code: string): string => nameOfCode.get(code) ?? code;
  const words = wordNetInstances();
  const lower = commonWords();
  const people = namesOfPeople();
  const isOtherwiseUsed = (key: string): boolean => lower.has(key) || people.has(key);
  const settlements = new Set(words.filter((word) => word.file === 15 && isSettlement(word)).flatMap((word) => word.names).map(nameKey));
  const birthplaces = new Set(celebs().map(({ birthcity, countryCode }) => `${countryCode} ${nameKey(birthcity)}`));
  const attested = (key: string, country: string): boolean => settlements.has(key) || birthplaces.has(`${country} ${key}`);

  const countryKeys = new Map(countries.flatMap((item) => keysOf(item).map((key) => [key, item.countryCode] as const)));
  // Macedonia is a region of Greece too, and Azerbaijan one of Iran
  const newRegions = regions.filter((item) => keysOf(item).every((key) => !countryKeys.has(key) || (item.countryCode !== null && countryKeys.get(key) !== item.countryCode)));
  const states = formerStateItems(countryName);
  const around = { countryName, attested, isOtherwiseUsed };
  // Singapore, Hong Kong, Luxembourg: the capital that is its country's namesake is no place of its own for a reader
  const namesakes = new Set(countries.map((item) => `${item.countryCode} ${nameKey(item.label)}`));
  const cities = cityItems(around).filter((item) => !(item.description?.startsWith('capital of') && namesakes.has(`${item.countryCode} ${nameKey(item.label)}`)));
  const admins = adminItems(around, new Set([...cities, ...regions].filter((item) => !item.weak).flatMap((item) => keysOf(item).map((key) => `${item.countryCode} ${key}`))));
  const fresh = [...states, ...tabledStateItems(countryName, new Set([...countries, ...states, ...newRegions, ...cities, ...admins].flatMap(keysOf)), countryKeys), ...newRegions];
  const taken = new Set([...countries, ...fresh, ...cities.filter((city) => city.prior > 0.3), ...admins].flatMap(keysOf));
  return [...countries, ...fresh, ...admins, ...cities, ...glossItems(words, taken, new Set(cities.flatMap(keysOf)), isOtherwiseUsed)];
}

function keysOf(item: PackItem): readonly string[] {
  return [item.label, ...item.aliases].map(nameKey);
}

function celebs(): readonly { name: string; birthcity: string; countryCode: string }[] {
  return packageJson<readonly { name: string; birthcity: string; countryCode: string }[]>('celebs/data/json/no-views/pantheon.json');
}

/** First names and surnames of well-known people. */
function namesOfPeople(): ReadonlySet<string> {
  return new Set(celebs().flatMap(({ name }) => [firstNameOf(nameKey(name)), surnameOf(nameKey(name))]));
}
