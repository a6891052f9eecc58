import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routes } from '$knowledge/reading';
import { hashFor, parseHash } from './router.svelte';

it('what is read leads only to places that the app has', () => {
  const app = ['../App.svelte', './router.svelte.ts']
    .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
    .join('\n');
  const missing = [...Object.keys(routes), 'guide'].filter(
    (name) => !new RegExp(`\\b${name}\\b`).test(app),
  );
  expect(missing).toEqual([]);
});

it('addresses survive a round trip and broken ones do no harm', () => {
  expect(parseHash(hashFor('practice', 'a/b ü'))).toEqual({ name: 'practice', part: 'a/b ü' });
  expect(parseHash('')).toEqual({ name: '', part: '' });
  expect(parseHash('#/read/%E0%A4%A')).toEqual({ name: 'read', part: '' });
});
