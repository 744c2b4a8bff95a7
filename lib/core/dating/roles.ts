import type { Article } from '../model/article.ts';
import type { Entity, Recognition } from '../model/recognition.ts';
import type { Span } from '../model/span.ts';

/** A role in the article's words and where it stands. */
export interface SaidRole extends Span { readonly text: string }

/** "Cotti, who is also the Swiss foreign minister". */
const whoIs = /^, who is (?:also |now )?((?:the|an?) [^,.;:"“”\n]{4,60})/;

/** Roles that the recogniser found, and titles before the mentions. */
export function rolesOf(entity: Entity, article: Article, recognition: Recognition): readonly SaidRole[] {
  const titles = recognition.mentions.filter((mention) => mention.entity === entity.id && mention.title)
    .map(({ title }) => ({ ...(title as Span), text: article.text.slice((title as Span).start, (title as Span).end) }));
  const told = recognition.mentions.filter((mention) => mention.entity === entity.id).flatMap(({ end }) => {
    const match = whoIs.exec(article.text.slice(end, end + 100));
    return match?.[1] ? [{ start: end + match[0].length - match[1].length, end: end + match[0].length, text: match[1] }] : [];
  });
  const seen = new Set<string>();
  return [...entity.roles, ...titles, ...told].filter(({ text }) => text.length < 160 && !seen.has(text) && Boolean(seen.add(text)));
}
