const DAY_MS = 86_400_000;

/** What stands in time: a practice, or a prediction. The core says what lies beyond a break. */
export interface Smoothed {
  at: string;
  day: string;
  after_break?: boolean;
  /** The mean of what was said around it. */
  wave?: number;
}

export interface Point<T extends Smoothed> {
  row: T;
  /** Days since the first; those of one day stand a little apart. */
  x: number;
}

export interface Break {
  from: number;
  to: number;
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

export function points<T extends Smoothed>(rows: readonly T[]): Point<T>[] {
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

/** From the last point before each break to the first one after it. */
export function breaks(list: readonly Point<Smoothed>[]): Break[] {
  return list.flatMap(({ row, x }, i) => {
    const before = list[i - 1];
    return before && row.after_break ? [{ from: before.x, to: x }] : [];
  });
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
