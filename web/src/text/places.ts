import { hashFor } from '../app/router.svelte';
import type { GentleKind } from '../core/schema.generated';

/** Where each gentle kind leads; `rest` leads nowhere, it is said on the spot. */
export function gentleHref(kind: Exclude<GentleKind, 'rest'>): string {
  switch (kind) {
    case 'breathe':
      return hashFor('breathe');
    case 'release':
      return hashFor('release');
    case 'learn':
      return hashFor('learn');
    case 'talk':
      return hashFor('read', 'words');
  }
}
