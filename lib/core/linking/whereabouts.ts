import type { Article } from '../model/article.ts';
import type { Mention } from '../model/recognition.ts';
import { countryWords } from '../knowledge/country-words.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { nameKey } from '../knowledge/name-keys.ts';

/** What the words right after a mention say of where it lies. */
export interface Whereabouts {
  readonly codes: ReadonlySet<string>;
  /** Folded names of regions: "england", "ohio". */
  readonly regions: ReadonlySet<string>;
  /** The folded names right after a comma, known or not: "sonsonate department". */
  readonly said: ReadonlySet<string>;
  /** Descriptions of the places named right before: "city in Georgia, United States" before ", Georgia". */
  readonly before: readonly string[];
  /** The folded name itself. */
  readonly name: string;
  /** What kind of place the words around any mention make of it: "Kunar province", "the mayor of Lyon", the head of a report. */
  readonly kinds: ReadonlySet<'region' | 'city' | 'dateline'>;
}

const regionAfter = /^(?:'s|’s)? (?:[Pp]rovinces?|[Ss]tates?|[Rr]egions?|[Cc]ounty|[Gg]overnorate|[Pp]refecture|[Oo]blast|[Dd]istricts?|[Gg]overnor|legislature|(?:Democrat|Republican)s?)\b/;
const regionBefore = /(?:\b(?:[Pp]rovinces?|[Ss]tates?|[Rr]egions?|[Pp]refecture|[Gg]overnor|Gov\.|[Ss]enator|Sen\.|[Cc]ongress(?:man|woman)|Democrat|Republican|farmers|countryside|north|south|east|west) (?:of|from|in) |\b(?:[Uu]pstate|[Rr]ural) )$/;
const cityAfter = /^(?:-based\b|(?:'s|’s)? (?:[Cc]ity|[Mm]ayor|[Pp]olice|[Aa]irport|[Ss]tock [Ee]xchange|[Ss]uburbs?|subway|streets|hotel|bureau|newsroom)\b)/;
const cityBefore = /\b(?:(?:[Cc]ity|[Tt]own|[Pp]ort|[Mm]ayor|[Ss]uburbs?|[Oo]utskirts|streets|centre|center|capital|downtown) of|downtown|central|capital,?|[Mm]unicipality of) $/;
/** Characters from an article's start in which a report names where it was written. */
const head = 200;

/** "Dayton, Ohio", "Sandhurst military college in England": what follows any mention of a place within its sentence. */
export function whereabouts(mentions: readonly Mention[], article: Article, knowledge: Knowledge): Whereabouts {
  const codes = new Set<string>();
  const regions = new Set<string>();
  const said = new Set<string>();
  const before: string[] = [];
  const kinds = new Set<'region' | 'city' | 'dateline'>();
  for (const mention of mentions) {
    const held = /(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}), $/u.exec(article.text.slice(Math.max(0, mention.start - 50), mention.start));
    if (held) before.push(...knowledge.candidates(held[1] as string, 'place').slice(0, 8).flatMap(({ item }) => item.description ?? []));
    const after = article.text.slice(mention.end, mention.end + 60);
    const ahead = article.text.slice(Math.max(0, mention.start - 40), mention.start);
    if (regionAfter.test(after) || regionBefore.test(ahead)) kinds.add('region');
    if (cityAfter.test(after) || cityBefore.test(ahead)) kinds.add('city');
    if (mention.start < head && /(?:^|\n)\P{L}*$/u.test(ahead) && (/^(?:,[^.\n]{0,40}?)? ?(?:\([\p{L} ]+\) ?)?[-—–] |^ \d{4}-\d\d-\d\d|^ ?\n/u.test(after) || /^,[^\n]{0,30}\([\p{L} ]+\)/u.test(after)) && mention.surface === mention.surface.toUpperCase()) kinds.add('dateline');
    const match = /^,? (?:(?:\p{Ll}+ ){0,4}(?:in|of) (?:the )?(?:\p{Ll}+ )?|\()?(\p{Lu}[\p{L}.'’-]+(?: (?:(?:do|de|da|dos|del|la|of) )?\p{Lu}[\p{L}.'’-]+){0,2})/u.exec(after);
    if (!match || (!/^, \p{Lu}/u.test(after) && !/ in |^ \(/.test(match[0]))) continue;
    for (const code of countryWords(match[1] as string, knowledge).codes) codes.add(code);
    if (match[0].startsWith(', ')) said.add(nameKey(match[1] as string));
    const [first = ''] = (match[1] as string).split(' ');
    for (const name of new Set([match[1] as string, first])) {
      for (const candidate of knowledge.candidates(name, 'place').slice(0, 4)) {
        if ((name !== first || !candidate.weak) && candidate.item.countryCode && /^(?:admin|Q|region|state)/.test(candidate.item.id) && candidate.item.description !== null) {
          regions.add(nameKey(candidate.item.label));
          codes.add(candidate.item.countryCode);
        }
      }
    }
  }
  return { codes, regions, said, before, kinds, name: nameKey(mentions[0]?.surface ?? '') };
}
