import { describe, expect, it } from 'vitest';
import { CoreError } from '../client/contract';
import { Work } from './work.svelte';

const fails = (): Promise<never> => Promise.reject(new CoreError({ kind: 'storage_full' }));

describe('what a screen does and waits for', () => {
  it('is going on until it is done, and then says so', async () => {
    const work = new Work();
    let end = (): void => undefined;
    const going = work.run(() => new Promise<void>((resolve) => (end = resolve)), 'Saved');
    expect([work.busy, work.said]).toEqual([true, '']);
    end();
    expect(await going).toBe(true);
    expect([work.busy, work.said, work.failure]).toEqual([false, 'Saved', null]);
  });
  it('is not begun twice at once', async () => {
    const work = new Work();
    let times = 0;
    const once = async (): Promise<void> => void times++;
    expect(await Promise.all([work.run(once), work.run(once)])).toEqual([true, false]);
    expect(times).toBe(1);
  });
  it('says why it failed, never rejects, and can be tried again', async () => {
    const work = new Work();
    expect(await work.run(fails, 'Saved')).toBe(false);
    expect([work.busy, work.said, work.failure?.kind]).toEqual([false, '', 'storage_full']);
    expect(await work.run(async () => undefined, 'Saved')).toBe(true);
    expect([work.said, work.failure]).toEqual(['Saved', null]);
  });
  it('may go on beside something else where that was asked for', async () => {
    const work = new Work();
    const going = work.run(async () => undefined);
    expect(await work.attempt(fails)).toBe(false);
    await going;
    expect(work.failure?.kind).toBe('storage_full');
  });
});
