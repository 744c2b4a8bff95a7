/** What the lists of the first pass say of a word, as bits. */
export const TRAITS = { sport: 1, opener: 2, link: 4 } as const;

/** Words of reports on sport, where a place's name stands for its team. */
const SPORT = new Set(('match matches team teams cup league season goal goals coach striker midfielder defender goalkeeper tournament championship ' +
  'championships champion champions final finals semifinal semifinals quarterfinal innings wicket wickets overs batsman bowler cricket soccer ' +
  'football rugby tennis golf basketball baseball hockey player players scored score scores club clubs win wins beat defeat defeated victory ' +
  'game games round seed seeded set sets standings medal olympic olympics race lap laps driver title referee halftime half-time squad squads ' +
  'captain play playoff playoffs played runs wimbledon fifa uefa nba nfl stadium fans relay sprint athletics boxing bout').split(' '));
/** Capitalised at the start of a sentence, and no sign of a name there. */
const OPENERS = new Set(('the a an in on at it he she they we i but and this that these those his her their its there when while after before as for ' +
  'from with by if however although since last no not some many most our my you who what how why where both all one two three under over ' +
  'more during despite according earlier later now then so or nor yet once until because such each every another other').split(' '));

/** Words between the capitalised words of one name: "Bank of England", "Salva al Din", "Saint-Denis". */
const LINKS = new Set('of de del da do dos la al el bin ibn van von der den di du - & \' ’ and for the'.split(' '));

const traits = new Map<string, number>();
for (const [words, trait] of [[SPORT, TRAITS.sport], [OPENERS, TRAITS.opener], [LINKS, TRAITS.link]] as const) {
  for (const word of words) traits.set(word, (traits.get(word) ?? 0) | trait);
}

/** The `TRAITS` of a word in lower case. */
export function traitsOf(lower: string): number {
  return traits.get(lower) ?? 0;
}
