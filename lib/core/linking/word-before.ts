import type { Article } from '../model/article.ts';
import type { Mention } from '../model/recognition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** A place's name with the capitalised word before it, where that is a state's name: "Democratic" before "Republic of Congo". */
export function nameWithWordBefore(name: string, mentions: readonly Mention[], article: Article, knowledge: Knowledge): string {
  const before = mentions.filter(({ surface }) => surface === name).map(({ start }) => /(?<!\p{L})(\p{Lu}\p{Ll}+) $/u.exec(article.text.slice(Math.max(0, start - 20), start))?.[1]);
  const [word] = before;
  const wider = word && before.every((other) => other === word) ? `${word} ${name}` : name;
  if (wider !== name && knowledge.candidates(wider, 'place').some(({ weak, item }) => !weak && item.statements.some(({ property }) => property === 'demonym'))) return wider;
  return name;
}
