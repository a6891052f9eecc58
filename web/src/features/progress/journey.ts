const DAY_MS = 86_400_000;
/** From this many days on, the time between two practices is drawn as a break. */
export const BREAK_DAYS = 14;
/** How many rows the wave looks at, the one in the middle among them. */
const WAVE_WIDTH = 5;

/** What stands in time: a practice, or a card about one. */
export interface Dated {
  at: string;
  day: string;
}

export interface Point<T extends Dated> {
  row: T;
  /** Days since the first; those of one day stand a little apart. */
  x: number;
}

export interface Break {
  from: number;
  to: number;
  days: number;
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

export function points<T extends Dated>(rows: readonly T[]): Point<T>[] {
  const sorted = [...rows].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const first = sorted[0];
  if (!first) return [];
  const start = dayNumber(first.day);
  let last = -1;
  return sorted.map((row) => {
    const day = dayNumber(row.day) - start;
    const x = day <= last ? last + 0.4 : day;
    last = x;
    return { row, x };
  });
}

export function breaks(list: readonly Point<Dated>[]): Break[] {
  const found: Break[] = [];
  for (let i = 1; i < list.length; i++) {
    const a = list[i - 1];
    const b = list[i];
    if (!a || !b) continue;
    const days = dayNumber(b.row.day) - dayNumber(a.row.day);
    if (days >= BREAK_DAYS) found.push({ from: a.x, to: b.x, days });
  }
  return found;
}

/**
 * The wave under the dots: for each row the mean of the numbers said around it. Rows on the
 * other side of a break do not pull.
 */
export function wave<T extends Dated>(
  list: readonly Point<T>[],
  of: (row: T) => number | undefined,
): { x: number; y: number }[] {
  const reach = Math.floor(WAVE_WIDTH / 2);
  const out: { x: number; y: number }[] = [];
  list.forEach((point, i) => {
    let sum = 0;
    let count = 0;
    for (let j = Math.max(0, i - reach); j <= Math.min(list.length - 1, i + reach); j++) {
      const other = list[j];
      if (!other || brokenBetween(list, i, j)) continue;
      const value = of(other.row);
      if (value === undefined) continue;
      sum += value;
      count += 1;
    }
    if (count > 0) out.push({ x: point.x, y: sum / count });
  });
  return out;
}

function brokenBetween(list: readonly Point<Dated>[], i: number, j: number): boolean {
  const [from, to] = i < j ? [i, j] : [j, i];
  for (let k = from + 1; k <= to; k++) {
    const a = list[k - 1];
    const b = list[k];
    if (a && b && dayNumber(b.row.day) - dayNumber(a.row.day) >= BREAK_DAYS) return true;
  }
  return false;
}

/** Runs of points without a break between them: a line is drawn only within a run. */
export function runs<T extends { x: number }>(list: readonly T[], gaps: readonly Break[]): T[][] {
  const out: T[][] = [];
  let current: T[] = [];
  for (const point of list) {
    const last = current[current.length - 1];
    const parted = last && gaps.some((gap) => last.x <= gap.from && point.x >= gap.to);
    if (parted) {
      out.push(current);
      current = [];
    }
    current.push(point);
  }
  if (current.length > 0) out.push(current);
  return out;
}

/** A soft curve through the points, never overshooting a value (monotone in x). */
export function curve(list: readonly { x: number; y: number }[]): string {
  const f = (v: number): string => (Math.round(v * 10) / 10).toString();
  const first = list[0];
  if (!first) return '';
  let d = `M${f(first.x)} ${f(first.y)}`;
  for (let i = 1; i < list.length; i++) {
    const a = list[i - 1];
    const b = list[i];
    if (!a || !b) continue;
    const mid = (a.x + b.x) / 2;
    d += `C${f(mid)} ${f(a.y)} ${f(mid)} ${f(b.y)} ${f(b.x)} ${f(b.y)}`;
  }
  return d;
}
