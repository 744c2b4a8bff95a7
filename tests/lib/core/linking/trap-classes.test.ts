import { describe, expect, it } from 'vitest';
import { placeStatement } from '../../../../lib/core/knowledge/as-of.ts';
import { nameKey } from '../../../../lib/core/knowledge/name-keys.ts';
import { linkEntities } from '../../../../lib/core/linking/link-entities.ts';
import type { Item, Statement } from '../../../../lib/core/model/knowledge.ts';
import type { PartialDate } from '../../../../lib/core/model/partial-date.ts';
import type { Kind } from '../../../../lib/core/model/recognition.ts';
import { articleOf, recognitionOf } from '../../../support/read-by-hand.ts';
import { shippedPacks } from '../../../support/shipped-packs.ts';

// What could go wrong is drawn from the packs themselves: every n-th instance of a class, in sentences of our making.

const { knowledge, people, places } = shippedPacks();

/** Which item is shown for a name on a day. */
function shown(text: string, name: string, kind: Kind, day: string, roles: readonly string[] = [], places: readonly string[] = []): Item | null {
  const dateline = { window: { earliest: day, latest: day }, place: null, evidence: [], contradiction: null };
  const others = places.map((place) => ({ name: place, kind: 'place' as const }));
  return linkEntities(articleOf(text), recognitionOf(text, [{ name, kind, roles }, ...others]), dateline, knowledge)[0]?.item ?? null;
}

const every = <One>(step: number, all: readonly One[]): readonly One[] => all.filter((_, at) => at % step === 0);
const isPlain = (name: string): boolean => !/[()*+?[\]]/.test(name);
const countryName = (code: string): string | null => knowledge.country(code)?.label ?? null;
const peopleOf = (code: string): string | null => knowledge.country(code)?.statements.find(({ property }) => property === 'demonym')?.value ?? null;
const surname = (item: Item): string => item.label.split(' ').findLast((word) => !/^(?:Jr|Sr|II|III|IV)\.?,?$/.test(word)) as string;
const dateOf = (item: Item, property: 'born' | 'died' | 'founded' | 'dissolved'): PartialDate | null => item.statements.find((one) => one.property === property)?.start ?? null;
const utc = ({ year, month, day }: PartialDate): number => Date.UTC(year, (month ?? 7) - 1, day ?? 1);

interface Term { readonly item: Item; readonly office: Statement; readonly title: string; readonly code: string; readonly day: string }

/** Terms of leaders of states since 1930, each with a day in its middle. */
const terms = people.flatMap((item) => item.statements.flatMap((office): Term[] => {
  const title = /^(President|Prime Minister|King|Queen|Emperor|Chancellor)(?: of (?!the (?:Senate|National|Chamber|Council|Assembly|Supreme|Constit|House))|$)/.exec(office.value)?.[1];
  const code = /^country:([A-Z]{2})$/.exec(office.valueId ?? '')?.[1];
  const { start, end } = office;
  if (!title || !code || !start || !end || start.years || end.years || start.year < 1930 || !countryName(code) || !peopleOf(code)) return [];
  return [{ item, office, title, code, day: new Date((utc(start) + utc(end)) / 2).toISOString().slice(0, 10) }];
}));
const bearers = Map.groupBy(people, (item) => nameKey(surname(item)));
const shared = terms.filter(({ item }) => (bearers.get(nameKey(surname(item))) ?? []).some((other) => other.id !== item.id && other.statements.some(({ property }) => property === 'office')));
const isHolder = (item: Item, { office, title, day }: Term): boolean => item.statements.some((one) => one.property === 'office' && one.valueId === office.valueId
  && one.value.startsWith(title) && placeStatement(one, { earliest: day, latest: day }, '2024') === 'asOf');

/** Cases in which somebody or something else is shown, in words. */
function wrongs<Case>(cases: readonly Case[], ask: (one: Case) => { readonly found: Item | null; readonly isRight: (item: Item) => boolean; readonly text: string }): readonly string[] {
  return cases.flatMap((one) => {
    const { found, isRight, text } = ask(one);
    return found && !isRight(found) ? [`${text} → ${found.label} (${found.id})`] : [];
  });
}

