import { Parser } from 'htmlparser2';
import * as v from 'valibot';
import { DatelineError } from '../../../core/errors.ts';
import type { Lead } from '../../../core/model/look-up.ts';
import { readingAddress, revisionAddress, revisionHtmlAddress, type WikimediaHosts } from './addresses.ts';
import type { WikimediaClient } from './client.ts';
import { leadOf } from './lead-text.ts';
import { parseAnswer } from './parse-answer.ts';

const revision = v.object({ revid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), timestamp: v.pipe(v.string(), v.isoTimestamp()) });
const answer = v.object({ query: v.object({
  pages: v.pipe(v.array(v.object({ title: v.string(), missing: v.optional(v.boolean()), revisions: v.optional(v.array(revision), []) })), v.minLength(1)),
}) });

const revisionLimitBytes = 100_000;
/** Of a long article only the part before its first heading is read. */
const htmlLimitBytes = 3_000_000;

/** The lead as it read at the end of a day, or `null` if the article came later. */
export async function fetchLeadOn(client: WikimediaClient, hosts: WikimediaHosts, language: string, title: string, day: string, signal: AbortSignal): Promise<Lead | null> {
  const text = await client(revisionAddress(hosts, language, title, day), { type: 'json', limitBytes: revisionLimitBytes, signal });
  const [page] = parseAnswer(answer, text).query.pages;
  const [then] = page?.revisions ?? [];
  if (page === undefined || page.missing === true || then === undefined) return null;
  const html = await client(revisionHtmlAddress(hosts, language, then.revid), { type: 'html', limitBytes: htmlLimitBytes, signal, isEnough: (soFar) => soFar.includes('<h2') });
  const lead = leadOf(leadParagraphs(html));
  if (lead === '') throw new DatelineError('bad-answer', 'the revision has no paragraph before its first heading', { detail: 'no lead' });
  return { title: page.title, language, text: lead, url: readingAddress(hosts, language, page.title, then.revid), revision: String(then.revid), revisedAt: then.timestamp };
}

/** What holds no sentence of the lead: boxes, pictures, footnotes, notices, styles. */
const left = new Set(['table', 'style', 'script', 'figure', 'sup', 'ul', 'ol', 'dl', 'link', 'math', 'template', 'noscript']);

/** The text of the paragraphs before the first heading, one a line; never anything but text. */
export function leadParagraphs(html: string): string {
  const paragraphs: string[] = [];
  let words: string | null = null;
  let hidden = 0;
  let isOver = false;
  const parser = new Parser({
    onopentag(name) {
      if (isOver) return;
      if (/^h[2-6]$/.test(name)) isOver = true;
      else if (left.has(name)) hidden += 1;
      else if (name === 'p' && hidden === 0) words = '';
      else if (name === 'br' && words !== null) words += ' ';
    },
    ontext(text) { if (!isOver && hidden === 0 && words !== null) words += text; },
    onclosetag(name) {
      if (isOver) return;
      if (left.has(name)) hidden = Math.max(0, hidden - 1);
      if (name !== 'p' || words === null || hidden > 0) return;
      paragraphs.push(words.replace(/\s+/g, ' '));
      words = null;
    },
  }, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return paragraphs.join('\n');
}
