import type { Article } from '../model/article.ts';
import type { Recognition } from '../model/recognition.ts';

/** After a name, and after what stands between commas: "Zotin, deputy director of a department, said". */
const doing = /^(?:, [^,.;\n]{3,90},)?,?(?: who)? (?:said|says|told|tells|added|adds|warned|announced|flew|arrived|met|meets|will|plans|spoke|asked|called|insisted|argued|wrote|explained|recalled|denied|confirmed|is (?:due|expected))\b/;

/** Entities whose words are quoted or who stand before a verb of saying or doing, by `Entity.id`. */
export function actingEntities(article: Article, recognition: Recognition): ReadonlySet<string> {
  return new Set([
    ...recognition.quotations.flatMap((quotation) => quotation.speaker ?? []),
    ...recognition.mentions.filter((mention) => doing.test(article.text.slice(mention.end, mention.end + 120))).map((mention) => mention.entity),
  ]);
}
