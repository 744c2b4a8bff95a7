import type { PartialDate } from '../../../lib/core/model/partial-date.ts';
import { agrees, formatFactDate, isAfter, windowOf } from './fact-date.ts';
import { nameWords } from './name-words.ts';
import type { OfficeRow } from './read-offices.ts';
import type { Reference, ReferenceTerm } from './reference.ts';

/** The columns of our row that a reference file can confirm or contradict. */
type Field = 'start' | 'end' | 'born' | 'died';

/** One date of one row beside the same date of a reference file. `noted`: the row's note names the difference. */
export interface Comparison {
  readonly row: OfficeRow;
  readonly field: Field;
  readonly reference: 'leaders-1950-2021.csv' | 'office-terms.csv' | 'people.csv';
  /** What the reference says, as precise as it is. */
  readonly theirs: string;
  readonly outcome: 'agrees' | 'noted' | 'differs';
}

/** The reference's successor codes for former states: leaders of the USSR stand under RU there. */
const referenceCountry: Readonly<Record<string, string>> = { SU: 'RU', YU: 'RS', ZR: 'CD', SCG: 'RS' };

/** From this day on the reference's open terms are no longer evidence (its edition is July 2022 to March 2023). */
const referenceEdition: PartialDate = { year: 2022, month: 7 };

/** Offices whose holder may be the effective leader that `leaders-1950-2021.csv` lists. */
const leading = /president|prime minister|premier|chancellor|king|queen|emperor|shah|sultan|emir|sheikh|amir|chairman|general secretary|first secretary|leader|head of (?:state|government)|chief of state|council|taoiseach|regent/i;

/** Offices that the words above catch and that do not lead a state. */
const subordinate = /deputy|vice |opposition|speaker|leader of (?!the (?:revolution|workers))|secretary of the (?:national league|state law)|bank|commander|president of (?!the (?:presidency|republic\b))/i;

/** Sets our rows beside `reference` wherever they speak of the same thing. Pure; linear in rows and reference. */
export function compare(rows: readonly OfficeRow[], reference: Reference): Comparison[] {
  return [...compareTerms(rows, reference), ...compareLeaders(rows, reference), ...comparePeople(rows, reference)];
}

/** Same country, person (id or name) and position (id or name), at a time that touches: start and end must agree. */
function compareTerms(rows: readonly OfficeRow[], { terms }: Reference): Comparison[] {
  const byPosition = Map.groupBy(terms, (term) => `${term.country}|${term.position.toLowerCase()}`);
  return rows.flatMap((row) => {
    const country = referenceCountry[row.country] ?? row.country;
    const same = (byPosition.get(`${country}|${row.position.toLowerCase()}`) ?? [])
      .filter((term) => isSamePerson(row, term) && touches(row, term));
    if (same.length === 0) return [];
    const starts = same.map((term) => term.start).filter((date) => date !== null);
    const isStillOpen = same.some((term) => term.end === null) && (!row.end || !isAfter(referenceEdition, row.end));
    const ends = isStillOpen ? [] : same.map((term) => term.end);
    return [
      ...outcome(row, 'start', row.start, starts, 'office-terms.csv'),
      ...(ends.length > 0 ? outcome(row, 'end', row.end, ends, 'office-terms.csv') : []),
    ];
  });
}

/** Same country and surname (and birth year, give or take two): the months of start and end must be those of some row. */
function compareLeaders(rows: readonly OfficeRow[], { leaders }: Reference): Comparison[] {
  const led = Map.groupBy(rows.filter((row) => leading.test(row.position) && !subordinate.test(row.position)), (row) => referenceCountry[row.country] ?? row.country);
  return leaders.flatMap((spell) => {
    const words = nameWords(spell.leader);
    const ours = (led.get(spell.country) ?? []).filter((row) =>
      (!row.born || !spell.birthYear || Math.abs(row.born.year - spell.birthYear) <= 2)
      && [row.person, ...row.aliases].some((name) => includesAll(nameWords(name), words)) && touches(row, spell) && !meetsOnly(row, spell));
    const best = ours.toSorted((a, b) => fit(b, spell) - fit(a, spell))[0];
    if (!best) return [];
    const pick = (field: 'start' | 'end'): Comparison[] => {
      const theirs = spell[field] && { year: spell[field].year, ...(spell[field].month === undefined ? {} : { month: spell[field].month }) };
      if (!theirs || theirs.year < 1946) return [];
      const agreeing = ours.find((row) => row[field] && agrees(row[field], theirs));
      const noting = ours.find((row) => isNoted(row, field, formatFactDate(theirs), 'leaders-1950-2021.csv'));
      const row = agreeing ?? noting ?? best;
      return outcome(row, field, row[field], [theirs], 'leaders-1950-2021.csv');
    };
    return [...pick('start'), ...pick('end')];
  });
}

