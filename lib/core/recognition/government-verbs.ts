/** Verbs whose subject is a government when it is a place: saying, deciding, thinking and feeling, and what states do to states. */
const stems = (
  'abstain accuse acknowledge admit agree aid allow announce apologise apologize appeal applaud approve argue arm ask assume assure back ban believe blame block boycott call caution claim condemn congratulate consider contend court ' +
  'criticise criticize decide declare decline demand denounce deny deplore deploy disagree dismiss distrust doubt emphasise emphasize endorse expect expel fear finance guarantee hail hesitate hint hope ignore impose insist intend ' +
  'intervene investigate invite invoke issue lament listen maintain mediate negotiate note notify object offer oppose order pardon persuade plan pledge plot praise prefer press pressure proclaim promise propose protest push question ratify reaffirm recall ' +
  'recognise recognize reconsider refuse regard regret reiterate reject remember reply request resent resist respond retaliate retort sanction scoff seek sever sigh sign signal stop stress suggest summon support suspect suspend ' +
  'sympathise sympathize thank threaten tolerate trust urge veto vote vow wait want watch warn welcome wish withdraw withhold wonder worry'
).split(' ');
const bases = new Set(stems);
const irregular = (
  'say says said saying tell tells told telling think thinks thought thinking know knows knew knowing understand understands understood forget forgets forgot forgive forgives forgave forgiven send sends sent sending ' +
  'seeks sought withdrew withdrawn broke breaks let lets got stood stands denies denied declines withheld relented caved'
).split(' ');
const verbs = new Set([...stems.flatMap((verb) => [verb, ...inflected(verb)]), ...irregular]);
const told = /^(?:told|informed|warned|consulted|asked|notified|assured|invited|urged|advised|persuaded|alerted|reminded|reassured)$/;
const moods = new Set((
  'amused afraid alarmed angry annoyed anxious cautious concerned confident content convinced defiant delighted determined disappointed displeased divided eager embarrassed furious glad grateful hopeful hostile impatient indignant keen ' +
  'neutral nervous offended opposed outraged pleased prepared proud quick ready relieved reluctant resentful satisfied sceptical shocked silent skeptical slow surprised suspicious unconvinced unhappy unimpressed unmoved unwilling wary willing worried'
).split(' '));

/** Whether the lower-case word is a form of such a verb. */
export function isGovernmentVerb(word: string): boolean {
  return verbs.has(word);
}

/** Whether the lower-case word is a verb of governments as a dictionary has it, which may be a noun too: "plan". */
export function isBaseForm(word: string): boolean {
  return bases.has(word);
}

/** Whether "was" and the lower-case word say of somebody what was told them: "Moscow was informed". */
export function isToldVerb(word: string): boolean {
  return told.test(word);
}

/** Whether the lower-case word says how a government feels: "furious", "reluctant". */
export function isMood(word: string): boolean {
  return moods.has(word);
}

function inflected(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  const doubled = /^(?:plan|ban|plot|admit|expel|regret)$/.test(verb) ? `${verb}${verb.at(-1)}` : stem;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled}ed`;
  return [third, past, `${doubled}ing`];
}
