import nlp from 'compromise';

/** What the npm package compromise finds: spans with the set's type names. Possessives and marks at the ends are cut off. */
export function compromiseNames(text: string): readonly (readonly [start: number, end: number, type: string])[] {
  const doc = nlp(text);
  const found: (readonly [number, number, string])[] = [];
  for (const [type, view] of [['PER', doc.people()], ['LOC', doc.places()], ['ORG', doc.organizations()]] as const) {
    const matches = view.json({ offset: true }) as { text: string; offset: { start: number; length: number } }[];
    for (const { offset } of matches) {
      let start = offset.start;
      let end = offset.start + offset.length;
      const lead = /^[\s\p{P}]+/u.exec(text.slice(start, end));
      if (lead !== null) start += lead[0].length;
      const tail = /(?:['’]s?)?[\s\p{P}]*$/u.exec(text.slice(start, end));
      if (tail !== null) end -= tail[0].length;
      if (end > start) found.push([start, end, type]);
    }
  }
  return found;
}
