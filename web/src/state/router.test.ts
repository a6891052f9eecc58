import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routes } from '$knowledge/reading';

it('what is read leads only to places that the app has', () => {
  const app = ['../App.svelte', './router.svelte.ts']
    .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
    .join('\n');
  const missing = [...Object.keys(routes), 'guide'].filter(
    (name) => !new RegExp(`\\b${name}\\b`).test(app),
  );
  expect(missing).toEqual([]);
});
