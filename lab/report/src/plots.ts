// The figures as SVG. Each carries its title and the stamp inside, so that a picture of it taken out
// of the page still says what it is. Colours come from the page's style, so that dark and print need
// no drawing anew; whatever a colour says is said by a shape or a label as well.
import * as Plot from '@observablehq/plot';
import type { Interval } from './model.ts';
import { STAMP, type Group } from './words.ts';

export interface Mark {
  value: number;
  interval?: Interval | null;
  symbol: Plot.SymbolType;
  filled: boolean;
  color: string;
}

export interface Row {
  label: string;
  /** The figures in words, at the end of the row. */
  said: string;
  strong: boolean;
  marks: Mark[];
}

export interface Reference {
  x: number;
  label: string;
}

export interface KeyEntry {
  label: string;
  symbol: Plot.SymbolType;
  filled: boolean;
  color: string;
}

export interface RowsPlot {
  title: string;
  axis: string;
  domain: readonly [number, number];
  format: (value: number) => string;
  rows: Row[];
  key: KeyEntry[];
  references?: Reference[];
  /** Each mark of a row a little lower than the one before. */
  stacked?: boolean;
}

export const COLORS: Record<Group, string> = {
  ours: 'var(--ours)',
  paper: 'var(--rule)',
  bound: 'var(--rule)',
  oracle: 'var(--best)',
  other: 'var(--other)',
};
export const SHAPES: Record<Group, { symbol: Plot.SymbolType; filled: boolean }> = {
  ours: { symbol: 'star', filled: true },
  paper: { symbol: 'circle', filled: true },
  bound: { symbol: 'circle', filled: false },
  oracle: { symbol: 'diamond', filled: true },
  other: { symbol: 'square', filled: false },
};

const SIZE = 13;
const SMALL = 12;
const STYLE = {
  background: 'none',
  color: 'var(--ink)',
  fontFamily: 'var(--text)',
  fontSize: `${SMALL}px`,
  overflow: 'visible',
};
/** Words stay readable over lines. */
const HALO = { fill: 'var(--ink)', stroke: 'var(--surface)', strokeWidth: 4 };
/** Wide enough for names beside the rows. */
const WIDE = 560;

/** How wide a text will be, nearly enough to keep texts apart. */
const widthOf = (text: string, size = SMALL): number => text.length * size * 0.53;

/** Breaks at spaces so that no line is longer than the width. */
export function wrap(text: string, width: number, size = SMALL): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line) lines.push(line);
  return lines;
}

interface Frame {
  width: number;
  left: number;
  right: number;
  title: string;
  /** What the axis below shows. */
  axis: string;
  key: KeyEntry[];
  /** Room for words right above the plot. */
  above?: number;
  /** Room for words below the axis. */
  below?: number;
}

/** The title, the key and the stamp, and how much room they take. */
function frame({ width, left, right, title, axis, key, above = 0, below = 0 }: Frame) {
  const room = width - 4;
  const titles = wrap(title, room, 15);
  const places: { entry: KeyEntry; x: number; line: number }[] = [];
  let x = 0;
  let line = 0;
  for (const entry of key) {
    const wide = 20 + widthOf(entry.label) + 14;
    if (x > 0 && x + wide > room) {
      x = 0;
      line += 1;
    }
    places.push({ entry, x, line });
    x += wide;
  }
  const keyLines = key.length === 0 ? 0 : line + 1;
  const top = titles.length * 20 + keyLines * 20 + 12 + above;
  const marks: Plot.Markish[] = titles.map((text, i) =>
    Plot.text([text], {
      frameAnchor: 'top-left',
      dx: -left,
      dy: -top + 4 + i * 20,
      lineAnchor: 'top',
      fontSize: 15,
      fontWeight: 600,
    }),
  );
  for (const place of places) {
    const dy = -top + titles.length * 20 + 14 + place.line * 20;
    marks.push(
      Plot.dot([0], {
        frameAnchor: 'top-left',
        dx: -left + place.x + 7,
        dy,
        r: 5,
        symbol: place.entry.symbol,
        fill: place.entry.filled ? place.entry.color : 'var(--surface)',
        stroke: place.entry.color,
      }),
      Plot.text([place.entry.label], {
        frameAnchor: 'top-left',
        dx: -left + place.x + 18,
        dy,
        lineAnchor: 'middle',
      }),
    );
  }
  const axes = wrap(axis, room);
  const names = 28 + axes.length * 17;
  const bottom = names + below + 21;
  marks.push(
    ...axes.map((text, i) =>
      Plot.text([text], {
        frameAnchor: 'bottom-left',
        dx: -left,
        dy: 28 + i * 17,
        lineAnchor: 'top',
        fill: 'var(--ink-soft)',
      }),
    ),
    Plot.text([STAMP], {
      frameAnchor: 'bottom-left',
      dx: -left,
      dy: bottom - 4,
      lineAnchor: 'bottom',
      fontSize: SMALL,
      fontWeight: 600,
      fill: 'var(--amber)',
    }),
  );
  return {
    marks,
    margins: { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right },
  };
}

