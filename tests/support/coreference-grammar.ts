/** A text and which of its names are one person's or place's: spans with the same id belong together, and with no other. */
export interface CoreferenceCase {
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly id: string }[];
}

/**
 * How papers name a person or place again. `[Anna Novak|a]` is a mention of `a`; `{F}`, `{S}`, `{G}` are a full name, its surname and
 * first name, `{F2}` … another man's or woman's; `{he}`, `{He}`, `{his}` are pronouns of the first.
 */
const forms: Readonly<Record<string, readonly string[]>> = {
  'a surname after the full name': [
    '[{F}|a] came to the town in May. [{S}|a] bought a house there.',
    '[{F}|a], a carpenter, came to the town in May. Nobody knew [{S}|a].',
    '[{F}|a] came to the town in May. [{S}|a]’s house burned down.',
    '[{F}|a] came to the town with [{F2}|b]. [{S}|a] stayed; [{S2}|b] left.',
    'Dr. [{S2}|b] was the teacher. [{F2}|b] had taught there for years.',
    'President [{F}|a] spoke first. President [{S}|a] then left, and [{S}|a] did not come back.',
    'The mayor, [{F}|a], was ill. Mayor [{S}|a] died in June.',
    'Prof. [{S}|a] was ill. Professor [{F}|a] died in June.',
    '[{F}|a] and [{F2}|b] wrote the report. [{S}|a] and [{S2}|b] signed it.',
    '[{F}|a] was ill. “[{S}|a] will come,” said [{F2}|b].',
  ],
  'a first name alone': [
    '[{F}|a] was born in a village. At six [{G}|a] kept the geese.',
    'The parents of [{F}|a] sold everything, and [{G}|a] went to school.',
    '[{F}|a] met [{F2}|b] in May. [{G}|a] was ill, and [{G2}|b] read aloud.',
    '[{F}|a] was my neighbour. We called [{G}|a] every morning.',
  ],
  'initials, middle names, suffixes': [
    '[James R. Whitfield|a] came in May. [Whitfield|a] left. [J. R. Whitfield|a] never wrote.',
    '[Daniel Okafor|a] came in May. [D. Okafor|a] signed.',
    '[Norman E. Whitfield|a] died in May. [Norman Ernest Whitfield|a] was born in Iowa.',
    '[Thomas Alan Brooks|a] came in May. [Thomas Brooks|a] left in June, and [Brooks|a] wrote.',
    '[Martin Hale Jr.|a] came with [Martin Hale Sr.|b], his father. [Hale Jr.|a] left first.',
    '[Arthur B. Lindqvist|a] came in May. Mr. [Lindqvist|a] left.',
  ],
  'two people of one surname': [
    '[Helen Marsh|a] met [Robert Marsh|b], her brother. [Helen|a] was ill; [Robert|b] was not.',
    '[Robert Marsh|a] and his wife, [Helen Marsh|b], came. Mr. [Marsh|a] smiled, and Mrs. [Marsh|b] left.',
    '[Robert Marsh|a] came with his daughter, [Julia|b]. [Julia|b] was six. [Marsh|a] taught.',
    '[Robert Marsh|a] came with his son, [Peter Marsh|b]. [Peter|b] was six. [Robert Marsh|a] taught.',
    '[Indira Mehta|a] was the mother of [Sanjay Mehta|b]. [Sanjay Mehta|b] flew, and [Indira Mehta|a] ruled.',
    '[Peter Hughes|a], no relation to [Owen Hughes|b], came in May. [Owen Hughes|b] did not.',
    'The brothers [Karl Weber|a] and [Franz Weber|b] came. [Karl|a] sang. [Franz|b] did not.',
    'Nobody reads [Whitfield|a] now. [Owen Whitfield|a], a miller’s son, was born in May.',
    'He took [Weimin|b] with him. [Zhou Weimin|b], the second brother, was ill.',
    '[Park Jae-sung|a] spoke. [Park|b], a cook who gave only her surname, listened.',
    '[Louise Archer|a] is the widow of [Hugh Archer|b]. [Louise Archer|a] lives alone.',
  ],
  'another bearer of a name': [
    '[Peter Marsh|a] came in May. “I am [Marsh|b] too,” said [Owen Marsh|b], a barber.',
    '[Peter Marsh|a] came in May. [Marsh|a] was ill. “I am [Marsh|b] too,” said [Owen Marsh|b], a barber. [Peter Marsh|a] smiled.',
    '[Nils Marsh|c] was ill. [Peter Marsh|a] came in May. “My name is [Marsh|b], too,” said [Owen Marsh|b], a barber.',
    '[Hans Keller|a] and his wife, [Ingrid|b], came. The Rev. [Muriel Novak|c] looked. “She is right,” said Mrs. [Novak|c]. [Ingrid Keller|b] smiled.',
    '[Uwe Brandt|a] came in May. He is not related to the other [Brandt|b], who was ill. [Willy Brandt|b] died in June.',
    '[Robert Francis Prescott|a] spoke. Others bet on a second [Francis|b]. Pope [Francis|b] had died.',
    '[Abdul Ghani Karimi|a] spoke. It was different under [Ghani|b], they said. [Ashraf Ghani|b] had left.',
    'President [Alan Morales|a] spoke. [Alan Morales Ruiz|b], a taxi driver, listened.',
    '[John Henry Adler|a], whose father, [John Adler|b], was ill, came in May.',
    '[Martin Hale Sr.|a] taught. His son, [Martin Hale|b], did not.',
    '[H. Norman Keller|a], father of the [Norman Keller|b] who crossed the ocean, came in May.',
    '[Barbara Marsh|a] wept. The twins, [Barbara|b] and [Jenny|c], laughed.',
    '[Philip Carver|a] wrote books. A friend named a son, [Philip|b], after him.',
    'Mayor [Michael Hale|a] spoke. [Lois Carver|b], 27, whose son [Michael|c] was ill, listened.',
    '[Philip Carver|a] was ill. [Lois Carver|b] and her brother, [Philip|a], came.',
    '[Paul Hale|a] came in May. One of those kids is called [Paul|b].',
    '[Hans Keller|a] came. His wife, [Ingrid|b], read. [Keller|a] wrote. [Ingrid Keller|b] died in May.',
    'My husband, [Peter|a], held the ladder. [Peter Novak|a] was born in that house.',
    'It was a present for his aunt, [Helen|a], in Leeds. [Helen Marsh|a] smiled.',
    'Mrs. [Marsh|a], who is no relation to the novelist, left. [Helen Marsh|a] smiled.',
    '[Hans Keller|a] and his wife, [Ingrid|b], came. Miss [Novak|c] looked. Miss [Novak|c] was ill.',
    'Mr. [Keller|a] built houses. Mrs. [Keller|b] was ill. Once [Keller|a] smiled.',
    'Father [Frans|a] stayed. [Frans de Vries|a], a Jesuit, had come in May.',
    '[Anna Brandt|a], a widow with a car, was ill. [Brandt|a] left.',
  ],
  'the elder and the younger': [
    '[Derek Carver|a], 61, and [Simon Carver|b], 34, were jailed. The judge spoke to the elder [Carver|a].',
    '[Robert Menon|a] came. [Richard T. Menon Sr.|b] spoke. The elder [Menon|b] taught.',
    '[Peter Larsen Jr.|a] came. His father, [Peter R. Larsen|b], was ill. Few had liked the elder [Larsen|b].',
    '[Peter Larsen Sr.|a] came. Mr. [Larsen|a] left.',
  ],
  'particles': [
    '[Willem van der Berg|a] came in May. [Van der Berg|a] bought a house.',
    '[Charles de Vries|a] came in May. [De Vries|a] bought a house.',
    '[Ahmad al-Rashid|a] came in May. [Al-Rashid|a] bought a house.',
    '[Ahmad al-Rashid|a] came in May. Mr. [Rashid|a] bought a house.',
    '[Otto von Hagen|a] came in May. [Von Hagen|a] bought a house.',
    '[Luca Di Stefano|a] came in May. [Di Stefano|a] bought a house.',
    '[Khalid bin Salim|a] came in May. Sheikh [Khalid|a] bought a house.',
    '[Fernando dos Santos Lima|a] came in May. [Santos Lima|a] bought a house.',
  ],
  'two surnames': [
    '[María López Ortega|a] came in May. [López|a] bought a house.',
    '[María López Ortega|a] came in May. [López Ortega|a] bought a house.',
    '[Gabriel Romero Vidal|a] and his brother, [Jaime Romero Vidal|b], came. [Gabriel|a] left; [Jaime|b] stayed.',
    '[José Luis Fuentes|a] came in May. [Fuentes|a] bought a house, and [José Luis|a] painted it.',
    '[Anne-Marie Lefebvre|a] came in May. [Lefebvre|a] bought a house.',
  ],
  'surnames first, and no surnames': [
    '[Li Weimin|a] came in May. [Li|a] bought a house.',
    '[Park Ji-won|a] came in May. Mr. [Park|a] bought a house.',
    '[Nguyen Van Hung|a] came in May. Mr. [Hung|a] bought a house.',
    '[Sigrún Jónsdóttir|a] came in May. [Sigrún|a] bought a house.',
    '[Suparman|a] came in May. Mr. [Suparman|a] bought a house.',
    'President [Suharto|a] spoke. [Suharto|a] was ill.',
    '[Mao Zedong|a] spoke. [Mao|a] was ill. Chairman [Mao|a] left.',
    '[Aung San Suu Kyi|a] spoke. Mrs. [Suu Kyi|a] was ill. [Suu Kyi|a] left.',
    '[Ban Ki-moon|a] spoke. Mr. [Ban|a] was ill.',
    '[Haile Selassie|a] spoke. Emperor [Haile Selassie|a] was ill.',
  ],
  'patronymics and spellings': [
    '[Ivan Petrovich Orlov|a] came in May. [Orlov|a] bought a house, and [Ivan Petrovich|a] lived in it.',
    '[Tamara Ilyinichna Volkova|a] came in May. [Tamara Ilyinichna|a] bought a house.',
    '[Sergei Volkov|a] came in May. [Sergey Volkov|a] bought a house.',
    '[Mohammed Karimi|a] came in May. [Mohammad Karimi|a] bought a house.',
    '[Yuri Andropov|a] was ill. [Yury Andropov|a] died.',
    '[Nadezhda Yakovlevna|a] came in May. [Nadezhda Morozova|a] bought a house.',
    '[Viktor Yushchenko|a] came in May. [Viktor Yanukovich|b] bought a house, and [Yushchenko|a] lived in it.',
    '[Andrzej Kowalski|a] came. Mr. [Kowalski|a]’s house burned.',
  ],
  'what else somebody is called': [
    '[{F}|a], known as [Rusty|a], came in May. [Rusty|a] bought a house.',
    '[{F}|a], whom everybody called [Dodo|a], came in May. [Dodo|a] bought a house.',
    '[{F}|a], nicknamed [Tito|a], came in May. [Tito|a] bought a house.',
    '[{F2}|b], better known as [Fatty|b], came in May. [{S2}|b] left.',
    '[Helen Marsh|a], born [Helen Brandt|a], came in May. [Marsh|a] left.',
    '[Nora Lindqvist|a], who died in May, was born in 1931 as [Nora Brandt|a].',
    '[Paul Adler|a] was born at number five, as [Paul Lindner|a], in 1920.',
    '[Rusty Adler|a] died in May. [Adler|a] wrote books. [Adler|a] taught, and [Adler|a] sang.\n\n[Simon Adler|a] was born in 1912.',
    '[Paul Adler|a] died in May. [Adler|a] wrote books. [Adler|a] taught. [Adler|a] sang. His father, [Simon Adler|b], was born in 1880.',
    '[Emma Lou Carver|a] came in May. Born [Emma Lou Tate|a], she was the last of six.',
    '[Clara Weber|a], née [Brandt|a], came in May. [Weber|a] left.',
    '[{F}|a], to his friends [Tito|a], came in May.',
    '[{F}|a], also known as [Blackie|a], came in May. [{S}|a] left.',
    '[{F}|a], a grey-haired lawyer known as [Rusty|a], came in May.',
    '[{F}|a], a baker known to all as [Rusty|a], came in May.',
    '[Viktor Zotin|a] ([Tito|a] to his soldiers) came in May. [Tito|a] bought a house.',
    '[Peter Marsh|a] came in May. [Marsh|a] left. They called him [Rusty|a].',
    '[Peter Marsh|a] came in May. [Marsh|a] had met [Hans Keller|b]. To his neighbours he was [Rusty|a].',
    '[Peter Marsh|a] came in May. He had long been known simply as [Rusty|a].',
    '[Peter Marsh|a] came in May. [Rusty|a], as he is called, bought a house.',
    '[Helen Marsh|a], whose real name is [Nora Brandt|a], came in May.',
    'Cardinal [Robert Prescott|a] is pope. He will be known as [Leo XIV|a].',
  ],
  'short first names': [
    '[William J. Marsh|a] came in May. [Bill Marsh|a] left, and [Marsh|a] never wrote.',
    '[Joseph T. Whitfield|a] was mayor. [Joe|a] has to go, said the signs.',
    '[Edith Whitfield|a] came in May. “Where is [Edie|a]?” they asked.',
    '[Sergei Kalinin|a] came in May. [Sergo|a] was ill.',
    '[Nick Petrakis|a] came in May. “[Nicky|a] heard it,” she said.',
    '[Grigory Kalinin|a] came in May. [Grisha|a] was six.',
    '[Elizabeth Carver|a] wrote to [Thomas Brooks|b]. [Liz|a] was ill, and [Tom|b] read aloud.',
    '[Robert Keller|a] came with [William Novak|b]. [Bob Keller|a] left.',
    '[Richard Menon|a] came with his brother, [Dick Larsen|b]. [Menon|a] left.',
    '[Viktor Pak|a] came in May. [Viktor Sergeyevich|a] bought a house.',
  ],
  'capitals': [
    '[{C}|a] COMES HOME\n\n[{F}|a] came to the town in May. [{S}|a] bought a house there.',
    '[PARIS|p], May 3 — [{F}|a] came to [Paris|p] in May.',
    'STORM HITS [JAMAICA|p]\n\nA storm hit [Jamaica|p] on Monday.',
    '[MOSCOW|p] (Reuters) - [{F}|a] flew to [Moscow|p] on Monday.',
  ],
  'a person and a place of one name': [
    '[Jordan Hayes|a] flew to [Jordan|p] in May. [Hayes|a] liked [Jordan|p].',
    '[Denzel Washington|a] flew to [Washington|p] in May. Mr. [Washington|a] spoke.',
    '[George Washington|a] never lived in [Washington|p]. Mr. [Washington|a] was born in [Virginia|v].',
    '[Jack London|a] never lived in [London|p]. [London|p] bored him.',
    '[Sydney Carter|a] moved to [Sydney|p]. [Carter|a] liked [Sydney|p].',
    '[Victoria Adams|a] flew over [Lake Victoria|p]. [Adams|a] was ill.',
  ],
  'places': [
    'The [United States|p] and [Britain|q] agreed. The [U.S.|p] will lead, said the [U.K.|q]',
    'He came to [America|p] in 1920. The [United States|p] was poor.',
    'He lives in [New York|p]. [New York City|p] was poor.',
    'He lives in [St. Petersburg|p]. [Saint Petersburg|p] was poor.',
    '[North Korea|p] and [South Korea|q] agreed. The [North|p] will lead, and the [South|q] will pay.',
    'The [Republic of Ireland|p] agreed. [Ireland|p] will pay.',
    'The [Democratic Republic of Congo|p] agreed. [Congo|p] will pay.',
    'The [Soviet Union|p] agreed. The [U.S.S.R.|p] will pay.',
    'They climbed [Mount Kenya|p]. [Mt. Kenya|p] is high. [Kenya|q] is poor.',
    'They came to [Mexico|p]. [Mexico City|q] is high.',
    'They came to [Guinea|p]. [Guinea-Bissau|q] is poor. [Equatorial Guinea|r] is not.',
    'They crossed the [Volga|p]. The [Volga River|p] is wide.',
    'They crossed the [River Thames|p]. The [Thames|p] is wide.',
    'They came to [Washington|p]. [Washington State|q] is wide.',
    'They came to the [Netherlands|p]. [Holland|p] is flat.',
    'They came to [Bosnia|p]. [Bosnia and Herzegovina|p] is small.',
    'They came to [Ivory Coast|p]. [Côte d’Ivoire|p] is small.',
    'They came to [Czechoslovakia|p]. The [Czech Republic|q] is small.',
    'They came to the [Falkland Islands|p]. The [Falklands|p] are small.',
    'They came to [Kiev|p]. [Kyiv|p] is old.',
    'They came to the [Gaza Strip|p]. [Gaza|p] is small.',
    'They came to [East Germany|p]. [West Germany|q] is rich. [Germany|r] is one.',
    'They sailed on [Lake Geneva|p]. [Geneva|q] is rich.',
    'They came to [Salisbury|p], now [Harare|p], in May. [Harare|p] was poor.',
    'He came from [Kinshasa|p] (formerly [Leopoldville|p]) in May.',
    '[Saigon|p] had become [Ho Chi Minh City|p].',
    'He lives in [Paris|p], once in [London|q].',
    'They flew from [Rome|p], then [London|q], to [Cairo|r].',
    'He crossed the police line at [Planalto Palace|p] on Sunday. The roof of [Planalto|p] burned.',
    'They met at [Geneva Airport|p] in May. [Geneva|q] was quiet.',
    'They came to [Bombay|p]. [Mumbai|p] is big.',
    'They besieged [Leningrad|p]. [St. Petersburg|p] is old, and [Petrograd|p] was its name.',
    'They came to [Kampala|p]. [Nairobi|q] is big.',
    'He lives in [Merthyr Tydfil|p]. In [Merthyr|p] it rains.',
    'He lives in [São José dos Campos|p]. In [São José|p] it rains.',
    'He lives in [Stratford-upon-Avon|p]. In [Stratford|p] it rains.',
    'He lives in [Kuwait City|p]. [Kuwait|q] is rich.',
    'He lives near [Hyde Park|p]. [Hyde|q] is far.',
    'They farm the [Nile Delta|p]. The [Delta|p] is green.',
    'They live in [Salisbury|p]. [Salisbury|p] is to become [Harare|p] in May.',
    'The [Congo|p] used to be called [Zaire|p].',
    'She was born in [Salisbury|p], which her own people call [Harare|p].',
    'They came to the [UAE|p]. The [United Arab Emirates|p] is rich.',
  ],
};