describe('of people who share a name', () => {
  it('shows the leader of that day for a title and a surname that others bore too', () => {
    const cases = every(9, shared);
    const ask = (term: Term) => {
      const text = `${term.title} ${surname(term.item)} said on Tuesday that the government would not yield. Officials in ${countryName(term.code)} agreed.`;
      return { text, found: shown(text, surname(term.item), 'person', term.day, [term.title]), isRight: (item: Item) => item.id === term.item.id || isHolder(item, term) };
    };
    expect(wrongs(cases, ask)).toEqual([]);
    expect(cases.filter((term) => ask(term).found !== null).length).toBeGreaterThan(cases.length * 0.7);
  });

  it('shows the leader of that day for a people, a title and a surname', () => {
    expect(wrongs(every(9, shared), (term) => {
      const role = `${peopleOf(term.code)} ${term.title}`;
      const text = `${role} ${surname(term.item)} said on Tuesday that the government would not yield.`;
      return { text, found: shown(text, surname(term.item), 'person', term.day, [role]), isRight: (item) => item.id === term.item.id || isHolder(item, term) };
    })).toEqual([]);
  });

  it('shows nobody for a surname alone that several bore', () => {
    expect(wrongs(every(15, shared), (term) => {
      const text = `${surname(term.item)} spoke on Tuesday. The government of ${countryName(term.code)} and parliament said elections would be held.`;
      return { text, found: shown(text, surname(term.item), 'person', term.day), isRight: () => false };
    })).toEqual([]);
  });

  it('shows no leader of another state', () => {
    const elsewhere = ['FR', 'BR', 'KE', 'IN', 'US', 'GB', 'PL'];
    const cases = every(20, terms.filter(({ title }) => /President|Prime/.test(title))).map((term, at) => ({ term, code: elsewhere[at % elsewhere.length] as string }))
      .filter(({ term, code }) => !terms.some((other) => other.code === code && nameKey(surname(other.item)) === nameKey(surname(term.item))));
    expect(wrongs(cases, ({ term, code }) => {
      const role = `${peopleOf(code)} ${term.title}`;
      const text = `${role} ${surname(term.item)} said on Tuesday that the government of ${countryName(code)} would not yield.`;
      return { text, found: shown(text, surname(term.item), 'person', term.day, [role]), isRight: () => false };
    })).toEqual([]);
  });

  it('shows of two with one full name the one who held the office then', () => {
    const named = new Map<string, Set<Item>>();
    for (const item of people) for (const name of new Set([item.label, ...item.aliases])) if (isPlain(name) && name.includes(' ')) named.set(name, (named.get(name) ?? new Set()).add(item));
    const cases = every(6, [...named].filter(([, items]) => items.size > 1).flatMap(([name, items]) => [...items].flatMap((item) => item.statements
      .filter(({ property, start, end }) => property === 'office' && start && end && !start.years && !end.years && start.year > 1925).slice(0, 2).map((office) => ({ name, item, office })))));
    expect(wrongs(cases, ({ name, item, office }) => {
      const day = new Date((utc(office.start as PartialDate) + utc(office.end as PartialDate)) / 2).toISOString().slice(0, 10);
      const text = `${office.value} ${name} said on Tuesday that elections would be held in ${countryName(item.countryCode ?? '') ?? 'spring'}.`;
      return { text, found: shown(text, name, 'person', day, [office.value]), isRight: (one) => one.id === item.id
        || one.statements.some((other) => other.value === office.value && placeStatement(other, { earliest: day, latest: day }, '2024') === 'asOf') };
    })).toEqual([]);
  });

  it('shows of father and son the one who held the office then', () => {
    const plain = (name: string): string => name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '');
    const families = [...Map.groupBy(people.filter(({ label }) => isPlain(label) && plain(label).includes(' ')), ({ label }) => nameKey(plain(label))).values()].filter((items) => items.length > 1).flat();
    const cases = every(4, families.flatMap((item) => item.statements.filter(({ property, start, end }) => property === 'office' && start && end && !start.years && !end.years && start.year > 1925).slice(0, 2).map((office) => ({ item, office }))));
    expect(cases.length).toBeGreaterThan(50);
    expect(wrongs(cases, ({ item, office }) => {
      const day = new Date((utc(office.start as PartialDate) + utc(office.end as PartialDate)) / 2).toISOString().slice(0, 10);
      const text = `${office.value} ${plain(item.label)} said on Tuesday that elections would be held in ${countryName(item.countryCode ?? '') ?? 'spring'}.`;
      return { text: `${day} ${text}`, found: shown(text, plain(item.label), 'person', day, [office.value]), isRight: (one) => one.id === item.id
        || one.statements.some((other) => other.value === office.value && placeStatement(other, { earliest: day, latest: day }, '2024') === 'asOf') };
    })).toEqual([]);
  });

  it('shows no minister for somebody of the same name with a humble calling', () => {
    const callings = ['a farmer', 'a bus driver', 'a spokesman for the water board', 'a lawyer for the defendants', 'a police inspector', 'the mayor', 'an analyst at a bank'];
    const cases = every(60, people.filter(({ label, countryCode, statements }) => /^\p{L}+ \p{L}+$/u.test(label) && countryCode && peopleOf(countryCode)
      && statements.some(({ property, valueId, start }) => property === 'office' && valueId?.startsWith('country:') && (start?.year ?? 0) > 1930))).map((item, at) => ({ item, calling: callings[at % callings.length] as string }));
    const words = ({ description, statements }: Item): string => [description, ...statements.map(({ value }) => value)].join(' ').toLowerCase();
    expect(wrongs(cases.filter(({ item }) => !/mayor|lawyer|police|bank|financ|econom/.test(words(item))), ({ item, calling }) => {
      const start = item.statements.find(({ property, start: begun }) => property === 'office' && begun !== null)?.start?.year ?? 1990;
      const text = `${item.label}, ${calling}, said on Tuesday that the road was closed. Police in ${countryName(item.countryCode as string)} opened it again.`;
      return { text, found: shown(text, item.label, 'person', `${start + 1}-06-06`, [calling]), isRight: () => false };
    })).toEqual([]);
  });

  it('shows nobody who had been dead for thirteen years as one who speaks, and no child', () => {
    expect(wrongs(every(12, terms).flatMap((term) => {
      const [died, born] = [dateOf(term.item, 'died'), dateOf(term.item, 'born')];
      return [...(died ? [{ term, day: `${died.year + 13}-05-05` }] : []), ...(born && born.year > 1915 ? [{ term, day: `${born.year + 12}-05-05` }] : [])];
    }), ({ term, day }) => {
      const role = `${peopleOf(term.code)} ${term.title}`;
      const text = `${role} ${term.item.label} said on Tuesday that the government would not yield.`;
      return { text: `${day} ${text}`, found: shown(text, term.item.label, 'person', day, [role]), isRight: (item) => item.id !== term.item.id };
    })).toEqual([]);
  });
});

