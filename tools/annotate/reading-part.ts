import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { annotateArticle, type ReadingMillis } from '../../lib/app/annotate-article.ts';
import { openReadingSteps, readingFiles, type ReadingBytes } from '../../lib/app/reading-steps.ts';
import { ageOn } from '../../lib/core/knowledge/age-on.ts';
import { bestDay } from '../../lib/core/knowledge/as-of.ts';
import type { AnnotatedArticle, Link } from '../../lib/core/model/annotated-article.ts';
import type { Article } from '../../lib/core/model/article.ts';
import type { DayWindow } from '../../lib/core/model/partial-date.ts';

const publicFolder = resolve(import.meta.dirname, '../../public');
let steps: ReturnType<typeof openReadingSteps> | null = null;

/** Reads an article with the model and packs that ship, opened once a thread. Throws if one of them is missing or damaged. */
export function annotate(article: Article): { annotated: AnnotatedArticle; millis: ReadingMillis } {
  steps ??= openReadingSteps(Object.fromEntries(Object.entries(readingFiles).map(([name, path]) => [name, bytesOf(join(publicFolder, path))])) as ReadingBytes);
  return annotateArticle(article, steps, () => performance.now());
}

/** The reading's part of a line, as DESIGN.md's "The command line" has it. */
export function readingPart({ article, recognition, dateline, links }: AnnotatedArticle): object {
  const { text } = article;
  return {
    dateline: {
      earliest: dateline.window?.earliest ?? null,
      latest: dateline.window?.latest ?? null,
      best: dateline.window === null ? null : bestDay(dateline.window),
      place: dateline.place === null ? null : text.slice(dateline.place.start, dateline.place.end),
      evidence: dateline.evidence,
      contradiction: dateline.contradiction,
    },
    mentions: recognition.mentions.map(({ start, end, surface, kind, entity, title, confidence, metonym }) => ({
      start, end, text: surface, kind, entity, title: title === null ? null : text.slice(title.start, title.end), confidence: Number(confidence.toFixed(3)), metonym,
    })),
    entities: recognition.entities.map(({ id, kind, name, roles }) => ({
      id, kind, name,
      role: roles.length === 0 ? null : roles.map((role) => role.text).join('; '),
      roles: roles.map(({ start, end }) => ({ start, end })),
      quotations: recognition.quotations.filter(({ speaker }) => speaker === id).map(({ start, end, direct }) => ({ start, end, direct })),
      ...linkPart(links.find((link) => link.entity === id), dateline.window),
    })),
    quotations: recognition.quotations,
  };
}

function linkPart(link: Link | undefined, window: DayWindow | null): object {
  if (link === undefined) return { item: null };
  const refused = link.refused.map(({ item, reason }) => ({ id: item.id, label: item.label, reason }));
  if (link.item === null) return { item: null, refused };
  const { id, label, description } = link.item;
  return {
    item: { id, label, description, probability: Number(link.probability.toFixed(3)), age: window && ageOn(link.item, window), asOf: link.asOf, since: link.since, before: link.before, undated: link.undated },
    refused,
  };
}

function bytesOf(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
