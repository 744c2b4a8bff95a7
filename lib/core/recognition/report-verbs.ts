import { inflected, type VerbForm } from './inflections.ts';

/** A form of a verb that reports what somebody says, and where the clause may stand. */
export interface ReportVerb {
  readonly base: string;
  readonly form: VerbForm;
  /** "X said |the border was closed|": the clause may follow without "that". */
  readonly isBare: boolean;
  /** "X told |them| that": who is told comes first. */
  readonly isToldTo: boolean;
  /** "…, X said, …": may stand between commas with whom it reports. */
  readonly isAside: boolean;
  /** What is thought, not said: "X thinks that". Counts only in the present, where the article has it from X. */
  readonly isThought: boolean;
  /** "a judge |found| that": only of courts and reports. */
  readonly isFinding: boolean;
}

const bare = new Set((
  'say add insist claim admit tell warn reckon suggest acknowledge note announce argue complain concede deny explain confirm promise swear predict report estimate remind assure maintain declare testify joke write reply stress assert contend ' +
  'conclude recall allege boast state vow notify inform think believe hope fear'
).split(' '));
const toldTo = new Set('tell remind assure warn inform promise advise caution notify swear complain confide signal telegraph reply persuade show'.split(' '));
const asides = new Set((
  'say add note explain insist argue warn claim admit acknowledge concede announce declare stress observe remark complain object conclude testify predict suggest maintain confirm recall remember promise reply tell write answer joke protest reckon ' +
  'report estimate lament boast muse quip recount contend assert state advise mutter repeat think believe allow grumble allege confess'
).split(' '));
const thoughts = new Set('think believe hope fear doubt expect'.split(' '));
const findings = new Set('find'.split(' '));
const others = (
  'point emphasise emphasize affirm reiterate pledge agree allow aver caution comment confess confide counter disclose demand grumble hint hold imply indicate inform mention mutter object opine plead post preach proclaim profess recount repeat respond ' +
  'retort reveal rule shout sigh signal speculate stipulate submit telegraph threaten tweet volunteer whisper wire cable brag moan murmur muse fume groan whimper attest blurt bemoan lament cry find doubt observe remark gasp advise notify object'
).split(' ');

const forms = new Map<string, ReportVerb>();
for (const [word, form, base] of [...new Set([...others, ...bare, ...asides])].flatMap((base) => [...inflected([base])].map(([word, form]) => [word, form, base] as const))) {
  forms.set(word, { base, form, isBare: bare.has(base), isToldTo: toldTo.has(base), isAside: asides.has(base), isThought: thoughts.has(base), isFinding: findings.has(base) });
}

forms.set('went', { base: 'go', form: 'past', isBare: false, isToldTo: false, isAside: true, isThought: false, isFinding: false });

/** "X let it be known that". */
export const letting: ReportVerb = { base: 'let', form: 'past', isBare: false, isToldTo: false, isAside: false, isThought: false, isFinding: false };

/** "X's claim that". */
export const saying: ReportVerb = { ...letting, base: 'saying' };

/** What the lower-case word is as a verb that reports; `undefined` if it is none. */
export function reportVerb(word: string): ReportVerb | undefined {
  return forms.get(word);
}
