import { withoutDiacritics } from '../text/diacritics.ts';
import { remembering } from '../text/remembering.ts';

/** Short forms and other spellings of places that news text uses without explaining them; none of states that were renamed. */
const shortForms: Readonly<Record<string, string>> = {
  us: 'united states', usa: 'united states', america: 'united states', 'united states of america': 'united states', uk: 'united kingdom',
  britain: 'united kingdom', 'great britain': 'united kingdom', ussr: 'soviet union', uae: 'united arab emirates', drc: 'democratic republic of congo',
  'democratic republic of the congo': 'democratic republic of congo', prc: 'china', "people's republic of china": 'china', nyc: 'new york', 'new york city': 'new york',
  la: 'los angeles', dc: 'washington', 'washington dc': 'washington', 'bosnia-herzegovina': 'bosnia', 'bosnia and herzegovina': 'bosnia', holland: 'netherlands',
  ala: 'alabama', ariz: 'arizona', ark: 'arkansas', calif: 'california', colo: 'colorado', conn: 'connecticut', del: 'delaware', fla: 'florida', ill: 'illinois', ind: 'indiana',
  kan: 'kansas', ky: 'kentucky', md: 'maryland', mass: 'massachusetts', mich: 'michigan', minn: 'minnesota', miss: 'mississippi', mo: 'missouri', mont: 'montana', neb: 'nebraska',
  nev: 'nevada', okla: 'oklahoma', ore: 'oregon', pa: 'pennsylvania', tenn: 'tennessee', tex: 'texas', vt: 'vermont', va: 'virginia', wash: 'washington state', wis: 'wisconsin', wyo: 'wyoming',
  vatican: 'vatican city', 'falkland islands': 'falklands', 'gaza strip': 'gaza', 'golan heights': 'golan', 'syrian arab republic': 'syria',
  "cote d'ivoire": 'ivory coast', czechia: 'czech republic', 'timor-leste': 'east timor', turkiye: 'turkey', macao: 'macau', burma: 'myanmar', kampuchea: 'cambodia', swaziland: 'eswatini', 'cabo verde': 'cape verde', 'the hague': 'hague', 'bosnia & herzegovina': 'bosnia',
};

/** Towns by all names that they have had, the first as their key: an article that uses two of them means one town. No states, which often are others before and after. */
const renamed = (
  'ho chi minh city,saigon;st petersburg,petrograd,leningrad,petersburg;astana,nur-sultan,akmola,tselinograd,akmolinsk;istanbul,constantinople;volgograd,stalingrad,tsaritsyn;yekaterinburg,ekaterinburg,sverdlovsk;' +
  'nizhny novgorod,gorky;bishkek,frunze,pishpek;dushanbe,stalinabad;almaty,alma-ata;chemnitz,karl-marx-stadt;kaliningrad,konigsberg,koenigsberg;gdansk,danzig;wroclaw,breslau;szczecin,stettin;lviv,lvov,lwow,lemberg;vilnius,wilno,vilna;tallinn,reval;' +
  'kharkiv,kharkov;odesa,odessa;dnipro,dnipropetrovsk,dnepropetrovsk;donetsk,stalino;luhansk,voroshilovgrad,lugansk;chernobyl,chornobyl;bratislava,pressburg;ljubljana,laibach;podgorica,titograd;oslo,christiania,kristiania;thessaloniki,salonika,salonica;izmir,smyrna;' +
  'kinshasa,leopoldville;lubumbashi,elisabethville;kisangani,stanleyville;maputo,lourenco marques;beijing,peking,peiping;guangzhou,canton;nanjing,nanking;chongqing,chungking;tianjin,tientsin;qingdao,tsingtao;xiamen,amoy;shenyang,mukden;taipei,taipeh;' +
  'chennai,madras;bengaluru,bangalore;pune,poona;varanasi,benares,banaras;kanpur,cawnpore;kochi,cochin;thiruvananthapuram,trivandrum;dhaka,dacca;chittagong,chattogram;faisalabad,lyallpur;yangon,rangoon;jakarta,batavia,djakarta;bandung,bandoeng;makassar,ujung pandang;' +
  'samara,kuybyshev,kuibyshev;tver,kalinin;perm,molotov;vladikavkaz,ordzhonikidze;mariupol,zhdanov;gyumri,leninakan,alexandropol;ganja,kirovabad,gandzha;tbilisi,tiflis;khujand,leninabad,khodjent;turkmenbashi,krasnovodsk;semey,semipalatinsk;aktau,shevchenko;iqaluit,frobisher bay;' +
  'banjul,bathurst;malabo,santa isabel;bujumbura,usumbura;gqeberha,port elizabeth;polokwane,pietersburg;santo domingo,ciudad trujillo;mumbai,bombay;kolkata,calcutta;kyiv,kiev'
).split(';').map((list) => list.split(','));