function axisAbove(text: string, left: number): Plot.Markish {
  return Plot.text([text], {
    frameAnchor: 'top-left',
    dx: -left,
    dy: -10,
    lineAnchor: 'bottom',
    fill: 'var(--ink-soft)',
  });
}

function asImage(svg: SVGSVGElement | HTMLElement, description: string): SVGSVGElement {
  if (!(svg instanceof SVGSVGElement)) throw new TypeError('the plot is no picture');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', description);
  // The whole is one image; the kinds of its marks are no names for anybody.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return svg;
}

const ticksFor = (width: number): number => Math.max(2, Math.min(8, Math.floor(width / 80)));

/** One row for each name, with dots and intervals along one axis. */
export function drawRows(plot: RowsPlot, width: number, description: string): SVGSVGElement {
  const wide = width >= WIDE;
  const left = wide
    ? Math.min(210, 14 + Math.max(...plot.rows.map((row) => widthOf(row.label, SIZE))))
    : 4;
  const right = wide ? 18 + Math.max(...plot.rows.map((row) => widthOf(row.said))) : 10;
  const { marks, margins } = frame({
    width,
    left,
    right,
    title: plot.title,
    axis: plot.axis,
    key: plot.key,
    above: plot.references?.length ? 20 : 0,
  });
  // Marks of one kind stand on one line; where each is another policy, a little above each other, so
  // that equal figures do not hide each other.
  const stacked = plot.stacked === true;
  const most = Math.max(1, ...plot.rows.map((row) => row.marks.length));
  const apart = stacked ? 8 : 0;
  const rowHeight = (wide ? 30 : 46) + (stacked ? (most - 1) * apart : 0);
  const rows = plot.rows.map((row, index) => ({ ...row, index }));
  const dots = rows.flatMap((row) =>
    row.marks.map((mark, i) => ({ ...mark, index: row.index, place: i })),
  );
  const ranged = dots.flatMap((dot) =>
    dot.interval ? [{ ...dot, low: dot.interval[0], high: dot.interval[1] }] : [],
  );
  // Names stand beside the row, or above its line where there is no room beside.
  const shift = wide ? 0 : 11;
  const above = wide ? 0 : -9 - ((most - 1) * apart) / 2;
  const references = plot.references ?? [];
  const middle = (plot.domain[0] + plot.domain[1]) / 2;
  return asImage(
    Plot.plot({
      width,
      height: margins.marginTop + margins.marginBottom + rows.length * rowHeight,
      ...margins,
      style: STYLE,
      x: { domain: [...plot.domain], clamp: true },
      y: { type: 'linear', domain: [-0.5, rows.length - 0.5], reverse: true, axis: null },
      color: { type: 'identity' },
      marks: [
        Plot.gridX({
          ticks: ticksFor(width - left - right),
          stroke: 'var(--line)',
          strokeOpacity: 1,
        }),
        Plot.axisX({
          ticks: ticksFor(width - left - right),
          tickFormat: plot.format,
          label: null,
          tickSize: 0,
          color: 'var(--ink-soft)',
        }),
        ...(stacked
          ? [
              Plot.ruleY(rows.slice(1), {
                y: (row: { index: number }) => row.index - 0.5,
                stroke: 'var(--line)',
                insetLeft: -left,
              }),
            ]
          : []),
        Plot.ruleX(references, { x: 'x', stroke: 'var(--edge)', strokeDasharray: '4 3' }),
        ...references.map(({ x, label }) =>
          Plot.text([label], {
            x: [x],
            frameAnchor: 'top',
            dy: -4,
            dx: x > middle ? 3 : -3,
            lineAnchor: 'bottom',
            textAnchor: x > middle ? 'end' : 'start',
            fill: 'var(--ink-soft)',
          }),
        ),
        Plot.ruleY(ranged, {
          y: 'index',
          x1: 'low',
          x2: 'high',
          stroke: 'color',
          strokeWidth: 2,
          dy: shift,
        }),
        ...Array.from({ length: most }, (_, place) =>
          Plot.dot(dots, {
            filter: (dot: { place: number }) => dot.place === place,
            x: 'value',
            y: 'index',
            symbol: 'symbol',
            r: 5,
            fill: (dot: Mark) => (dot.filled ? dot.color : 'var(--surface)'),
            stroke: 'color',
            dy: shift + (place - (most - 1) / 2) * apart,
          }),
        ),
        ...[false, true].map((strong) =>
          Plot.text(rows, {
            y: 'index',
            text: 'label',
            frameAnchor: 'left',
            dx: wide ? -12 : 0,
            dy: above,
            textAnchor: wide ? 'end' : 'start',
            fontSize: SIZE,
            fontWeight: strong ? 700 : 400,
            ...HALO,
            filter: (row: Row) => row.strong === strong,
          }),
        ),
        Plot.text(rows, {
          y: 'index',
          text: 'said',
          frameAnchor: 'right',
          dx: wide ? 14 : 0,
          dy: above,
          textAnchor: wide ? 'start' : 'end',
          ...HALO,
          fill: 'var(--ink-soft)',
        }),
        ...marks,
      ],
    }),
    description,
  );
}