/** Same Wikidata id: birth and death must agree. Once a person. */
function comparePeople(rows: readonly OfficeRow[], { people }: Reference): Comparison[] {
  const byId = new Map(people.map((person) => [person.personId, person]));
  const firsts = new Map(rows.filter((row) => row.personId).map((row) => [row.personId, row]));
  return [...firsts.values()].flatMap((row) => {
    const person = byId.get(row.personId ?? '');
    if (!person) return [];
    return [
      ...(row.born && person.born ? outcome(row, 'born', row.born, [person.born], 'people.csv') : []),
      ...(row.died && person.died ? outcome(row, 'died', row.died, [person.died], 'people.csv') : []),
    ];
  });
}

function outcome(row: OfficeRow, field: Field, ours: PartialDate | null, theirs: readonly (PartialDate | null)[], reference: Comparison['reference']): Comparison[] {
  if (theirs.length === 0) return [];
  const isAgreed = theirs.some((date) => (date && ours ? agrees(ours, date) : date === ours));
  const said = [...new Set(theirs.map((date) => (date ? formatFactDate(date) : 'open')))].join(' or ');
  const noted = isNoted(row, field, said, reference);
  return [{ row, field, reference, theirs: said, outcome: isAgreed ? 'agrees' : noted ? 'noted' : 'differs' }];
}

function isNoted(row: OfficeRow, field: Field, theirs: string, reference: Comparison['reference']): boolean {
  return row.note.includes(`differs from ${reference}: ${field} ${theirs}`);
}

function isSamePerson(row: OfficeRow, term: ReferenceTerm): boolean {
  if (row.personId) return row.personId === term.personId;
  const words = nameWords(term.person);
  return [row.person, ...row.aliases].some((name) => nameWords(name).join(' ') === words.join(' '));
}

/** Whether two terms may share a day; an unknown start or end may be any. */
function touches(row: OfficeRow, other: { readonly start: PartialDate | null; readonly end: PartialDate | null }): boolean {
  return !(row.end && other.start && isAfter(other.start, row.end)) && !(row.start && other.end && isAfter(row.start, other.end));
}

/** Whether one term only begins in the month in which the other ends: an office before or after the spell, not the spell. */
function meetsOnly(row: OfficeRow, spell: { readonly start: PartialDate | null; readonly end: PartialDate | null }): boolean {
  const { start, end } = row;
  const isBefore = start && end && spell.start && isAfter(spell.start, start) && agrees(end, spell.start);
  const isAfterwards = start && spell.start && spell.end && isAfter(start, spell.start) && agrees(start, spell.end);
  return Boolean(isBefore) || Boolean(isAfterwards);
}

/** How many of start and end agree, then how near: for choosing the row that a difference is reported on. */
function fit(row: OfficeRow, spell: { readonly start: PartialDate | null; readonly end: PartialDate | null }): number {
  const starts = row.start && spell.start && agrees(row.start, { year: spell.start.year, ...(spell.start.month ? { month: spell.start.month } : {}) }) ? 1 : 0;
  const ends = row.end && spell.end && agrees(row.end, spell.end) ? 1 : 0;
  const apart = row.start && spell.start ? Math.abs(Date.parse(windowOf(row.start).earliest) - Date.parse(windowOf(spell.start).earliest)) : 4e12;
  return starts + ends - apart / 4e12;
}

function includesAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((word) => words.includes(word));
}
