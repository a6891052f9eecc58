/**
 * The loop as a ring of tentacles: from each of its five links one reaches round to the next, thick
 * where it begins and thin where it arrives, so that the direction is in the shape. Where the loop is
 * opened the tentacle lets go: it becomes shorter and curls outward, and a gap is left.
 *
 * Pure, as anemone.ts: the same looseness gives the same drawing. Units: a 400 by 400 box.
 */
import { taper } from './anemone';

export const RING_BOX = 400;
const CENTRE = RING_BOX / 2;
const POINTS = 15;

export interface Place {
  /** From 0 to 400. */
  x: number;
  y: number;
}

/** Where the links stand: the first on top, the others round it, clockwise; wide enough for words. */
const PLACES: readonly [Place, Place, Place, Place, Place] = [
  { x: 200, y: 46 },
  { x: 330, y: 152 },
  { x: 300, y: 336 },
  { x: 100, y: 336 },
  { x: 70, y: 152 },
];
export const LINKS = PLACES.length;

/** What the label of a link covers, from its middle, with a little air. */
const LABEL_X = 68;
const LABEL_Y = 40;
/** How far the way between two links bends outward. */
const BEND = [46, 34, 34, 34, 46];

export function placeOf(i: number): Place {
  return PLACES[((i % LINKS) + LINKS) % LINKS] ?? PLACES[0];
}

/** The way from one link to the next; `t` from 0 to 1. */
function way(i: number, t: number): Place {
  const from = placeOf(i);
  const to = placeOf(i + 1);
  const mx = (from.x + to.x) / 2;
  const my = (from.y + to.y) / 2;
  const out = Math.hypot(mx - CENTRE, my - CENTRE);
  const bend = (BEND[i % LINKS] ?? 0) / out;
  const cx = mx + (mx - CENTRE) * bend;
  const cy = my + (my - CENTRE) * bend;
  const a = (1 - t) * (1 - t);
  const b = 2 * t * (1 - t);
  const c = t * t;
  return { x: a * from.x + b * cx + c * to.x, y: a * from.y + b * cy + c * to.y };
}

/** How far along the way the label of the next link begins. */
function arrival(i: number): number {
  const to = placeOf(i + 1);
  for (let t = 0; t < 1; t += 0.005) {
    const { x, y } = way(i, t);
    if (Math.abs(x - to.x) <= LABEL_X && Math.abs(y - to.y) <= LABEL_Y) return t;
  }
  return 1;
}
const ARRIVALS = PLACES.map((_, i) => arrival(i));

/** The tentacle from link i to the next; `loose` 0 holds on, 1 has let go. */
export function strand(i: number, loose: number): string {
  const reach = (ARRIVALS[i] ?? 1) * (1 - 0.26 * loose);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let k = 0; k < POINTS; k++) {
    const t = k / (POINTS - 1);
    // It begins behind its own label.
    const { x, y } = way(i, reach * t);
    const away = Math.hypot(x - CENTRE, y - CENTRE);
    const sway = 6 * Math.sin(Math.PI * 2 * t + 0.6) * t * (1 - t) * 2;
    const out = (sway + loose * 40 * t * t * t) / away;
    xs.push(x + (x - CENTRE) * out);
    ys.push(y + (y - CENTRE) * out);
  }
  return taper(xs, ys, 10);
}
