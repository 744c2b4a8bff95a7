/** How a verb's form is used: as it stands in a dictionary, of the third person, in the past, as a participle, with "-ing". */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

/** Verbs whose last consonant is doubled, besides those in "-l", which are written in both ways. */
const doubled = new Set('admit beg brag concur dub grin nod quip refer shrug slam snap sob submit sum'.split(' '));

/** Past and participle of the verbs that make them otherwise. */
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'], tell: ['told', 'told'], write: ['wrote', 'written'], speak: ['spoke', 'spoken'], think: ['thought', 'thought'], swear: ['swore', 'sworn'], begin: ['began', 'begun'], read: ['read', 'read'],
  go: ['went', 'gone'], weep: ['wept', 'wept'], put: ['put', 'put'], find: ['found', 'found'], see: ['saw', 'seen'], feel: ['felt', 'felt'], take: ['took', 'taken'], hold: ['held', 'held'], choose: ['chose', 'chosen'],
};

/** Every form of the verbs of `bases` with its use; a form of two uses ("read") has the later of: base, third, past, participle, gerund. */
export function inflected(bases: readonly string[]): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const base of bases) {
    const [past, participle] = irregular[base] ?? [null, null];
    const add = (form: string, use: VerbForm): void => { forms.set(form, use); };
    add(base, 'base');
    add(third(base), 'third');
    for (const stem of stems(base)) {
      add(past ?? `${stem}${stem.endsWith('e') ? 'd' : 'ed'}`.replace(/([^aeiou])yed$/, '$1ied'), 'past');
      if (participle !== null && participle !== past) add(participle, 'participle');
      add(`${stem.replace(/ie$/, 'y').replace(/([^eo])e$/, '$1')}ing`, 'gerund');
    }
  }
  return forms;
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function stems(base: string): string[] {
  const longer = `${base}${base.at(-1)}`;
  if (doubled.has(base)) return [longer];
  return /[^aeiou][aeiou]l$/.test(base) ? [base, longer] : [base];
}
