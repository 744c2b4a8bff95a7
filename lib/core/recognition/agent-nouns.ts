/** Words that end like a noun for somebody who does something, and are none. */
const others = new Set((
  'elder ouster takeover manor honor minor demeanor after over under other another either neither whether rather further farther later earlier sooner longer never ever forever however moreover whoever wherever whenever together altogether thereafter hereafter ' +
  'order number matter paper newspaper power water winter summer september october november december river tower letter corner quarter chapter center centre border computer theater theatre dinner supper weather ' +
  'murder slaughter disaster remember consider reconsider offer deliver enter encounter counter cover discover recover conquer lower bother foster trigger transfer prefer refer render hinder suffer differ ' +
  'answer gather alter wonder monitor interior exterior superior inferior prior error terror sector factor motor assist resist exist insist consist persist list twist enlist among common human german roman mean ' +
  'career bigger larger smaller greater higher older younger better worse stronger weaker richer poorer former latter upper inner outer proper super bitter silver copper timber cancer prayer flower character ' +
  'december canister register semester trimester canter banter charter barrier carrier frontier easier busier heavier happier ' +
  'trawler steamer freighter tanker cruiser destroyer liner clipper schooner bomber dredger icebreaker helicopter container poster folder trailer thriller bestseller newsletter hamburger scooter roller tractor reactor calculator ' +
  'printer scanner transmitter freezer boiler cooker heater lighter locker shutter sticker stopper blocker filter shelter cluster disorder footer header folder parlor harbor labor vapor humor rumor tumor armor'
).split(' '));

/**
 * Whether the lower-case word is formed like a noun for somebody who does or is something: "carver", "lepidopterist",
 * "anchorwoman".
 */
export function isAgentNoun(word: string): boolean {
  return word.length > 4 && !others.has(word) && /(?:[^aeiou]er|ier|[aeo]yer|tor|sor|nor|ist|man|woman|person|[^aeiou]ian|eer|ogue|mate|crat|path|eur|[lrym]weight)$/.test(word);
}

/** Whether the lower-case word behind "a" or "an" may be such a noun, also by an ending that many others have: "restaurateur", "servant", "mentor". */
export function mayBeAgent(word: string): boolean {
  return word.length > 5 && !others.has(word) && /(?:er|or|ist|man|woman|ian|eer|ant|ess)$/.test(word);
}
