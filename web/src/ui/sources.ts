/** What the page shows of each source, as it was built in: no request, no key. */
import sources from '$knowledge/sources.json';
import type { Source } from '$knowledge/reading';

export const sourceOf = (id: string): Source | undefined => (sources as Record<string, Source>)[id];
