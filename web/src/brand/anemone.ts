/**
 * The sea anemone, computed. A small model in three dimensions: each tentacle is a curve whose angle
 * from the vertical changes along its length; `openness` moves that angle from folded in over the
 * mouth to spread softly outward. The picture is the projection, seen a little from above.
 *
 * Pure and deterministic: the same openness and time give the same drawing (icons, tests and the live
 * picture share it). Units: a 400 by 400 box, the foot standing on y = FOOT_Y.
 */
export const BOX = 400;
export const FOOT_Y = 344;
const CX = 200;
const TILT = 0.34;
const SIN_TILT = Math.sin(TILT);
const COS_TILT = Math.cos(TILT);
const POINTS = 11;

export interface Tentacle {
  /** Closed outline. */
  d: string;
  /** Behind the mouth or in front of it. */
  front: boolean;
  inner: boolean;
}

export interface Drawing {
  tentacles: Tentacle[];
  column: string;
  /** Fine lines down the column. */
  ribs: string[];
  disc: string;
  mouth: string;
}

interface Seed {
  azimuth: number;
  inner: boolean;
  length: number;
  phase: number;
  /** How much further it leans out, how it winds, how it turns aside. */
  lean: number;
  wiggle: number;
  twist: number;
}

/** A fixed, uneven sequence: every anemone has its own hand, and it is always the same hand. */
function hand(i: number, salt: number): number {
  const x = Math.sin(i * 12.9898 + salt * 78.233) * 43758.5453;
  return x - Math.floor(x) - 0.5;
}

export const OUTER = 15;
export const INNER = 9;

const SEEDS: Seed[] = [
  ...Array.from({ length: OUTER }, (_, i) => seed(i, OUTER, false)),
  ...Array.from({ length: INNER }, (_, i) => seed(i, INNER, true)),
].sort((a, b) => depth(a) - depth(b));

function seed(i: number, of: number, inner: boolean): Seed {
  const salt = inner ? 7 : 3;
  return {
    azimuth: ((i + 0.5 + 0.42 * hand(i, salt)) / of) * 2 * Math.PI,
    inner,
    length: (inner ? 124 : 166) * (1 + 0.24 * hand(i, salt + 1)),
    phase: 2 * Math.PI * hand(i, salt + 2),
    lean: 0.5 * hand(i, salt + 3),
    wiggle: 0.34 * (0.5 + hand(i, salt + 4)),
    twist: 0.8 * hand(i, salt + 5),
  };
}

function depth(s: Seed): number {
  return Math.sin(s.azimuth) - (s.inner ? 0.001 : 0);
}

const clamp01 = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);
const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const n = (x: number): string => (Math.round(x * 10) / 10).toString();

/** `seconds` drives the slow sway; 0 is a still picture. `sway` scales it (0 for none). */
export function anemone(openness: number, seconds = 0, sway = 1): Drawing {
  const open = clamp01(openness);
  const top = mix(252, 262, open);
  const half = mix(40, 55, open);

  const tentacles = SEEDS.map((s) => tentacle(s, open, top, half, seconds, sway));
  return {
    tentacles,
    column: columnPath(top, half),
    ribs: [-0.62, -0.3, 0.02, 0.34, 0.66].map((u) => rib(u, top, half)),
    disc: ellipse(CX, top, half, half * SIN_TILT * 0.8),
    mouth: ellipse(CX, top + 1, mix(3, 11, open), mix(1.2, 3.6, open)),
  };
}

function tentacle(
  s: Seed,
  open: number,
  top: number,
  half: number,
  seconds: number,
  sway: number,
): Tentacle {
  // Never wholly spread: the tips keep a little of their curl, and the inner ones lead.
  const e = open * (s.inner ? 0.9 : 0.86);
  const wave = sway * Math.sin(seconds * 0.55 + s.phase);
  const azimuth = s.azimuth + sway * 0.05 * Math.sin(seconds * 0.37 + s.phase * 1.7);
  const cosA = Math.cos(azimuth);
  const sinA = Math.sin(azimuth);
  // A tentacle that comes straight at the viewer stays more upright, or it would shrink to a knot.
  const facing = 1 - 0.42 * Math.pow(Math.max(0, sinA), 3);
  const root = half * (s.inner ? 0.52 : 0.86);
  const length = s.length * mix(0.56, 1, e);

  const xs: number[] = [];
  const ys: number[] = [];
  let x = CX + root * cosA;
  let z = root * sinA;
  let up = 0;
  const step = length / (POINTS - 1);
  for (let i = 0; i < POINTS; i++) {
    const t = i / (POINTS - 1);
    const closedAngle = s.inner ? 0.12 - 0.5 * t : 0.5 - 1.45 * t;
    const openAngle =
      facing * (s.inner ? 0.2 + 1.25 * t - 1.05 * t * t : 0.6 + 2.3 * t - 2.0 * t * t);
    // The root turns outward first and the tip uncurls last.
    const et = clamp01(e * 1.22 - 0.56 * t * mix(1, 0.9, e));
    const angle =
      mix(closedAngle, openAngle, et * et * (3 - 2 * et)) +
      (s.lean + 0.16 * wave) * t * (0.3 + 0.7 * e) +
      s.wiggle * Math.sin(4.6 * t + s.phase) * t * e;
    const turn = azimuth + s.twist * t * t * e;
    xs.push(x);
    ys.push(top - up * COS_TILT + z * SIN_TILT);
    x += Math.sin(angle) * Math.cos(turn) * step;
    z += Math.sin(angle) * Math.sin(turn) * step;
    up += Math.cos(angle) * step;
  }
  const thick = s.inner ? 5.4 : 6.6;
  return { d: taper(xs, ys, thick), front: sinA > 0.12, inner: s.inner };
}