/** Per former or other name of a town its key. */
const formerNames: ReadonlyMap<string, string> = new Map(renamed.flatMap(([key, ...others]) => others.map((other): [string, string] => [other, key as string])));

/** What stands before a country's name in its full form: "Islamic Republic of Iran", "State of Kuwait"; not where it tells two places apart. */
const longForm = /^(?:(?:(?:islamic|federal|united|hashemite|bolivarian) )?(?:republic|kingdom|sultanate|emirate|principality) of (?:the )?|state of (?!new york|washington|mexico))(?=[a-z])/;

/** Countries that were or are divided, whose halves news calls "the North" and "the South". */
const divided = /^(north|south) (?:korea|vietnam|yemen|sudan)$/;

/** The direction by which a half of a divided country is called ("south" of "South Korea"); `null` for other places. `key`: a `placeKey`. */
export function halfOf(key: string): string | null {
  return key.startsWith('north ') || key.startsWith('south ') ? divided.exec(key)?.[1] ?? null : null;
}

/** Countries and states that share their names with rivers. */
const alsoLands = new Set('niger congo jordan mississippi missouri ohio colorado delaware senegal gambia paraguay uruguay connecticut tennessee kansas arkansas illinois iowa minnesota wisconsin alabama guinea moldova'.split(' '));

/** The key under which an article may call the place of `key` more shortly: "volga" for a river, "congo" for a republic; `null` if there is none. */
export function shorterKey(key: string): string | null {
  if (!key.includes(' ')) return null;
  const river = /^river (.+)$|^(.+) river$/.exec(key);
  const name = river?.[1] ?? river?.[2] ?? /^(?:democratic republic|people's republic|commonwealth) of (.+)$/.exec(key)?.[1] ?? null;
  return name === null || (river !== null && alsoLands.has(name)) ? null : name;
}

/** One key for the forms (surfaces of a `Name`) of a place within an article: "the U.S." and "United States" have the same. */
export const placeKey: (surface: string) => string = remembering((surface) => {
  const lower = withoutDiacritics(surface).toLowerCase();
  const plain = /^[a-z]+$/.test(lower) ? lower : lower.replace(/^the\s+/, '').replaceAll('.', '').replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ').replace(longForm, '').replace(/^saint /, 'st ').replace(/^mount /, 'mt ');
  return Object.hasOwn(shortForms, plain) ? (shortForms[plain] as string) : formerNames.get(plain) ?? plain;
}, { isOwn: true });

/** Last words of places that are called by them alone where the article has but one: "the Delta", "the Strait". */
const features = /^(?:strip|delta|straits?|isthmus|peninsula|canal|gulf|cape|islands|plateau|heights|bay|desert|highlands|archipelago|sound|channel)$/;
/** Words behind a place's name that make another place's of it. */
const others = new Set(('city town village county province state region district territory valley vale river lake sea bay gulf cape island islands hill hills mountain mountains mount peak forest park garden gardens ' +
  'square street road avenue boulevard lane bridge gate tower station airport port harbour harbor beach church cathedral chapel mosque temple abbey monastery palace castle fort prison jail camp hospital hotel university college school institute museum ' +
  'theatre theater library stadium arena mall market mill mills mine mines factory plant works dam canal strait delta desert peninsula coast quarter heights junction cross north south east west central airfield cemetery house hall centre center club base way pass falls bluff view day republic union federation springs rock point head bank strip army creek field fields').split(' '));

/**
 * How an article may call the place of `key` more shortly, as a key: "merthyr" for Merthyr Tydfil, "são josé" for São José dos Campos, "delta" for
 * the Nile Delta; `null` if it calls it only by its whole name ("Hyde Park"). Right only where no other place of the article has that name.
 */
export function firstKey(key: string): string | null {
  if (!key.includes(' ') && !key.includes('-')) return null;
  const tail = /^(.{3,}?)(?:-| )(?:d[aeo]s?|del|upon|on|am|an der|sur|i|e|en)(?:-| )/.exec(key)?.[1];
  if (tail !== undefined && !others.has(tail)) return tail;
  const words = key.split(' ');
  return words.length === 2 && (words[0] as string).length > 3 && !others.has(words[0] as string) && !others.has(words[1] as string) && !/^(?:new|old|great|greater|little|upper|lower|north|south|east|west|northern|southern|eastern|western|central|saint|st|san|santa|port|fort|mount|mt|lake|cape|rio|sao|el|al|la|le|los|las|tel|bad|inner|outer|united|hong|costa|puerto|villa|grand|big|long|royal)$/.test(words[0] as string) ? (words[0] as string) : null;
}

/** The last word of the place of `key` if places are called by it alone: "delta"; else `null`. */
export function featureKey(key: string): string | null {
  const word = key.slice(key.lastIndexOf(' ') + 1);
  return word !== key && isFeature(word) ? word : null;
}

/** Whether a place may be called by this word (lower case) alone: "delta". */
export function isFeature(word: string): boolean {
  return features.test(word);
}
