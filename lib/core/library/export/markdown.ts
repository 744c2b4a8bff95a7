import { stringify } from 'yaml';
import type { Note, SavedArticle, SavedEntity } from '../../model/library.ts';
import type { Span } from '../../model/span.ts';
import { sentenceAt } from '../sentence-at.ts';
import { isoTime, type Exported, type ExportFile } from './exported.ts';
import { linkedNames, type LinkedName } from './linked-names.ts';
import { behind, escapeInline, escapeMarkdown, fenced } from './markdown-text.ts';

/**
 * A library as Markdown files with YAML front matter for Obsidian and its kin: one per article, person and place. Links
 * are `[[file|words]]`, and every one has its file in the export: base names are unique, so they resolve in any folder.
 */
export function* markdownFiles(exported: Exported): Generator<ExportFile> {
  const { fileOf, nameOf, names } = linkedNames(exported);
  const dayOf = new Map(exported.setDays?.map(({ canonicalUrl, day }) => [canonicalUrl, day]));
  const notesByUrl = Map.groupBy(exported.notes.filter(({ target }) => target.type !== 'entity'), urlOf);
  for (const article of exported.articles) {
    yield { path: `Articles/${fileOf(article)}.md`, text: articleFile(article, notesByUrl.get(article.canonicalUrl) ?? [], nameOf, dayOf.get(article.canonicalUrl) ?? null) };
  }
  const saved = new Set(exported.articles.map(({ canonicalUrl }) => canonicalUrl));
  const loose = [...notesByUrl].filter(([url]) => !saved.has(url)).flatMap(([, notes]) => notes);
  for (const name of names) {
    yield { path: `${name.kind === 'person' ? 'People' : 'Places'}/${name.file}.md`, text: nameFile(name, fileOf) };
  }
  if (loose.length > 0) yield { path: 'Notes on other pages.md', text: looseFile(loose) };
}

function urlOf({ target }: Note): string {
  return target.type === 'entity' ? '' : target.canonicalUrl;
}

type NameOf = (entity: SavedEntity) => LinkedName | null;

function articleFile(article: SavedArticle, notes: readonly Note[], nameOf: NameOf, writtenOn: string | null): string {
  const linked = [...new Set(article.entities.flatMap((entity) => nameOf(entity) ?? []))];
  const linksOf = (kind: 'person' | 'place'): readonly string[] => linked.filter((name) => name.kind === kind).map(({ file }) => `[[${file}]]`);
  return file({
    title: article.title,
    url: article.url,
    site: article.site,
    authors: article.authors.map(({ name }) => name),
    published: article.published?.iso ?? null,
    written: writtenOn,
    saved: isoTime(article.createdAt),
    language: article.language,
    people: linksOf('person'),
    places: linksOf('place'),
    tags: tagsOf(notes),
    dateline: article.id,
  }, [
    `# ${escapeInline(article.title.trim() || article.site)}`,
    ...(notes.length > 0 ? ['## Notes', ...notes.map(noteBlock)] : []),
    ...(article.text === '' ? [] : ['## Text', ...paragraphs(article, nameOf)]),
  ]);
}

/** The text block by block, with a link at the first mention of a name in each. */
function paragraphs(article: SavedArticle, nameOf: NameOf): readonly string[] {
  const mentions = article.entities
    .flatMap((entity) => { const name = nameOf(entity); return name === null ? [] : entity.mentions.map((span) => ({ ...span, name })); })
    .toSorted((a, b) => a.start - b.start);
  let next = 0;
  return blocksOf(article).map((block) => {
    while (next < mentions.length && (mentions[next] as Span).start < block.start) next += 1;
    const own: (Span & { name: LinkedName })[] = [];
    for (; next < mentions.length && (mentions[next] as Span).end <= block.end; next += 1) own.push(mentions[next] as Span & { name: LinkedName });
    if (block.kind === 'preformatted') return fenced(article.text.slice(block.start, block.end));
    const text = withLinks(article.text, block, own);
    switch (block.kind) {
      case 'heading': return `### ${text}`;
      case 'quote': return `> ${text}`;
      case 'list-item': return `- ${text}`;
      case 'caption': return `*${text}*`;
      default: return text;
    }
  });
}

