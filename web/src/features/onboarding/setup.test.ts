import { describe, expect, it } from 'vitest';
import { withPartner } from './setup.svelte';

describe('the set-up', () => {
  it('knows the goals with a partner', () => {
    expect([withPartner('partner'), withPartner('partner_finger'), withPartner('toy')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
