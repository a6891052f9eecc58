import { expect, it } from 'vitest';
import { hashFor, parseHash } from './router.svelte';

it('addresses survive a round trip and broken ones do no harm', () => {
  expect(parseHash(hashFor('practice', 'a/b ü'))).toEqual({ name: 'practice', part: 'a/b ü' });
  expect(parseHash('')).toEqual({ name: '', part: '' });
  expect(parseHash('#/read/%E0%A4%A')).toEqual({ name: 'read', part: '' });
});
