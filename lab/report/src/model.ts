// What the page is given (docs/formats/lab-report.md), checked before anything is drawn. Pure: no
// page, no numbers of its own.

export const ALL = 'all';
export const OURS = 'learned';
export const USUAL_RULE = 'leaflet_3';
export const USUAL_ORACLE = 'oracle_0.05';

export type Interval = readonly [number, number];

export interface Run {
  seed: string;
  patients: number;
  families: string[];
  policies: string[];
  version: string | null;
  limit: number | null;
  mostSessions: number | null;
  command: string | null;
  /** Families that no policy was tuned on. */
  heldOut: string[];
  /** Every parameter as it was written, for the list at the end. */
  written: [string, string][];
}

export interface Figures {
  family: string;
  subgroup: string;
  policy: string;
  patients: number;
  over: number;
  overInterval: Interval | null;
  overP90: number | null;
  overWorst: number | null;
  overReported: number | null;
  setbacks: number | null;
  dropped: number | null;
  reached: number | null;
  reachedInterval: Interval | null;
  toGoal: number | null;
  toGoalInterval: Interval | null;
  daysToGoal: number | null;
  sessions: number | null;
  careVisits: number | null;
  violations: number | null;
}

export interface Difference {
  family: string;
  policy: string;
  against: string;
  figure: string;
  mean: number;
  interval: Interval | null;
}

export interface FrontierPoint {
  policy: string;
  harm: number;
  sessions: number;
  onHull: boolean;
}

export interface Frontier {
  family: string;
  of: string;
  points: FrontierPoint[];
}

export interface Gap {
  family: string;
  policy: string;
  frontier: string;
  harm: number | null;
  sessions: number | null;
  frontierSessions: number | null;
  oracleSessions: number | null;
  closed: number | null;
  closedInterval: Interval | null;
  closedToUsualOracle: number | null;
}

export interface Bar {
  family: string;
  bar: string;
  policy: string;
  value: number | null;
  wanted: number;
  atMost: boolean;
  met: boolean;
}

export interface Curve {
  family: string;
  policy: string;
  patients: number;
  reached: number[];
}

export interface Report {
  run: Run;
  figures: Figures[];
  differences: Difference[];
  frontiers: Frontier[];
  gaps: Gap[];
  bars: Bar[];
  curves: Curve[];
  /** Records that could not be read. */
  leftOut: number;
}

/** Why there is nothing to show. */
export type Trouble = 'no_data' | 'broken' | 'no_run' | 'no_figures';

type Fields = Record<string, unknown>;
class Unfit extends Error {}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(from: Fields, name: string): string {
  const value = from[name];
  if (typeof value !== 'string' || value === '') throw new Unfit(name);
  return value;
}

function numeric(from: Fields, name: string): number {
  const value = from[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unfit(name);
  return value;
}

function maybeNumber(from: Fields, name: string): number | null {
  return from[name] === null || from[name] === undefined ? null : numeric(from, name);
}

function maybeText(from: Fields, name: string): string | null {
  return from[name] === null || from[name] === undefined ? null : text(from, name);
}

function truth(from: Fields, name: string): boolean {
  const value = from[name];
  if (typeof value !== 'boolean') throw new Unfit(name);
  return value;
}

function list(from: Fields, name: string): unknown[] {
  const value = from[name];
  if (!Array.isArray(value)) throw new Unfit(name);
  return value as unknown[];
}

function texts(from: Fields, name: string): string[] {
  const values = list(from, name);
  if (!values.every((value) => typeof value === 'string')) throw new Unfit(name);
  return values;
}

function maybeInterval(from: Fields, name: string): Interval | null {
  const value = from[name];
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value) || value.length !== 2) throw new Unfit(name);
  const [low, high] = value as [unknown, unknown];
  if (typeof low !== 'number' || typeof high !== 'number' || !(low <= high)) throw new Unfit(name);
  return [low, high];
}

/** An interval of no width beside its figure says that none was worked out. */
function intervalOf(from: Fields, name: string, figure: string): Interval | null {
  const interval = maybeInterval(from, name);
  return interval && interval[0] === interval[1] && interval[0] !== from[figure] ? null : interval;
}

function readRun(from: Fields): Run {
  const seed = from['seed'];
  if (typeof seed !== 'number' && typeof seed !== 'string') throw new Unfit('seed');
  const written = Object.entries(from)
    .filter(([name, value]) => !['record', 'note', 'command'].includes(name) && value !== null)
    // A larger seed than this has lost its last digits here; the command has them.
    .filter(([, value]) => typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER)
    .map(([name, value]): [string, string] => [
      name.replaceAll('_', ' '),
      Array.isArray(value)
        ? value.join(', ')
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value),
    ]);
  return {
    seed: String(seed),
    patients: numeric(from, 'patients'),
    families: texts(from, 'families'),
    policies: texts(from, 'policies'),
    version: maybeText(from, 'version'),
    limit: maybeNumber(from, 'limit'),
    mostSessions: maybeNumber(from, 'most_sessions'),
    command: maybeText(from, 'command'),
    heldOut: from['held_out'] === undefined ? [] : texts(from, 'held_out'),
    written,
  };
}