/** Blocks in order; a text without any is cut at its blank lines. */
function blocksOf(article: SavedArticle): readonly (Span & { readonly kind: string })[] {
  if (article.blocks.length > 0) return article.blocks.toSorted((a, b) => a.start - b.start);
  return [...article.text.matchAll(/\S[^]*?(?=\n\s*\n|\s*$)/gu)].map(({ index, 0: words }) => ({ start: index, end: index + words.length, kind: 'paragraph' }));
}

function withLinks(text: string, block: Span, mentions: readonly (Span & { readonly name: LinkedName })[]): string {
  const linked = new Set<LinkedName>();
  let made = '';
  let at = block.start;
  for (const { start, end, name } of mentions) {
    const words = text.slice(start, end);
    // In an alias nothing is escaped: words that would end it stay words.
    if (start < at || linked.has(name) || /[[\]|\\\n]/.test(words) || words.trim() === '') continue;
    linked.add(name);
    made += `${at === block.start ? escapeMarkdown(`${text.slice(at, start)}x`).slice(0, -1) : escapeInline(text.slice(at, start))}${link(name.file, words)}`;
    at = end;
  }
  return (made + (at === block.start ? escapeMarkdown(text.slice(at, block.end)) : escapeInline(text.slice(at, block.end)))).trim();
}

function nameFile(name: LinkedName, fileOf: (article: SavedArticle) => string): string {
  const aliases = [...new Set(name.occurrences.map(({ entity }) => entity.name))].filter((alias) => alias !== name.name);
  const items = [...new Set(name.occurrences.flatMap(({ entity }) => entity.itemId ?? []))];
  return file({
    title: name.name,
    kind: name.kind,
    aliases,
    articles: new Set(name.occurrences.map(({ article }) => article.id)).size,
    items,
    tags: tagsOf(name.notes),
    dateline: name.key,
  }, [
    `# ${escapeInline(name.name)}`,
    ...(name.notes.length > 0 ? ['## Notes', ...name.notes.map(noteBlock)] : []),
    ...(name.occurrences.length > 0 ? ['## Articles', name.occurrences.map(({ article, entity }) => mentionLines(article, entity, fileOf(article))).join('\n')] : []),
  ]);
}

/** An article in the list of a name, with each sentence that has the name in it. */
function mentionLines(article: SavedArticle, entity: SavedEntity, articleFileName: string): string {
  const sentences = new Map(entity.mentions.map(({ start }) => sentenceAt(article.text, start)).map((span) => [span.start, span]));
  const day = article.published?.iso.slice(0, 10);
  const head = [`- ${link(articleFileName, article.title)}`, [article.site, day].filter((part) => part !== undefined && part !== '').map((part) => escapeInline(part as string)).join(', ')];
  return [head.filter((part) => part !== '').join(' · '),
    ...[...sentences.values()].map(({ start, end }) => `  - ${escapeMarkdown(article.text.slice(start, end))}`)].join('\n');
}

function looseFile(notes: readonly Note[]): string {
  return file({ title: 'Notes on other pages', tags: tagsOf(notes) }, ['# Notes on other pages', ...notes.flatMap((note) => {
    const { target } = note;
    return target.type === 'entity' ? [] : [`## ${escapeInline(target.title.trim() || target.canonicalUrl)}`, `<${target.canonicalUrl.replace(/[<>\s]/g, encodeURIComponent)}>`, noteBlock(note)];
  })]);
}

/** A note as a callout: whatever Markdown is in it, unclosed fences too, ends with it. The passage stands in it as a quotation. */
function noteBlock(note: Note): string {
  const { target } = note;
  const quote = target.type === 'passage' ? `${behind('> ', escapeMarkdown(target.selector.quote.exact))}\n\n` : '';
  return `> [!note] ${isoTime(note.updatedAt).slice(0, 10)}\n${behind('> ', (quote + note.text.toWellFormed()).trimEnd())}`;
}

function link(fileName: string, words: string): string {
  const alias = words.toWellFormed().replace(/[[\]|\\\s]+/gu, ' ').trim();
  return alias === '' || alias === fileName ? `[[${fileName}]]` : `[[${fileName}|${alias}]]`;
}

function tagsOf(notes: readonly Note[]): readonly string[] {
  return [...new Set(notes.flatMap(({ tags }) => tags))];
}

/** Front matter and body. What is not known is left out. */
function file(properties: Readonly<Record<string, unknown>>, body: readonly string[]): string {
  const known = Object.entries(properties).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => [name, wellFormed(value)]);
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`;
}

function wellFormed(value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : Array.isArray(value) ? value.map(wellFormed) : value;
}
