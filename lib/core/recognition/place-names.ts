/** Short forms and other spellings of places that news text uses without explaining them; none of states that were renamed. */
const shortForms: Readonly<Record<string, string>> = {
  us: 'united states', usa: 'united states', america: 'united states', 'united states of america': 'united states', uk: 'united kingdom',
  britain: 'united kingdom', 'great britain': 'united kingdom', ussr: 'soviet union', uae: 'united arab emirates', drc: 'democratic republic of congo',
  'democratic republic of the congo': 'democratic republic of congo', prc: 'china', "people's republic of china": 'china', nyc: 'new york', 'new york city': 'new york',
  la: 'los angeles', dc: 'washington', 'washington dc': 'washington', 'bosnia-herzegovina': 'bosnia', 'bosnia and herzegovina': 'bosnia', holland: 'netherlands',
  vatican: 'vatican city', peking: 'beijing', rangoon: 'yangon', kiev: 'kyiv', calcutta: 'kolkata', bombay: 'mumbai', 'falkland islands': 'falklands',
};

/** One key for the forms of a place's name within an article: "the U.S." and "United States" have the same. */
export function placeKey(surface: string): string {
  const plain = surface.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/^the\s+/, '').replaceAll('.', '').replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ').replace(/^republic of /, '').replace(/^saint /, 'st ').replace(/^mount /, 'mt ');
  return Object.hasOwn(shortForms, plain) ? (shortForms[plain] as string) : plain;
}
