import { bodyNames } from '../facts/organisations.ts';

/** Codes of the reference files that our own tables do not use. */
const otherNames: Readonly<Record<string, string>> = { ...bodyNames, WB: 'World Bank' };
const withArticle = /^(?:United|Soviet|Czech Republic|Netherlands|Philippines|Democratic|Republic|Central African|Dominican|European|African|Arab|Yugoslavia Tribunal|Council|Association|Food|Commonwealth|Maldives|Bahamas|Gambia|Comoros|Seychelles|Vatican|Solomon|Marshall|International|World|Organi)/;

/** An office of a place, party or body named in it: "President of Abkhazia, Georgia", "Governor of the Bank of England, United Kingdom". */
const ofItsOwn = /^(?:President|Prime Minister|Premier|Governor|Leader|Chairman|Head|Director|Commander|Secretary|General Secretary|First Secretary) of (?!State\b|Government\b|(?:the )?(?:Republic|Presidency|Council|State|Supreme|Presidium|Commission|European)\b)/;

/** An office with its country: "Minister of Foreign Affairs of Russia", "ambassador to Hungary, Croatia". */
export function officeInWords(position: string, country: string, countryName: (code: string) => string): string {
  const name = otherNames[country] ?? countryName(country);
  const plain = position.replace(/\s+/g, ' ').trim();
  const label = plain.charAt(0).toUpperCase() + plain.slice(1);
  if (label.toLowerCase().includes(name.toLowerCase())) return label;
  const isCore = /^(?:(?:Acting |Deputy |First Deputy |Vice )*(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Head of State|Minister|Secretary|Chief|Foreign|Defen[cs]e|Finance|Interior|Speaker|Leader|Chairman|Attorney|Governor|Vice|State|Director)\b)/.test(label) && !/ (?:to|at|in) /.test(label) && !ofItsOwn.test(label);
  return isCore ? `${label} of ${withArticle.test(name) ? 'the ' : ''}${name}` : `${label}, ${name}`;
}

/** How much news speaks of an office, in [0, 1]. */
export function officeWeight(position: string): number {
  if (/\b(?:Deputy|Vice|Assistant|Under|Parliamentary|Spouse|Shadow|Former)\b/i.test(position)) return 0.35;
  if (/^(?:President|Prime Minister|Chancellor|King|Queen|Emperor|Premier|Pope|Secretary[- ]General|General Secretary|Head of (?:State|Government)|Supreme Leader|President of the (?:United States|French Republic|Republic|European Commission)|Sultan|Emir)\b(?! of the (?:Senate|National|Chamber|Supreme|Court|Parl|House|Legis))/i.test(position)) return 0.62;
  if (/\b(?:foreign|defen[cs]e|interior|internal affairs|finance|exterior|treasury|secretary of state|external)\b/i.test(position)) return 0.5;
  if (/\bambassador|representative|justice|judge|consul\b/i.test(position)) return 0.25;
  return 0.38;
}