describe('of families', () => {
  const cases: readonly (readonly [role: string, name: string, day: string, expected: string | null])[] = [
    ['U.S. President', 'Bush', '1990-05-01', 'George H. W. Bush'], ['U.S. President', 'Bush', '2005-05-01', 'George W. Bush'], ['U.S. President', 'Bush', '1996-05-01', null],
    ['Indian Prime Minister', 'Gandhi', '1970-05-01', 'Indira Gandhi'], ['Indian Prime Minister', 'Gandhi', '1987-05-01', 'Rajiv Gandhi'], ['Indian Prime Minister', 'Gandhi', '1978-05-01', null],
    ['Pakistani Prime Minister', 'Bhutto', '1975-05-01', 'Zulfikar Ali Bhutto'], ['Pakistani Prime Minister', 'Bhutto', '1995-05-01', 'Benazir Bhutto'],
    ['Syrian President', 'Assad', '1990-05-01', 'Hafez al-Assad'], ['Syrian President', 'Assad', '2005-05-01', 'Bashar al-Assad'],
    ['Cuban President', 'Castro', '1999-05-01', 'Fidel Castro'], ['Cuban President', 'Castro', '2012-05-01', 'Raúl Castro'],
    ['Polish President', 'Kaczynski', '2007-01-01', 'Lech Kaczyński'], ['Polish Prime Minister', 'Kaczynski', '2007-01-01', 'Jarosław Kaczyński'],
    ['Philippine President', 'Aquino', '1988-05-01', 'Corazon Aquino'], ['Philippine President', 'Aquino', '2012-05-01', 'Benigno Aquino III'],
    ['Philippine President', 'Marcos', '1975-05-01', 'Ferdinand Marcos'], ['Philippine President', 'Marcos', '2023-05-01', 'Bongbong Marcos'],
    ['Greek Prime Minister', 'Papandreou', '1964-05-01', 'Georgios Papandreou'], ['Greek Prime Minister', 'Papandreou', '1985-05-01', 'Andreas Papandreou'], ['Greek Prime Minister', 'Papandreou', '2010-05-01', 'George Papandreou'],
    ['Greek Prime Minister', 'Karamanlis', '1976-05-01', 'Konstantinos Karamanlis'], ['Greek Prime Minister', 'Karamanlis', '2006-05-01', 'Kostas Karamanlis'],
    ['Canadian Prime Minister', 'Trudeau', '1975-05-01', 'Pierre Trudeau'], ['Canadian Prime Minister', 'Trudeau', '2018-05-01', 'Justin Trudeau'],
    ['South Korean President', 'Park', '1970-05-01', 'Park Chung-hee'], ['South Korean President', 'Park', '2014-05-01', 'Park Geun-hye'],
    ['South Korean President', 'Kim', '1995-05-01', 'Kim Young-sam'], ['South Korean President', 'Kim', '2000-05-01', 'Kim Dae-jung'],
    ['South Korean President', 'Lee', '1958-05-01', 'Syngman Rhee'], ['South Korean President', 'Lee', '2010-05-01', 'Lee Myung-bak'],
    ['Singaporean Prime Minister', 'Lee', '1980-05-01', 'Lee Kuan Yew'], ['Singaporean Prime Minister', 'Lee', '2012-05-01', 'Lee Hsien Loong'],
    ['Sri Lankan Prime Minister', 'Bandaranaike', '1957-05-01', 'S. W. R. D. Bandaranaike'], ['Sri Lankan Prime Minister', 'Bandaranaike', '1972-05-01', 'Sirimavo Bandaranaike'],
    ['Congolese President', 'Kabila', '1999-05-01', 'Laurent-Désiré Kabila'], ['Congolese President', 'Kabila', '2008-05-01', 'Joseph Kabila'],
    ['Kenyan President', 'Kenyatta', '1970-05-01', 'Jomo Kenyatta'], ['Kenyan President', 'Kenyatta', '2015-05-01', 'Uhuru Kenyatta'],
    ['Senator', 'Kennedy', '1960-05-01', 'John F. Kennedy'], ['Senator', 'Kennedy', '1966-05-01', null], ['Senator', 'Kennedy', '1990-05-01', 'Ted Kennedy'],
    ['former U.S. President', 'Bush', '2010-05-01', null], ['Mrs.', 'Clinton', '1996-05-01', null], ['Pope', 'John Paul', '1978-09-15', 'John Paul I'], ['Pope', 'John Paul', '1990-09-15', 'John Paul II'],
    ['Canadian Foreign Minister', 'Paul Martin', '1965-05-01', 'Paul Martin Sr.'], ['Canadian Prime Minister', 'Paul Martin', '2005-05-01', 'Paul Martin'],
    ['Jordanian King', 'Abdullah', '2005-05-01', 'Abdullah II'], ['Saudi King', 'Abdullah', '2010-05-01', 'Abdullah of Saudi Arabia'],
  ];
  for (const [role, name, day, expected] of cases) {
    it(`shows ${expected ?? 'nobody'} or nobody for ${role} ${name} on ${day}`, () => {
      const found = shown(`${role} ${name} said on Tuesday that the government would not yield.`, name, 'person', day, [role]);
      const meant = expected === null ? [] : knowledge.candidates(expected, 'person').map(({ item }) => item.id);
      if (expected !== null) expect(meant.length).toBeGreaterThan(0);
      if (found) expect(meant).toContain(found.id);
    });
  }
});