const people = [
  ['Viktor', 'Zotin'], ['Maria', 'Gomez'], ['James', 'Whitfield'], ['Anna', 'Novak'], ['Pedro', 'Alvarez'], ['Ingrid', 'Larsen'],
  ['Daniel', 'Okafor'], ['Fatima', 'Rahman'], ['Hans', 'Keller'], ['Helen', 'Marsh'], ['Rajiv', 'Menon'], ['Emily', 'Carver'],
] as const;

/** By the forms' kind, every form, those with people to choose `times` times. */
export function coreferenceCases(times: number): Record<string, CoreferenceCase[]> {
  let turn = 0;
  return Object.fromEntries(Object.entries(forms).map(([kind, list]) => [kind, list.flatMap((form) => Array.from({ length: form.includes('{') ? times : 1 }, () => expanded(form, turn++)))]));
}

function expanded(form: string, turn: number): CoreferenceCase {
  const [given, surname] = people[turn % people.length] as (typeof people)[number];
  const [given2, surname2] = people[(turn + 5) % people.length] as (typeof people)[number];
  const words: Readonly<Record<string, string>> = {
    F: `${given} ${surname}`, G: given, S: surname, C: surname.toUpperCase(), F2: `${given2} ${surname2}`, G2: given2, S2: surname2,
  };
  const marked = form.replaceAll(/\{(\w+)\}/g, (_, word: string) => words[word] as string);
  const mentions: { start: number; end: number; id: string }[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([^|\]]+)\|(\w+)\]/g)) {
    text += marked.slice(at, match.index);
    mentions.push({ start: text.length, end: text.length + (match[1] as string).length, id: match[2] as string });
    text += match[1] as string;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), mentions };
}
