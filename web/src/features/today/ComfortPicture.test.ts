/** The picture as it is written into the page, before any width is known. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Comfort } from '../../client/schema.generated';
import { t } from '../../i18n';
import { step } from '../ladder/testing';
import ComfortPicture from './ComfortPicture.svelte';

const names = ['Pebble', 'Reed', 'Willow'];
const path = names.map((label, i) => step(`t${i}`, i, { label }));

function drawn(more: Partial<Comfort>, steps = path, suggested: string | null = 't1'): string {
  const comfort: Comfort = {
    low: 0,
    mid: 1,
    high: 2,
    shown: steps.length,
    reach: 'around',
    step: 't0',
    sure: 'roughly',
    ...more,
  };
  const props = { comfort, steps, suggested };
  return render(ComfortPicture, { props }).body.replace(/\s+/g, ' ');
}
const count = (html: string, what: RegExp): number => [...html.matchAll(what)].length;

describe('the picture of where it is comfortable', () => {
  it('says in words what it draws', () => {
    const html = drawn({ low: 0.2, high: 2.4, step: 't1', practices: 14, change: 'further' });
    const caption = /<figcaption[^>]*>\s*<p>(.*?)<\/p>/.exec(html)?.[1];
    expect(caption).toBe(
      [
        t('comfort-around', { name: 'Reed' }),
        t('comfort-sure-roughly'),
        t('comfort-change-further'),
        t('comfort-learned', { practices: 14 }),
      ].join(' '),
    );
    const between = drawn({ mid: 1.5, reach: 'between', step: 't1', next: 't2' });
    expect(between).toContain(t('comfort-between', { name: 'Reed', next: 'Willow' }));
  });
  it('has a mark for each step, a bud on the one for today, and names at the ends', () => {
    const html = drawn({ low: 0.2, mid: 1, high: 2.4 });
    expect(count(html, /class="mark/g)).toBe(3);
    expect(count(html, /class="mark today/g)).toBe(1);
    expect(html).toContain(t('comfort-key-today', { name: 'Reed' }));
    expect(html).toMatch(/Pebble.*Willow/);
    expect(count(drawn({ low: 0, mid: 1, high: 2 }, path, null), /class="mark today/g)).toBe(0);
  });
  it('marks the middle only where it lies in the picture', () => {
    const key = t('comfort-key-middle');
    expect(drawn({ low: 0, mid: 1, high: 2 })).toContain(key);
    expect(drawn({ low: -9, mid: -5, high: -1 })).not.toContain(key);
    expect(drawn({ low: 4, mid: 5, high: 9 })).not.toContain(key);
  });
  it('draws a path of one step and bands far beyond both ends with plain numbers', () => {
    const one = path.slice(0, 1);
    for (const html of [
      drawn({ low: -0.4, mid: 0.1, high: 0.9 }, one, 't0'),
      drawn({ low: -90, mid: 1, high: 90 }),
      drawn({ low: 5, mid: 6, high: 7 }),
      drawn({ low: -7, mid: -6, high: -5 }),
    ]) {
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
      expect(html).toContain('<figcaption');
    }
    // One step has one end.
    expect(count(drawn({ low: 0, mid: 0, high: 0 }, one, null), /Pebble<\/span>/g)).toBe(1);
  });
});
