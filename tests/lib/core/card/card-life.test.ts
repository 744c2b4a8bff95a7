import { describe, expect, it } from 'vitest';
import { closedCard, nextCardLife, type CardEvent, type CardLife } from '../../../../lib/core/card/card-life.ts';

type Life = CardLife<string, string>;
const run = (...events: CardEvent<string, string>[]): Life => events.reduce<Life>((life, event) => nextCardLife(life, event), closedCard);

describe('the life of a card', () => {
  it('opens empty and shows what is fetched for it', () => {
    const opened = run({ type: 'opened', subject: 'Kozyrev' });
    expect(opened).toEqual({ phase: 'open', token: 1, subject: 'Kozyrev', record: null, failed: null });
    expect(nextCardLife(opened, { type: 'fetched', token: 1, record: 'two notes' })).toMatchObject({ record: 'two notes' });
  });

  it('drops a late answer for an old name', () => {
    const second = run({ type: 'opened', subject: 'Kozyrev' }, { type: 'opened', subject: 'Lebed' });
    expect(nextCardLife(second, { type: 'fetched', token: 1, record: 'of Kozyrev' })).toBe(second);
    expect(nextCardLife(second, { type: 'failed', token: 1, message: 'of Kozyrev' })).toBe(second);
  });

  it('drops an answer that comes after it was closed, even if it is opened again', () => {
    const again = run({ type: 'opened', subject: 'Kozyrev' }, { type: 'closed' }, { type: 'opened', subject: 'Kozyrev' });
    expect(nextCardLife(again, { type: 'fetched', token: 1, record: 'late' })).toBe(again);
  });

  it('keeps what was fetched when it moves to another mention', () => {
    const moved = run({ type: 'opened', subject: 'mention 1' }, { type: 'fetched', token: 1, record: 'notes' }, { type: 'moved', subject: 'mention 2' });
    expect(moved).toMatchObject({ subject: 'mention 2', record: 'notes' });
  });

  it('says what failed, and nothing when it is closed', () => {
    expect(run({ type: 'opened', subject: 'Lebed' }, { type: 'failed', token: 1, message: 'storage' })).toMatchObject({ failed: 'storage' });
    expect(run({ type: 'failed', token: 0, message: 'storage' })).toBe(closedCard);
  });
});
