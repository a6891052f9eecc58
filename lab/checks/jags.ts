// Runs the models of this folder in JAGS, in its terminal's batch mode, and prints the reference
// that the engine's tests read:
//   node lab/checks/jags.ts limit|modules MODEL.json WORK_DIRECTORY > reference.json
// MODEL.json is what print_model prints. The chains are fixed by their seeds, so that the same
// version of JAGS gives the same bytes again.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Value = number | readonly number[];
type Data = Record<string, Value>;

const here = import.meta.dirname;
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const chains = 4;
const adapted = 2000;
const burnt = 5000;
const noBound = 1e6;

// --- Talking to JAGS ------------------------------------------------------------------------------

/** JAGS reads its data in the notation of R. */
function asR(data: Data): string {
  const text = (value: Value) => (typeof value === 'number' ? `${value}` : `c(${value.join(',')})`);
  return Object.entries(data)
    .map(([name, value]) => `\`${name}\` <- ${text(value)}\n`)
    .join('');
}

interface Run {
  readonly model: string;
  readonly data: Data;
  readonly inits: Data;
  readonly monitored: readonly string[];
  // Each chain adds its number, each look of the limit ten times its own.
  readonly seed: number;
  readonly thin: number;
  readonly draws: number;
}

/** The draws of each monitored number, a list for each chain. */
function sample(run: Run, work: string): Map<string, number[][]> {
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'data.R'), asR(run.data));
  const script = [
    `model in "${join(here, run.model)}"`,
    'data in "data.R"',
    `compile, nchains(${chains})`,
  ];
  for (let chain = 1; chain <= chains; ++chain) {
    const generator = '`.RNG.name` <- "base::Mersenne-Twister"\n';
    const seed = asR({ '.RNG.seed': run.seed + chain });
    writeFileSync(join(work, `inits${chain}.R`), generator + seed + asR(run.inits));
    script.push(`parameters in "inits${chain}.R", chain(${chain})`);
  }
  script.push('initialize', `adapt ${adapted}`, `update ${burnt}`);
  for (const name of run.monitored) script.push(`monitor ${name}, thin(${run.thin})`);
  script.push(`update ${run.draws * run.thin}`, 'coda *, stem("out")', 'exit', '');
  writeFileSync(join(work, 'run.cmd'), script.join('\n'));
  const said = execFileSync('jags', ['run.cmd'], {
    cwd: work,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  if (/error|failure|inconsistent/i.test(said)) throw new Error(said);

  const found = new Map<string, number[][]>(run.monitored.map((name) => [name, []]));
  const places = readFileSync(join(work, 'outindex.txt'), 'utf8').trim().split('\n');
  for (let chain = 1; chain <= chains; ++chain) {
    const lines = readFileSync(join(work, `outchain${chain}.txt`), 'utf8')
      .trim()
      .split('\n');
    const values = lines.map((line) => Number(line.trim().split(/\s+/)[1]));
    for (const place of places) {
      const [name = '', first, last] = place.trim().split(/\s+/);
      found.get(name)?.push(values.slice(Number(first) - 1, Number(last)));
    }
  }
  for (const [name, each] of found) {
    if (each.length !== chains || each.some((draws) => draws.length !== run.draws)) {
      throw new Error(`${name}: the chains are not complete`);
    }
  }
  return found;
}

// --- What the chains say, and how surely ----------------------------------------------------------

const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const round = (x: number) => Number(x.toPrecision(6));

/** Draws that independent sampling would have needed (Geyer's initial positive sequence). */
function effective(each: readonly number[][]): number {
  let sum = 0;
  for (const draws of each) {
    const middle = mean(draws);
    const off = draws.map((x) => x - middle);
    const covariance = (lag: number) => {
      let total = 0;
      for (let i = 0; i + lag < off.length; ++i) total += (off[i] ?? 0) * (off[i + lag] ?? 0);
      return total / off.length;
    };
    const variance = covariance(0);
    let time = -1;
    for (let lag = 0; lag < off.length - 1; lag += 2) {
      const pair = (covariance(lag) + covariance(lag + 1)) / variance;
      if (pair <= 0) break;
      time += 2 * pair;
    }
    sum += draws.length / Math.max(time, 1);
  }
  return sum;
}

/** How far apart the chains are (Gelman and Rubin): 1 when they agree. */
function apart(each: readonly number[][]): number {
  const n = each[0]?.length ?? 0;
  const means = each.map(mean);
  const all = mean(means);
  const between = (n * means.reduce((sum, m) => sum + (m - all) ** 2, 0)) / (each.length - 1);
  const within = mean(
    each.map((draws, i) => mean(draws.map((x) => (x - (means[i] ?? 0)) ** 2)) * (n / (n - 1))),
  );
  return Math.sqrt((within * (n - 1)) / n / within + between / n / within);
}

/** A figure of all draws, with its Monte-Carlo error from 80 batches that follow one another. */
function figure(each: readonly number[][], of: (draws: readonly number[]) => number) {
  const batches = each.flatMap((draws) => {
    const size = draws.length / 20;
    return Array.from({ length: 20 }, (_, i) => of(draws.slice(i * size, (i + 1) * size)));
  });
  const middle = mean(batches);
  const spread = mean(batches.map((x) => (x - middle) ** 2)) * (80 / 79);
  return { value: round(of(each.flat())), error: round(Math.sqrt(spread / batches.length)) };
}

const point = (share: number) => (draws: readonly number[]) => {
  const sorted = Float64Array.from(draws).sort();
  return sorted[Math.floor(share * sorted.length)] ?? NaN;
};

/** The version, and with which chains: stored beside the figures. */
function made(run: Run) {
  const hello = execFileSync('jags', { input: 'exit\n', encoding: 'utf8' });
  return {
    by: /JAGS \d+\.\d+\.\d+/.exec(hello)?.[0] ?? 'JAGS',
    chains,
    adapted,
    burnt,
    thin: run.thin,
    draws: run.draws,
    seed: run.seed,
  };
}

// --- The limit ------------------------------------------------------------------------------------

interface Happening {
  readonly wait?: number;
  readonly fall?: number;
  readonly baseline?: number;
  readonly position?: number;
  readonly pain?: number;
  readonly at_least?: boolean;
  readonly move?: number;
  readonly spread?: number;
}
interface LimitData {
  readonly steepness: number;
  readonly noise: number;
  readonly look_after: readonly number[];
  readonly happenings: readonly Happening[];
}
interface Model {
  readonly pain_at_limit: number;
  readonly first_limit: number;
  readonly first_limit_spread: number;
  readonly steepness_of: readonly number[];
  readonly steepness_prior: readonly number[];
  readonly noise_of: readonly number[];
  readonly noise_prior: readonly number[];
  readonly first_pain_at_none: number;
  readonly first_pain_per_steepness: number;
  readonly first_pain_noise: number;
  readonly over_limit_share: readonly number[];
}

/** Between which figures the pain lay that was said so: 3 is said from 2.5 up to 3.5. */
function felt(pain: number | undefined, atLeast: boolean | undefined) {
  return {
    low: pain === undefined || pain <= 0 ? -noBound : pain - 0.5,
    high: pain === undefined || atLeast || pain >= 10 ? noBound : pain + 0.5,
  };
}

function limitRun(data: LimitData, model: Model, after: number): Run {
  const each = data.happenings.slice(0, after);
  // A baseline is "at most the pain at the limit", said twice.
  const bounds = each.map((h) =>
    h.baseline === undefined
      ? felt(h.pain, h.at_least)
      : { low: -noBound, high: model.pain_at_limit + 0.5 },
  );
  return {
    model: 'limit.jags',
    data: {
      T: each.length,
      pain_at_limit: model.pain_at_limit,
      first_limit: model.first_limit,
      first_limit_spread: model.first_limit_spread,
      steepness: data.steepness,
      noise: data.noise,
      wait: each.map((h) => h.wait ?? 0),
      fall: each.map((h) => h.fall ?? 0),
      x: each.map((h) => h.baseline ?? h.position ?? 0),
      low: bounds.map(({ low }) => low),
      high: bounds.map(({ high }) => high),
      times: each.map((h) => (h.baseline === undefined ? 1 : 2)),
      seen: each.map(() => 1),
      move: each.map((h) => h.move ?? 0),
      spread: each.map((h) => h.spread ?? 0),
    },
    inits: {
      start: 1,
      waited: each.map(() => 0),
      leapt: each.map(() => 0),
    },
    monitored: ['limit'],
    seed: 20_260_105 + after * 10,
    thin: 4,
    draws: 10_000,
  };
}

function limit(model: Model, work: string) {
  const data = readJson(join(here, 'limit.json')) as LimitData;
  const looks = data.look_after.map((after) => {
    const draws =
      sample(limitRun(data, model, after), join(work, `limit${after}`)).get('limit') ?? [];
    return {
      after,
      effective: Math.round(effective(draws)),
      chains_apart: round(apart(draws)),
      mean: figure(draws, mean),
      p05: figure(draws, point(0.05)),
      p50: figure(draws, point(0.5)),
      p95: figure(draws, point(0.95)),
    };
  });
  const { pain_at_limit, first_limit, first_limit_spread } = model;
  return {
    made: made(limitRun(data, model, 0)),
    model: { pain_at_limit, first_limit, first_limit_spread },
    looks,
  };
}

// --- The two small modules ------------------------------------------------------------------------

interface ModulesData {
  readonly practices: readonly (Happening & { first?: boolean; over_limit?: boolean })[];
}

function modules(model: Model, work: string) {
  const { practices } = readJson(join(here, 'modules.json')) as ModulesData;
  const firsts = practices.filter((p) => p.first && p.pain !== undefined);
  const bounds = firsts.map((p) => felt(p.pain, p.at_least));
  const run: Run = {
    model: 'modules.jags',
    data: {
      F: firsts.length,
      P: practices.length,
      low: bounds.map(({ low }) => low),
      high: bounds.map(({ high }) => high),
      seen: firsts.map(() => 1),
      over: practices.map((p) => (p.over_limit ? 1 : 0)),
      steepness_of: model.steepness_of,
      steepness_prior: model.steepness_prior,
      noise_of: model.noise_of,
      noise_prior: model.noise_prior,
      first_pain_at_none: model.first_pain_at_none,
      first_pain_per_steepness: model.first_pain_per_steepness,
      first_pain_noise: model.first_pain_noise,
      over_limit_share: model.over_limit_share,
    },
    inits: {},
    monitored: ['steepness', 'noise'],
    seed: 20_260_205,
    thin: 5,
    draws: 40_000,
  };
  const found = sample(run, join(work, 'modules'));
  const of = (name: string) => {
    const draws = found.get(name) ?? [];
    return { effective: Math.round(effective(draws)), mean: figure(draws, mean) };
  };
  const { pain_at_limit, first_limit, first_limit_spread, ...used } = model;
  return { made: made(run), model: used, steepness: of('steepness'), noise: of('noise') };
}

const [what, modelFile, work] = process.argv.slice(2);
if ((what !== 'limit' && what !== 'modules') || modelFile === undefined || work === undefined) {
  console.error('usage: node lab/checks/jags.ts limit|modules MODEL.json WORK_DIRECTORY');
  process.exit(2);
}
const model = readJson(modelFile) as Model;
const reference = what === 'limit' ? limit(model, work) : modules(model, work);
console.log(JSON.stringify(reference, null, 2));
