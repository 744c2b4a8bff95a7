/** Words whose full stop is part of them: titles before names and the Saint of places; initials of two letters ("Guðni Th. Jóhannesson", "Yu. V. Andropov"); months; and those after a name. */
const beforeNames = new Set(
  ('mr mrs ms messrs mme mlle dr prof rev hon fr gen lt lieut col maj capt cpt cmdr adm brig sgt cpl pvt gov sen rep reps sens pres ' +
  'supt insp det amb sec st ste mt ft pt no vs msgr pte ald ' +
  'th wm chas thos geo jos chr yu ya ye zh sh kh ts').split(' '));
const months = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));
const afterNames = new Set(['jr', 'sr']);

/** Whether `word` (without its stop) is an abbreviation that keeps a full stop: "Gen", "Sept", "St", "Jr". Any casing but all lower, except "vs". */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return (lower !== word || word === 'vs') && (beforeNames.has(lower) || months.has(lower) || afterNames.has(lower));
}

/** Whether a capitalised word after this abbreviation (without its stop) goes on with the sentence: "Gen. Lebed", not "Sept. The". */
export function introducesName(word: string): boolean {
  return beforeNames.has(word.toLowerCase());
}
