import type { BrowserName } from '../browsers/extension.ts';
import { foundIn, killBackground, killBrowser, openQuietPage, remove, start, wait } from './browsers.ts';
import { ask } from './in-page.ts';
import { Ledger } from './ledger.ts';
import { randomFrom } from './random.ts';
import type { Row } from './report.ts';

interface Step { readonly name: string; readonly params: (state: State) => unknown; readonly note?: (state: State, value: Answer) => void }
interface State { id: string; version: number; articleId: string }
type Answer = { readonly id: string; readonly version: number; readonly text: string } | null;

const url = 'https://news.example/background';
const target = { type: 'article', canonicalUrl: url, title: 'Report' };
const text = 'Anna Berg spoke in Bonn.';
const article = {
  article: { canonicalUrl: url, url, title: 'Report', authors: [], site: 'news.example', language: 'en', published: null, modified: null, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], publisherLinks: [] },
  reading: { recognition: { entities: [{ id: 'e1', kind: 'person', name: 'Anna Berg', roles: [] }], mentions: [{ start: 0, end: 9, entity: 'e1' }], quotations: [] }, links: [] },
};

/** A reader's hour: one message builds upon the answer of another. */
const steps: readonly Step[] = [
  { name: 'article.save', params: () => article, note: (state, value) => { state.articleId = value?.id ?? ''; } },
  { name: 'article.isSaved', params: () => ({ canonicalUrl: url }) },
  { name: 'draft.keep', params: () => ({ field: `article:${url}`, text: 'Half a thou 1' }) },
  { name: 'draft.read', params: () => ({ field: `article:${url}` }) },
  { name: 'note.add', params: () => ({ target, text: 'First words.' }), note: (state, value) => { Object.assign(state, { id: value?.id, version: value?.version }); } },
  { name: 'article.notes', params: () => ({ canonicalUrl: url }) },
  { name: 'note.edit', params: ({ id, version }) => ({ id, version, text: 'Second words.' }), note: (state, value) => { state.version = value?.version ?? 0; } },
  { name: 'note.delete', params: ({ id }) => ({ id }), note: (state) => { state.version += 1; } },
  { name: 'note.restore', params: ({ id }) => ({ id }), note: (state) => { state.version += 1; } },
  { name: 'article.unsave', params: () => ({ canonicalUrl: url }) },
  { name: 'article.restore', params: ({ articleId }) => ({ id: articleId }) },
  { name: 'note.edit', params: ({ id, version }) => ({ id, version, text: 'Third words.' }), note: (state, value) => { state.version = value?.version ?? 0; } },
];

/** Ends the background between any two messages of a reader's hour, and then `rounds` times while a message is on its way. */
export async function backgroundKilled(name: BrowserName, rounds: number, seed: number): Promise<readonly Row[]> {
  const random = randomFrom(seed);
  const extension = await start(name);
  const page = await openQuietPage(extension);
  const between: string[] = [];
  const state: State = { id: '', version: 0, articleId: '' };
  let confirmed = 0;
  for (const { name: message, params, note } of steps) {
    await killBackground(extension);
    const answer = await page.evaluate(ask, { name: message, params: params(state) } as never) as { value?: Answer; code?: string };
    if (answer.code !== undefined) between.push(`${message} was refused after the background had ended (${answer.code})`);
    else { confirmed += 1; note?.(state, answer.value ?? null); }
  }
  const found = await foundIn(page);
  const ledger = new Ledger();
  ledger.add({ kind: 'note', id: state.id, version: state.version, text: 'Third words.', isDeleted: false });
  ledger.add({ kind: 'article', id: state.articleId, version: 3, title: 'Report' });
  ledger.add({ kind: 'draft', field: `article:${url}`, number: 1 });
  between.push(...(found === null ? ['the database is gone'] : ledger.lost(found)));

  const within = new Ledger();
  let unanswered = 0;
  for (let round = 0; round < rounds; round += 1) {
    const answering = page.evaluate(ask, { name: 'note.add', params: { target, text: `Round ${round}.` } } as never) as Promise<{ value?: Answer; code?: string }>;
    await wait(random() * 30);
    await killBackground(extension).catch(() => undefined);
    const { value } = await Promise.race([answering, wait(5_000).then((): { value?: Answer } => ({}))]);
    if (value === undefined || value === null) unanswered += 1;
    else within.add({ kind: 'note', id: value.id, version: value.version, text: `Round ${round}.`, isDeleted: false });
  }
  const after = await foundIn(page);
  await killBrowser(extension);
  remove(extension.profile);
  return [
    { fault: 'background ended between any two messages', browser: name, rounds: steps.length, confirmed, lost: between, remark: 'every message is answered by a new one' },
    { fault: 'background ended while a note is on its way to it', browser: name, rounds, confirmed: within.count, lost: after === null ? ['the database is gone'] : within.lost(after), remark: `${unanswered} notes were not confirmed; their words stay in the field as a draft` },
  ];
}
