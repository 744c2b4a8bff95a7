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
  vatican: 'vatican city', peking: 'beijing', rangoon: 'yangon', kiev: 'kyiv', calcutta: 'kolkata', bombay: 'mumbai', 'falkland islands': 'falklands', 'gaza strip': 'gaza', 'golan heights': 'golan', 'syrian arab republic': 'syria',
  "cote d'ivoire": 'ivory coast', czechia: 'czech republic', 'timor-leste': 'east timor', turkiye: 'turkey', macao: 'macau', 'cabo verde': 'cape verde', 'the hague': 'hague', 'bosnia & herzegovina': 'bosnia',
};

/** What stands before a country's name in its full form: "Islamic Republic of Iran", "State of Kuwait"; not where it tells two places apart. */
const longForm = /^(?:(?:(?:islamic|federal|united|hashemite|bolivarian) )?(?:republic|kingdom|sultanate|emirate|principality) of (?:the )?|state of (?!new york|washington|mexico))(?=[a-z])/;

/** Countries that were or are divided, whose halves news calls "the North" and "the South". */
const divided = /^(north|south) (?:korea|vietnam|yemen|sudan)$/;

/** The direction by which a half of a divided country is called ("south" of "South Korea"); `null` for other places. `key`: a `placeKey`. */
export function halfOf(key: string): string | null {
  return divided.exec(key)?.[1] ?? null;
}

/** Countries and states that share their names with rivers. */
const alsoLands = new Set('niger congo jordan mississippi missouri ohio colorado delaware senegal gambia paraguay uruguay connecticut tennessee kansas arkansas illinois iowa minnesota wisconsin alabama guinea moldova'.split(' '));

/** The key under which an article may call the place of `key` more shortly: "volga" for a river, "congo" for a republic; `null` if there is none. */
export function shorterKey(key: string): string | null {
  const river = /^river (.+)$|^(.+) river$/.exec(key);
  const name = river?.[1] ?? river?.[2] ?? /^(?:democratic republic|people's republic|commonwealth) of (.+)$/.exec(key)?.[1] ?? null;
  return name === null || (river !== null && alsoLands.has(name)) ? null : name;
}

/** One key for the forms (surfaces of a `Name`) of a place within an article: "the U.S." and "United States" have the same. */
export const placeKey: (surface: string) => string = remembering((surface) => {
  const lower = withoutDiacritics(surface).toLowerCase();
  const plain = /^[a-z]+$/.test(lower) ? lower : lower.replace(/^the\s+/, '').replaceAll('.', '').replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ').replace(longForm, '').replace(/^saint /, 'st ').replace(/^mount /, 'mt ');
  return Object.hasOwn(shortForms, plain) ? (shortForms[plain] as string) : plain;
}, { isOwn: true });
