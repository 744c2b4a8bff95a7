/** A walk of life: roles that say it, occupations that belong to it, and words of articles about it. */
export interface Topic {
  readonly name: string;
  /** What articles call such people. */
  readonly role: RegExp;
  /** What sources call what they do, lower case. */
  readonly occupation: RegExp;
  /** Words of articles that such people are in. */
  readonly text: RegExp;
}

/** Walks of life that names in the news come from. A person may belong to several. */
export const topics: readonly Topic[] = [
  {
    name: 'politics',
    role: /\b(?:president|minister|premier|senator|politician|lawmaker|mp|governor|mayor|party|opposition|lawyer|dissident|diplomat|envoy|ambassador|king|queen|prince|chancellor|secretary|leader|congress\w*|candidate|dictator|emperor|sheikh|chairman|negotiator|ruler|spokesman|spokeswoman|commissioner)\b/i,
    occupation: /politician|statesm|diplomat|president|minister|senator|king|queen|nobleman|companion|activist|lawyer|extremist|leader|ruler|economist|military/,
    text: /\b(?:government|minister|president|parliament|elections?|party|opposition|treaty|sanctions|diplomats?|troops|rebels|cabinet|senate|congress|vote|coup|peace|reforms?|embassy|united nations|u\.n\.)\b/gi,
  },
  {
    name: 'football', role: /\b(?:striker|midfielder|goalkeeper|defender|coach|footballer|winger|(?<!army |police |fire |sea |ferry )captain|(?<!bank |branch |project |campaign |general |site |plant |hotel |shop |factory |office |station |town )manager(?! (?:at|for|in)\b)|player|international$)\b/i, occupation: /soccer|football|coach|referee/,
    text: /\b(?:soccer|football|goals?|striker|midfielder|goalkeeper|league|fifa|uefa|qualifiers?|penalty|half-?time|world cup|champions|division|scorers?|coach)\b/gi,
  },
  {
    name: 'tennis', role: /\b(?:tennis|seed(?:ed)?|champion|player|wimbledon|number one)\b/i, occupation: /tennis/,
    text: /\b(?:tennis|wimbledon|seed(?:ed)?|u\.?s\.? open|grand slam|singles|doubles|fed cup|davis cup|semifinals?|masters|sets?)\b/gi,
  },
  {
    name: 'sport', role: /\b(?:champion|golfer|boxer|sprinter|swimmer|runner|athlete|batsman|bowler|(?<!army |police |fire |sea |ferry )captain|cyclist|(?<!taxi |cab |bus |lorry |truck |train |tram |tractor |ambulance |engine |rickshaw )driver|skier|skater|gymnast|wrestler|pitcher|quarterback|medalist|medallist|racer|jockey|winner|rival)\b/i,
    occupation: /player|coach|athlete|racecar|boxer|cyclist|swimmer|skier|skater|gymnast|wrestler|snooker|golfer|cricket|referee|chess|martial|basketball|baseball|hockey|prizefighter/,
    text: /\b(?:championships?|olympics?|medals?|metres|race|races|title|champion|boxing|bout|golf|par|birdie|cricket|wickets?|innings|runs|grand prix|lap|cycling|athletics|marathon|rally|skiing|swimming|baseball|basketball|nba|nfl|rugby|chess|tournament|world record|sprint|heavyweight)\b/gi,
  },
  {
    name: 'arts', role: /\b(?:singer|actor|actress|(?<!deputy |managing |executive |assistant |general |school |medical |museum |project |programme |program )director(?! (?:of|general|at|for|in)\b)|writer|novelist|poet|author|painter|composer|musician|conductor|pianist|guitarist|playwright|film-?maker|artist|dancer|designer|star|rapper|comedian|model|photographer|producer)\b/i,
    occupation: /singer|actor|film|writer|poet|novel|painter|composer|musician|conductor|playwright|artist|dancer|designer|celebrity|comedian|model|producer|presenter|author|sculptor|architect|photographer|opera|journalist/,
    text: /\b(?:films?|movies?|actors?|actress|album|songs?|band|music|concert|singer|hollywood|festival|novels?|poems?|poets?|writers?|books?|paintings?|museum|theatre|theater|opera|orchestra|stage|award|television|tv|rock|pop|exhibition|hip-hop|rappers?|composer|authors?)\b/gi,
  },
  {
    name: 'medicine', role: /\b(?:doctors?|physician|surgeon|nurse|epidemiologist|virologist|psychiatrist|gynaecologist|midwife|dentist|pathologist|paediatrician|health (?:official|chief|officer)|medical \w+)\b/i,
    occupation: /physician|surgeon|doctor|medic|nurse|psychiatr|virolog|epidemiolog|physiolog|dentist/,
    text: /\b(?:hospitals?|patients?|disease|virus|outbreak|vaccines?|medicine|surgery|clinic|epidemic|infections?|doctors)\b/gi,
  },
  {
    name: 'economics', role: /\b(?:economist|analyst|professor of (?:economics|finance)|strategist)\b/i, occupation: /economist/,
    text: /\b(?:economy|economic|inflation|interest rates?|growth|budget|deficit|currency|central bank|trade|taxes)\b/gi,
  },
  {
    name: 'science', role: /\b(?:scientist|physicist|chemist|biologist|professor|astronomer|mathematician|engineer|inventor|researcher|laureate|geologist|seismologist|volcanologist|meteorologist)\b/i,
    occupation: /physic(?!ian)|chemist|biolog|astronom|mathemat|engineer|inventor|scien|psycholog|geolog|laureate|nobel/,
    text: /\b(?:scientists?|physics|research|researchers|university|laboratory|theory|experiments?|nobel|discovery|telescope|earthquake|climate)\b/gi,
  },
  {
    name: 'learning', role: /\b(?:historian|philosopher|professor|scholar|archaeologist|linguist|sociologist|anthropologist|lecturer|academic|theologian)\b/i,
    occupation: /histor|philosoph|sociolog|linguist|anthropolog|archaeolog|political scientist|economist|scholar/,
    text: /\b(?:university|philosophy|history|historians?|scholars?|archaeolog\w+|lecture|books?)\b/gi,
  },
  {
    name: 'space', role: /\b(?:astronaut|cosmonaut|explorer|pilot|mission (?:commander|specialist)|mountaineer|navigator)\b/i, occupation: /astronaut|cosmonaut|explorer|pilot|aviator|mountaineer|navigator/,
    text: /\b(?:space|astronauts?|cosmonauts?|orbit|shuttle|nasa|rocket|launch|expedition|everest)\b/gi,
  },
  {
    name: 'arms', role: /\b(?:general|commander|colonel|lieutenant|brigadier|admiral|marshal|warlord|guerrilla|rebel|(?<!returning |press |executive |medical |financial |operating |probation |customs |electoral |housing |welfare )officer|army|militant|chief of staff|major)\b/i, occupation: /military|general|commander|soldier|officer|marshal|politician|rebel|extremist/,
    text: /\b(?:troops|army|rebels?|war|fighting|military|commanders?|militants?|attacks?|soldiers|guerrillas?|bomb\w*)\b/gi,
  },
  {
    name: 'faith', role: /\b(?:pope|bishop|cardinal|archbishop|priest|imam|ayatollah|rabbi|patriarch|monk|cleric|preacher|saint|spiritual leader)\b/i, occupation: /religious|pope|bishop|cleric|saint|theolog|evangel/,
    text: /\b(?:church|pope|vatican|bishops?|clerics?|mosque|catholic|pilgrims?|prayers?|monks?|buddhist|religious|priests?)\b/gi,
  },
  {
    name: 'business', role: /\b(?:businessman|businesswoman|executive|chief executive|ceo|founder|tycoon|billionaire|banker|entrepreneur|magnate|financier|investor)\b/i, occupation: /business|executive|founder|banker|industrialist|inventor|computer|financier|trader|oil/,
    text: /\b(?:company|companies|shares|stock|billion|corp|inc|investors?|market|profits?|bank|software|billionaire)\b/gi,
  },
];

/** How many words of each topic's articles a text has, at most `most` each. Linear in the text. */
export function topicCounts(text: string, most = 12): ReadonlyMap<string, number> {
  const lower = text.length > 20_000 ? text.slice(0, 20_000) : text;
  return new Map(topics.map(({ name, text: words }) => {
    let count = 0;
    for (const _ of lower.matchAll(words)) if (++count >= most) break;
    return [name, count];
  }));
}