describe('of places that share a name', () => {
  const renamed = places.flatMap((item) => item.statements.some(({ property }) => property === 'demonym') ? [] : item.statements.filter(({ property, start, end, value }) => property === 'name' && (start ?? end) && isPlain(value)).map((name) => ({ item, name })));

  it('shows no other town for a name that one had then', () => {
    const cases = every(3, renamed.filter(({ item }) => item.countryCode && peopleOf(item.countryCode)));
    expect(cases.length).toBeGreaterThan(80);
    expect(wrongs(cases, ({ item, name }) => {
      const year = name.end ? name.end.year - 1 : (name.start as PartialDate).year + 1;
      const text = `${name.value} was quiet on Tuesday, residents said. The ${peopleOf(item.countryCode as string)} army stayed in its barracks.`;
      return { text: `${year} ${text}`, found: shown(text, name.value, 'place', `${String(year).padStart(4, '0')}-03-03`), isRight: (found) => found.id === item.id };
    })).toEqual([]);
  });

  it('shows the town for the name that it has now, in articles from before', () => {
    expect(wrongs(every(3, renamed.filter(({ item, name }) => isPlain(item.label) && item.countryCode && peopleOf(item.countryCode) && (name.end ?? name.start as PartialDate).year > 1900)), ({ item, name }) => {
      const text = `${item.label} was quiet on Tuesday, residents said. The ${peopleOf(item.countryCode as string)} army stayed in its barracks.`;
      return { text, found: shown(text, item.label, 'place', `${(name.end ?? name.start as PartialDate).year - 15}-03-03`), isRight: (found) => found.id === item.id };
    })).toEqual([]);
  });

  it('shows the state of those days, or that of today on its ground', () => {
    const capitalOf = (item: Item): string => item.statements.find(({ property }) => property === 'capital')?.value ?? '';
    const isTelling = (capital: string): boolean => knowledge.candidates(capital, 'place').filter(({ weak }) => !weak).length === 1; // there are many called Santa Isabel
    const states = places.flatMap((item) => dateOf(item, 'dissolved') && isPlain(capitalOf(item)) ? [item.label, ...item.aliases].filter((name) => isPlain(name) && (name === item.label || isTelling(capitalOf(item)))).map((name) => ({ item, name })) : []);
    expect(states.length).toBeGreaterThan(200);
    expect(wrongs(states, ({ item, name }) => {
      const end = dateOf(item, 'dissolved') as PartialDate;
      const text = `The government of ${name} met in ${capitalOf(item) || 'secret'} on Tuesday.`;
      const codes = item.statements.filter(({ property }) => property === 'successor').map(({ valueId }) => valueId?.replace('country:', ''));
      return { text, found: shown(text, name, 'place', `${end.year - 2}-03-03`, [], capitalOf(item) ? [capitalOf(item)] : []), isRight: (found) => found.id === item.id || codes.includes(found.countryCode ?? '') || found.statements.some(({ property, valueId }) => property === 'successor' && codes.some((code) => valueId === `country:${code}`)) };
    })).toEqual([]);
  });

  it('shows no country for a town that the words after it tell', () => {
    const isState = (item: Item): boolean => item.statements.some(({ property }) => property === 'demonym');
    const named = new Map<string, Item[]>();
    for (const item of places) for (const name of new Set([item.label, ...item.aliases])) if (isPlain(name) && name.length > 3) named.set(name, [...(named.get(name) ?? []), item]);
    const cases = [...named].flatMap(([name, items]) => items.some(isState) ? items.flatMap((item) => {
      const region = /^(?:city|town) in ([\p{L} ]+), /u.exec(item.description ?? '')?.[1];
      return region && !region.startsWith(name) ? [{ name, item, region }] : [];
    }) : []);
    expect(cases.length).toBeGreaterThan(30);
    expect(wrongs(cases, ({ name, region }) => {
      const text = `${name}, ${region}, was quiet on Tuesday. Police in the town said so.`;
      return { text, found: shown(text, name, 'place', '1998-03-03'), isRight: (found) => !isState(found) };
    })).toEqual([]);
  });

  it('shows no city abroad where the article plays in the country of another of its name', () => {
    const named = Map.groupBy(places.filter(({ label, countryCode, description, prior }) => isPlain(label) && countryCode && peopleOf(countryCode) && prior >= 0.28 && /^(?:city|town|capital)\b/.test(description ?? '')
      && knowledge.countryCodesOf(label).length === 0), ({ label }) => label);
    const cases = [...named.values()].filter((items) => new Set(items.map(({ countryCode }) => countryCode)).size > 1).flat();
    expect(cases.length).toBeGreaterThan(150);
    expect(wrongs(every(2, cases), (item) => {
      const code = item.countryCode as string;
      const text = `${item.label} was quiet on Tuesday, residents said. The ${peopleOf(code)} army stayed in its barracks.\n\nThe government of ${countryName(code)} said so.`;
      return { text, found: shown(text, item.label, 'place', '1998-03-03'), isRight: (found) => found.countryCode === code };
    })).toEqual([]);
  });

  const twofold: readonly (readonly [why: string, text: string, name: string, day: string, allowed: readonly string[]])[] = [
    ['Sudan, of the villages of French Sudan', 'OUAGADOUGOU, Upper Volta — "When I was born this was part of Niger, Sudan and Ivory Coast," he said. French and Burkinabe officials agreed.', 'Sudan', '1984-08-10', ['state:french-sudan', 'Q912']],
    ['Sudan itself', 'KHARTOUM, Sudan — Sudanese officials said that the Nile had risen. Egypt and Chad agreed.', 'Sudan', '1994-08-10', ['Q1049']],
    ['the Congo of Brazzaville', 'BRAZZAVILLE, Congo — Congolese troops stayed in Brazzaville on Tuesday. Brazzaville was quiet.', 'Congo', '1997-08-10', ['Q971']],
    ['the Congo of Kinshasa', 'KINSHASA, Congo — Congolese troops stayed in Kinshasa on Tuesday. Kinshasa was quiet.', 'Congo', '2006-08-10', ['Q974']],
    ['Macedonia, of Greece', 'ATHENS — Greek farmers in Macedonia closed the road to Thessaloniki. Greece sent the police.', 'Macedonia', '1998-03-03', ['region:greek-macedonia']],
    ['Macedonia itself', 'SKOPJE, Macedonia — Macedonian voters waited in Skopje.', 'Macedonia', '1998-03-03', ['Q221', 'state:fyrom']],
    ['Azerbaijan, of Iran', 'TEHRAN — Iranian troops marched into Azerbaijan. Iran said that Iranian peasants had called for them.', 'Azerbaijan', '1946-12-12', ['region:iranian-azerbaijan']],
    ['Guinea, of the Portuguese', 'LISBON — Portuguese troops in Guinea were attacked. Portugal and Senegal blamed each other, and Cape Verde was quiet.', 'Guinea', '1971-03-03', ['state:portuguese-guinea', 'Q1007']],
    ['the state of Georgia', 'ATLANTA — Voters in Georgia and Alabama chose. The American president and the United States Congress waited.', 'Georgia', '1998-03-03', ['Q1428']],
    ['Lebanon, Ohio', 'Lebanon, Ohio, was quiet on Tuesday.', 'Lebanon', '1998-03-03', ['geonames:4516412']],
    ['Lebanon among its neighbours', 'Lebanon, Syria and Jordan closed their borders on Tuesday.', 'Lebanon', '1998-03-03', ['Q822']],
    ['Perth of Scotland', 'PERTH — The cattle show on the river was quiet. A breeder from Dundee sold two heifers to a man from Boston, in Lincolnshire. Dundee and Scotland were proud.', 'PERTH', '2003-08-02', ['geonames:2640358', 'Q203000']],
    ['Berlin of Ontario', 'Berlin was quiet on Tuesday, residents said. The Canadian army stayed in its barracks.', 'Berlin', '1915-03-03', ['geonames:5992996']],
  ];
  for (const [why, text, name, day, allowed] of twofold) {
    it(`shows nothing but ${why}`, () => {
      const found = shown(text, name, 'place', day, [], ['Brazzaville', 'Kinshasa', 'Khartoum', 'Skopje', 'Thessaloniki', 'Atlanta', 'Alabama', 'Dundee', 'Boston', 'Lincolnshire', 'Scotland'].filter((other) => text.includes(other)));
      if (found) expect(allowed).toContain(found.id);
    });
  }
});