const readFigures = (from: Fields): Figures => ({
  family: text(from, 'family'),
  subgroup: text(from, 'subgroup'),
  policy: text(from, 'policy'),
  patients: numeric(from, 'patients'),
  over: numeric(from, 'over_felt'),
  overInterval: intervalOf(from, 'over_felt_interval', 'over_felt'),
  overP90: maybeNumber(from, 'over_felt_p90'),
  overWorst: maybeNumber(from, 'over_felt_worst_tenth'),
  overReported: maybeNumber(from, 'over_reported'),
  setbacks: maybeNumber(from, 'setbacks'),
  dropped: maybeNumber(from, 'dropped'),
  reached: maybeNumber(from, 'reached'),
  reachedInterval: intervalOf(from, 'reached_interval', 'reached'),
  toGoal: maybeNumber(from, 'sessions_to_goal'),
  toGoalInterval: intervalOf(from, 'sessions_interval', 'sessions_to_goal'),
  daysToGoal: maybeNumber(from, 'days_to_goal'),
  sessions: maybeNumber(from, 'sessions'),
  careVisits: maybeNumber(from, 'care_visits'),
  violations: maybeNumber(from, 'violations'),
});

const readDifference = (from: Fields): Difference => ({
  family: text(from, 'family'),
  policy: text(from, 'policy'),
  against: text(from, 'against'),
  figure: text(from, 'figure'),
  mean: numeric(from, 'mean'),
  interval: maybeInterval(from, 'interval'),
});

const readFrontier = (from: Fields): Frontier => ({
  family: text(from, 'family'),
  of: text(from, 'of'),
  points: list(from, 'points').map((point) => {
    if (!isObject(point)) throw new Unfit('points');
    return {
      policy: text(point, 'policy'),
      harm: numeric(point, 'harm'),
      sessions: numeric(point, 'sessions'),
      onHull: truth(point, 'on_hull'),
    };
  }),
});

const readGap = (from: Fields): Gap => ({
  family: text(from, 'family'),
  policy: text(from, 'policy'),
  frontier: text(from, 'frontier'),
  harm: maybeNumber(from, 'harm'),
  sessions: maybeNumber(from, 'sessions'),
  frontierSessions: maybeNumber(from, 'frontier_sessions'),
  oracleSessions: maybeNumber(from, 'oracle_sessions'),
  closed: maybeNumber(from, 'closed'),
  closedInterval: maybeInterval(from, 'closed_interval'),
  closedToUsualOracle: maybeNumber(from, 'closed_to_usual_oracle'),
});

const readBar = (from: Fields): Bar => ({
  family: text(from, 'family'),
  bar: text(from, 'bar'),
  policy: text(from, 'policy'),
  value: maybeNumber(from, 'value'),
  wanted: numeric(from, 'wanted'),
  atMost: truth(from, 'at_most'),
  met: truth(from, 'met'),
});

const readCurve = (from: Fields): Curve => ({
  family: text(from, 'family'),
  policy: text(from, 'policy'),
  patients: numeric(from, 'patients'),
  reached: list(from, 'reached').map((share) => {
    if (typeof share !== 'number' || !Number.isFinite(share)) throw new Unfit('reached');
    return share;
  }),
});

/** Reads what stands in the page; a defect of one record costs that record. */
export function readReport(json: string): Report | Trouble {
  if (/^\s*(\/\*[^]*\*\/)?\s*(null)?\s*$/.test(json)) return 'no_data';
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return 'broken';
  }
  if (!isObject(data) || !Array.isArray(data['records'])) return 'broken';

  let run: Run | null = null;
  const report: Omit<Report, 'run'> = {
    figures: [],
    differences: [],
    frontiers: [],
    gaps: [],
    bars: [],
    curves: [],
    leftOut: 0,
  };
  for (const record of data['records'] as unknown[]) {
    try {
      if (!isObject(record)) throw new Unfit('record');
      switch (record['record']) {
        case 'run':
          run ??= readRun(record);
          break;
        case 'figures':
          report.figures.push(readFigures(record));
          break;
        case 'difference':
          report.differences.push(readDifference(record));
          break;
        case 'frontier':
          report.frontiers.push(readFrontier(record));
          break;
        case 'gap':
          report.gaps.push(readGap(record));
          break;
        case 'bar':
          report.bars.push(readBar(record));
          break;
        case 'curve':
          report.curves.push(readCurve(record));
          break;
      }
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      report.leftOut += 1;
    }
  }
  if (!run) return 'no_run';
  if (report.figures.length === 0) return 'no_figures';
  return { run, ...report };
}

/** The policies that stand in every table; the others only span the frontiers. */
export function inTables(policy: string): boolean {
  const rule = /^(bound_)?leaflet_(\d+)$/.exec(policy);
  if (rule) return rule[1] ? rule[2] === '3' : ['1', '2', '3', '5'].includes(rule[2] ?? '');
  return !policy.startsWith('oracle_') || policy === USUAL_ORACLE;
}

export interface Where {
  family?: string;
  subgroup?: string;
}

export function figuresOf(
  report: Report,
  policy: string,
  { family = ALL, subgroup = ALL }: Where = {},
): Figures | undefined {
  return report.figures.find(
    (one) => one.policy === policy && one.family === family && one.subgroup === subgroup,
  );
}

/** Families in the order of the run; `all` is none of them. */
export function familiesOf(report: Report): string[] {
  return unique([...report.run.families, ...report.figures.map(({ family }) => family)]).filter(
    (family) => family !== ALL && report.figures.some((one) => one.family === family),
  );
}

export function subgroupsOf(report: Report): string[] {
  return unique(report.figures.map(({ subgroup }) => subgroup)).filter(
    (subgroup) => subgroup !== ALL,
  );
}

/**
 * The families the whole is made of. With one family only there may be no `all`: then that family
 * is the whole.
 */
export function whole(report: Report): string {
  return report.figures.some(({ family }) => family === ALL) ? ALL : (familiesOf(report)[0] ?? ALL);
}

const unique = <T>(values: T[]): T[] => [...new Set(values)];
