import { describe, expect, it } from 'vitest';
import { markPage } from '../../../lib/app/mark-page.ts';
import { DatelineError, toErrorData, type ErrorData } from '../../../lib/core/errors.ts';
import type { Protocol, ReaderProtocol, ReaderState, Send } from '../../../lib/core/protocol.ts';
import { readerState } from '../../support/reader-states.ts';

const activated = (async () => null) as Send<Protocol>;

function reader(state: ReaderState | null, problem: ErrorData | null = null): Send<ReaderProtocol> {
  return (async (name: string) => (name === 'reader.state' ? state : name === 'reader.problem' ? problem : null)) as Send<ReaderProtocol>;
}

describe('marking a page at the reader\'s word', () => {
  it('is true once the page is read', async () => {
    expect(await markPage(1, activated, reader(readerState()))).toBe(true);
  });

  it('is false for a page without an article\'s text', async () => {
    expect(await markPage(1, activated, reader(null))).toBe(false);
  });

  it('reads a page that was taken for no article, since somebody asks for it', async () => {
    const asked: string[] = [];
    await markPage(1, activated, (async (name: string) => { asked.push(name); return null; }) as Send<ReaderProtocol>);
    expect(asked.slice(0, 2)).toEqual(['reader.readAnyway', 'reader.state']);
  });

  it('throws what kept the page from being read', async () => {
    const problem = toErrorData(new DatelineError('model', 'no model'));
    await expect(markPage(1, activated, reader(null, problem))).rejects.toMatchObject({ code: 'model' });
  });

  it('throws where the browser lets nothing run', async () => {
    const refused = (() => Promise.reject(new DatelineError('no-permission', 'a page of the browser'))) as Send<Protocol>;
    await expect(markPage(1, refused, reader(null))).rejects.toMatchObject({ code: 'no-permission' });
  });
});
