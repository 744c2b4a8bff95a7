// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { LibraryProvider, type LibraryTools } from '../../../components/library/library-context.ts';
import { NameCompany } from '../../../components/library/name-company.tsx';
import { entityKey } from '../../../lib/core/library/entity-key.ts';

afterEach(cleanup);

const ada = entityKey('person', 'Ada Stone');

/** A library of so many articles that name Ada, each with one other of `names` in turn; it reads on when `next` is called. */
function shown(articles: number, names: readonly string[]) {
  const ids = Array.from({ length: articles }, (_, at) => `a${at}`);
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const source = {
    articleIdsOfNames: async () => ids, livingRecords: async () => [],
    occurrencesIn: async (some: readonly string[]) => {
      asked.push(some.length);
      await new Promise<void>((done) => { waiting.push(done); });
      return some.flatMap((articleId) => {
        const name = names[Number(articleId.slice(1)) % names.length] as string;
        return [{ articleId, key: ada, kind: 'person', name: 'Ada Stone', itemId: null }, { articleId, key: entityKey('person', name), kind: 'person', name, itemId: null }];
      });
    },
    watch: (query: () => Promise<unknown>, onValue: (value: unknown) => void) => { void query().then(onValue); return () => undefined; },
  };
  const { unmount } = render(<LibraryProvider value={{ source } as unknown as LibraryTools}><NameCompany keys={[ada]} articles={articles} /></LibraryProvider>);
  return { asked, unmount, next: () => waitFor(() => { const go = waiting.shift(); expect(go).toBeDefined(); go?.(); }) };
}

it('shows how far the count is while it takes long, then everybody with their articles', async () => {
  const { asked, next } = shown(320, ['Bea Quill', 'Carl Dorn', 'Bea Quill', 'Bea Quill']);
  const bar = screen.getByRole<HTMLProgressElement>('progressbar');
  expect([bar.value, bar.max]).toEqual([0, 320]);
  await next();
  await waitFor(() => expect(bar.value).toBe(50));
  for (let run = 1; run < 7; run += 1) await next();
  await waitFor(() => expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Bea Quill 240 articles', 'Carl Dorn 80 articles']));
  expect(asked).toEqual([50, 50, 50, 50, 50, 50, 20]);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('counts a few articles without a word, and stops where the reader goes away', async () => {
  const { asked, next, unmount } = shown(120, ['Bea Quill']);
  expect(screen.queryByRole('progressbar')).toBeNull();
  unmount();
  await next();
  await new Promise((done) => { setTimeout(done, 20); });
  expect(asked).toEqual([50]);
});