/** A curve given width: thick at the root, a round soft tip. */
export function taper(xs: number[], ys: number[], thick: number): string {
  const left: [number, number][] = [];
  const right: [number, number][] = [];
  const last = xs.length - 1;
  let tx = 0;
  let ty = -1;
  for (let i = 0; i <= last; i++) {
    const a = Math.max(0, i - 1);
    const b = Math.min(last, i + 1);
    const dx = (xs[b] ?? 0) - (xs[a] ?? 0);
    const dy = (ys[b] ?? 0) - (ys[a] ?? 0);
    const len = Math.hypot(dx, dy);
    // A tentacle pointing at the viewer has no direction on paper: keep the last one.
    if (len > 0.5) {
      tx = dx / len;
      ty = dy / len;
    }
    const t = i / last;
    const w = mix(thick, 1.9, Math.pow(t, 0.85));
    left.push([(xs[i] ?? 0) - ty * w, (ys[i] ?? 0) + tx * w]);
    right.push([(xs[i] ?? 0) + ty * w, (ys[i] ?? 0) - tx * w]);
  }
  const endX = (xs[last] ?? 0) + tx * 3.4;
  const endY = (ys[last] ?? 0) + ty * 3.4;
  const tipL = left[last] ?? [0, 0];
  const tipR = right[last] ?? [0, 0];
  right.reverse();
  return (
    `M${n(left[0]?.[0] ?? 0)} ${n(left[0]?.[1] ?? 0)}` +
    smooth(left) +
    `Q${n(tipL[0] + tx * 2.4)} ${n(tipL[1] + ty * 2.4)} ${n(endX)} ${n(endY)}` +
    `Q${n(tipR[0] + tx * 2.4)} ${n(tipR[1] + ty * 2.4)} ${n(tipR[0])} ${n(tipR[1])}` +
    smooth(right)
  );
}

/** Quadratic curves through the midpoints of a line of points; starts at the first, ends at the last. */
function smooth(points: [number, number][]): string {
  let d = '';
  for (let i = 1; i < points.length - 1; i++) {
    const [x, y] = points[i] ?? [0, 0];
    const [nx, ny] = points[i + 1] ?? [0, 0];
    d += `Q${n(x)} ${n(y)} ${n((x + nx) / 2)} ${n((y + ny) / 2)}`;
  }
  const [lx, ly] = points[points.length - 1] ?? [0, 0];
  return d + `L${n(lx)} ${n(ly)}`;
}

function edge(u: number, y: number, top: number, half: number): number {
  const t = (y - top) / (FOOT_Y - top);
  // Wide rim, a waist, then the foot spreads on the ground.
  const w = half * (1 - 0.26 * Math.sin(Math.PI * Math.min(1, t * 0.8))) + 11 * Math.pow(t, 5);
  return CX + u * w;
}

function columnPath(top: number, half: number): string {
  const ys = Array.from({ length: 9 }, (_, i) => mix(top, FOOT_Y, i / 8));
  const left = ys.map((y): [number, number] => [edge(-1, y, top, half), y]);
  const right = ys.map((y): [number, number] => [edge(1, y, top, half), y]).reverse();
  const footL = left[left.length - 1] ?? [0, 0];
  const footR = right[0] ?? [0, 0];
  return (
    `M${n(left[0]?.[0] ?? 0)} ${n(left[0]?.[1] ?? 0)}` +
    smooth(left) +
    `Q${n(footL[0] - 5)} ${n(footL[1] + 6)} ${n(footL[0] + 16)} ${n(footL[1] + 8)}` +
    `Q${n(CX)} ${n(footL[1] + 15)} ${n(footR[0] - 16)} ${n(footR[1] + 8)}` +
    `Q${n(footR[0] + 5)} ${n(footR[1] + 6)} ${n(footR[0])} ${n(footR[1])}` +
    smooth(right)
  );
}

function rib(u: number, top: number, half: number): string {
  const from = mix(top, FOOT_Y, 0.2);
  const to = mix(top, FOOT_Y, 0.9);
  const pts = Array.from({ length: 6 }, (_, i): [number, number] => {
    const y = mix(from, to, i / 5);
    return [edge(u, y, top, half), y + (1 - u * u) * 9];
  });
  return `M${n(pts[0]?.[0] ?? 0)} ${n(pts[0]?.[1] ?? 0)}` + smooth(pts);
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${n(cx - rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 1 0 ${n(cx + rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 1 0 ${n(cx - rx)} ${n(cy)}Z`;
}