export interface PlanePoint {
  x: number;
  y: number;
  xInterval?: Interval | null;
  yInterval?: Interval | null;
  label: string;
  strong: boolean;
  group: Group;
}

export interface PlaneLine {
  group: Group;
  label: string;
  /** In order along the line. */
  hull: { x: number; y: number }[];
  /** All of them, on the line or not; a label may be empty. */
  points: { x: number; y: number; label: string }[];
}

export interface PlanePlot {
  title: string;
  xAxis: string;
  yAxis: string;
  xDomain: readonly [number, number];
  yDomain: readonly [number, number];
  xFormat: (value: number) => string;
  lines: PlaneLine[];
  points: PlanePoint[];
  key: KeyEntry[];
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

interface Wanted {
  x: number;
  y: number;
  label: string;
  size: number;
  /** How far its mark reaches. */
  reach: number;
}

/**
 * Where each label goes: of a few places around its point, the one that covers least of what is
 * there already. The important ones come first.
 */
function placeLabels(
  wanted: Wanted[],
  taken: Box[],
  within: Box,
): { dx: number; dy: number; end: number }[] {
  const boxes = [...taken];
  return wanted.map(({ x, y, label, size, reach }) => {
    const wide = widthOf(label, size);
    const tries = [4, 11, 21, 33]
      .map((beyond) => beyond + reach)
      .flatMap((far) =>
        [0, 1, -1].flatMap((turn) => {
          const up = turn * (far - 2) * 0.9;
          const out = turn === 0 ? far : far * 0.6;
          return [
            { dx: out, dy: up, end: 0 },
            { dx: -out, dy: up, end: 1 },
            ...(turn === 0 ? [] : [{ dx: 0, dy: turn * (far + 3), end: 0.5 }]),
          ];
        }),
      );
    const boxOf = ({ dx, dy, end }: { dx: number; dy: number; end: number }): Box => {
      const left = x + dx - wide * end;
      return { left, right: left + wide, top: y + dy - size * 0.6, bottom: y + dy + size * 0.6 };
    };
    let best = tries[0] ?? { dx: 9, dy: 0, end: 0 };
    let least = Infinity;
    tries.forEach((place, order) => {
      const box = boxOf(place);
      const outside =
        Math.max(0, within.left - box.left) +
        Math.max(0, box.right - within.right) +
        Math.max(0, within.top - box.top) +
        Math.max(0, box.bottom - within.bottom);
      const cost =
        boxes.reduce((sum, other) => sum + overlap(box, other), 0) + outside * 40 + order;
      if (cost < least) {
        least = cost;
        best = place;
      }
    });
    boxes.push(boxOf(best));
    return best;
  });
}

const ANCHORS = new Map<number, 'start' | 'middle' | 'end'>([
  [0, 'start'],
  [0.5, 'middle'],
  [1, 'end'],
]);

/** Harm against sessions: points, and frontiers as lines. */
export function drawPlane(plot: PlanePlot, width: number, description: string): SVGSVGElement {
  const left = 44;
  const right = 14;
  const { marks, margins } = frame({
    width,
    left,
    right,
    title: plot.title,
    axis: plot.xAxis,
    key: plot.key,
    above: 22,
  });
  const inner = Math.max(260, Math.min(460, (width - left - right) * 0.72));
  const height = margins.marginTop + margins.marginBottom + inner;
  const clampTo = (value: number, [low, high]: readonly [number, number]) =>
    Math.min(high, Math.max(low, value));
  const px = (x: number) =>
    left +
    ((clampTo(x, plot.xDomain) - plot.xDomain[0]) / (plot.xDomain[1] - plot.xDomain[0])) *
      (width - left - right);
  const py = (y: number) =>
    margins.marginTop +
    inner -
    ((clampTo(y, plot.yDomain) - plot.yDomain[0]) / (plot.yDomain[1] - plot.yDomain[0])) * inner;

  // What lies outside stands on the rim, with an arrow to where it is.
  const arrow = ({ x, y }: PlanePoint): string =>
    (x > plot.xDomain[1] ? ' →' : '') + (y > plot.yDomain[1] ? ' ↑' : '');
  const points = plot.points
    .map((point) => ({
      ...point,
      x: clampTo(point.x, plot.xDomain),
      y: clampTo(point.y, plot.yDomain),
      label: point.label + arrow(point),
    }))
    .sort((a, b) => Number(b.strong) - Number(a.strong));
  const onLines = plot.lines.flatMap((line) =>
    line.points
      .filter(({ x, y }) => x <= plot.xDomain[1] && y <= plot.yDomain[1])
      .map((point) => ({ ...point, color: COLORS[line.group], ...SHAPES[line.group] })),
  );
  const wanted = [
    ...points.map((point) => ({
      ...point,
      size: SIZE,
      weight: point.strong ? 700 : 400,
      reach: point.strong ? 11 : 5,
    })),
    ...onLines
      .filter(({ label }) => label)
      .map((point) => ({ ...point, size: 11, weight: 400, reach: 4 })),
  ];
  const dotBox = (x: number, y: number, r: number): Box => ({
    left: px(x) - r,
    right: px(x) + r,
    top: py(y) - r,
    bottom: py(y) + r,
  });
  const along = plot.lines.flatMap(({ hull }) =>
    hull.slice(1).flatMap((to, i) => {
      const from = hull[i] ?? to;
      const steps = Math.max(
        1,
        Math.round(Math.hypot(px(to.x) - px(from.x), py(to.y) - py(from.y)) / 6),
      );
      return Array.from({ length: steps }, (_, step) => ({
        x: from.x + ((to.x - from.x) * step) / steps,
        y: from.y + ((to.y - from.y) * step) / steps,
      }));
    }),
  );
  const places = placeLabels(
    wanted.map(({ x, y, ...rest }) => ({ ...rest, x: px(x), y: py(y) })),
    [
      ...points.map(({ x, y }) => dotBox(x, y, 7)),
      ...onLines.map(({ x, y }) => dotBox(x, y, 4)),
      ...along.map(({ x, y }) => dotBox(x, y, 2)),
    ],
    { left: left + 2, right: width - 2, top: margins.marginTop, bottom: margins.marginTop + inner },
  );
  return asImage(
    Plot.plot({
      width,
      height,
      ...margins,
      style: STYLE,
      x: { domain: [...plot.xDomain] },
      y: { domain: [...plot.yDomain] },
      color: { type: 'identity' },
      marks: [
        Plot.gridX({ ticks: ticksFor(width), stroke: 'var(--line)', strokeOpacity: 1 }),
        Plot.gridY({ ticks: 6, stroke: 'var(--line)', strokeOpacity: 1 }),
        Plot.axisX({
          ticks: ticksFor(width),
          tickFormat: plot.xFormat,
          label: null,
          tickSize: 0,
          color: 'var(--ink-soft)',
        }),
        Plot.axisY({ ticks: 6, label: null, tickSize: 0, color: 'var(--ink-soft)' }),
        axisAbove(plot.yAxis, left),
        ...plot.lines.map((line) =>
          Plot.line(line.hull, {
            x: 'x',
            y: 'y',
            stroke: COLORS[line.group],
            strokeWidth: 2,
            strokeDasharray: LINES[line.group],
            clip: true,
          }),
        ),
        Plot.dot(onLines, {
          x: 'x',
          y: 'y',
          symbol: 'symbol',
          r: 3,
          fill: (dot: { filled: boolean; color: string }) =>
            dot.filled ? dot.color : 'var(--surface)',
          stroke: 'color',
        }),
        Plot.link(
          points.filter((point) => point.xInterval),
          {
            x1: (point: PlanePoint) => point.xInterval?.[0],
            x2: (point: PlanePoint) => point.xInterval?.[1],
            y: 'y',
            stroke: (point: PlanePoint) => COLORS[point.group],
            clip: true,
          },
        ),
        Plot.link(
          points.filter((point) => point.yInterval),
          {
            y1: (point: PlanePoint) => point.yInterval?.[0],
            y2: (point: PlanePoint) => point.yInterval?.[1],
            x: 'x',
            stroke: (point: PlanePoint) => COLORS[point.group],
            clip: true,
          },
        ),
        Plot.dot(points, {
          x: 'x',
          y: 'y',
          symbol: (point: PlanePoint) => SHAPES[point.group].symbol,
          r: (point: PlanePoint) => (point.strong ? 7 : 5),
          fill: (point: PlanePoint) =>
            SHAPES[point.group].filled ? COLORS[point.group] : 'var(--surface)',
          stroke: (point: PlanePoint) => COLORS[point.group],
        }),
        ...wanted.map((label, i) => {
          const place = places[i] ?? { dx: 9, dy: 0, end: 0 };
          return Plot.text([label], {
            x: 'x',
            y: 'y',
            text: 'label',
            dx: place.dx,
            dy: place.dy,
            textAnchor: ANCHORS.get(place.end) ?? 'start',
            fontSize: label.size,
            fontWeight: label.weight,
            ...HALO,
          });
        }),
        ...marks,
      ],
      r: { type: 'identity' },
    }),
    description,
  );
}

/** A line style for each group, so that lines differ without their colours. */
const LINES: Record<Group, string> = {
  ours: '',
  paper: '',
  bound: '5 3',
  oracle: '1 4',
  other: '8 3 2 3',
};

export interface CurvesPlot {
  title: string;
  xAxis: string;
  yAxis: string;
  most: number;
  curves: { label: string; group: Group; strong: boolean; dash: string; values: number[] }[];
  format: (value: number) => string;
}

/** Shares that grow with the sessions, each line named at its end. */
export function drawCurves(plot: CurvesPlot, width: number, description: string): SVGSVGElement {
  const wide = width >= WIDE;
  const left = 44;
  const right = wide ? 14 + Math.max(...plot.curves.map(({ label }) => widthOf(label))) : 24;
  const ends = plot.curves
    .map((curve) => ({ ...curve, value: curve.values.at(-1) ?? 0, y: 0 }))
    .sort((a, b) => b.value - a.value);
  // On a narrow page a number at the end stands for a name in the list below the plot.
  const names = wide ? [] : ends.map((end, i) => `${i + 1}  ${end.label}`);
  const { marks, margins } = frame({
    width,
    left,
    right,
    title: plot.title,
    axis: plot.xAxis,
    key: [],
    above: 22,
    below: names.length * 18,
  });
  const inner = Math.max(260, Math.min(400, (width - left - right) * 0.6));
  spread(ends, inner);
  const ticks = ticksFor(width - left - right);
  return asImage(
    Plot.plot({
      width,
      height: margins.marginTop + margins.marginBottom + inner,
      ...margins,
      style: STYLE,
      x: { domain: [0, plot.most] },
      y: { domain: [0, 1] },
      marks: [
        Plot.gridX({ ticks, stroke: 'var(--line)', strokeOpacity: 1 }),
        Plot.gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
        Plot.axisX({ ticks, label: null, tickSize: 0, color: 'var(--ink-soft)' }),
        Plot.axisY({
          ticks: 5,
          tickFormat: plot.format,
          label: null,
          tickSize: 0,
          color: 'var(--ink-soft)',
        }),
        axisAbove(plot.yAxis, left),
        ...plot.curves.map((curve) =>
          Plot.line(curve.values, {
            x: (_: number, session: number) => session,
            y: (share: number) => share,
            curve: 'step-after',
            stroke: COLORS[curve.group],
            strokeWidth: curve.strong ? 3 : 1.75,
            strokeDasharray: curve.dash,
          }),
        ),
        ...ends.map((end, i) =>
          Plot.text([wide ? end.label : String(i + 1)], {
            frameAnchor: 'top-right',
            dx: 6,
            dy: end.y,
            textAnchor: 'start',
            lineAnchor: 'middle',
            fontWeight: end.strong ? 700 : 400,
            fill: COLORS[end.group],
          }),
        ),
        ...names.map((name, i) =>
          Plot.text([name], {
            frameAnchor: 'bottom-left',
            dx: -left,
            dy: 50 + i * 18,
            lineAnchor: 'top',
            fontWeight: ends[i]?.strong ? 700 : 400,
          }),
        ),
        ...marks,
      ],
    }),
    description,
  );
}

/** Names at the ends of lines, pushed apart until none covers another. */
function spread(ends: { value: number; y: number }[], height: number): void {
  const gap = 15;
  let last = -gap;
  for (const end of ends) {
    end.y = Math.max((1 - end.value) * height, last + gap);
    last = end.y;
  }
  let next = height + gap;
  for (const end of ends.toReversed()) {
    end.y = Math.min(end.y, next - gap);
    next = end.y;
  }
}
