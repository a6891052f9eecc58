/** The readings and the loop, as they were built into the page: no request, no key. */
import type { LoopData, Reading } from '$knowledge/reading';

const files: Record<string, Reading> = import.meta.glob('$knowledge/en/readings/*.json', {
  eager: true,
  import: 'default',
});
// A pattern and not a name, so that the page can be built without it.
const loops: Record<string, LoopData> = import.meta.glob('$knowledge/en/loop.json', {
  eager: true,
  import: 'default',
});

export const readings: Record<string, Reading> = Object.fromEntries(
  Object.values(files).map((reading) => [reading.id, reading]),
);
export const loop: LoopData | undefined = Object.values(loops)[0];
