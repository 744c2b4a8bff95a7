import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { beginFreshLog } from '../../../../lib/adapters/store/fresh-log.ts';

it('leaves nothing of what it writes, and can be done again', async () => {
  await beginFreshLog();
  await beginFreshLog();
  const left = await new Promise((done) => {
    const request = indexedDB.open('dateline-scratch');
    request.addEventListener('success', () => {
      const count = request.result.transaction('scratch').objectStore('scratch').count();
      count.addEventListener('success', () => done(count.result));
    });
  });
  expect(left).toBe(0);
});
