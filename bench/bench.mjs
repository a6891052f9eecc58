// `make bench`: what the core costs on this machine, natively and in WebAssembly under Node, beside
// a plain JSON parse of the same journal, and how fast the lab is. One table; nothing is asserted.
// docs/benchmarks.md says what each line means and keeps figures of one machine.
//   BUILD   the folder with core_bench and anemone; build/native-release when it is not set
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const build = process.env.BUILD ?? join(root, 'build', 'native-release');
process.env.ANEMONE ??= join(build, 'anemone');
const lengths = [10, 100, 500, 5000];
const longLengths = [20_000, 40_000];

function native() {
  const { benchmarks } = JSON.parse(
    execFileSync(join(build, 'core_bench'), ['--benchmark_format=json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 24,
    }),
  );
  const figures = {};
  for (const { name, error_message: refused, ...counters } of benchmarks) {
    if (refused) throw new Error(`${name}: ${refused}`);
    const [work, sessions] = name.split('/');
    (figures[work] ??= {})[sessions] = counters;
  }
  return figures;
}

/** Practices of virtual patients a second, all families, start and summary included. */
function labSpeed(policy, jobs, scratch) {
  const file = join(scratch, `${policy}-${jobs}.jsonl`);
  const patients = policy === 'learned' ? 150 : 1000;
  const begin = performance.now();
  execFileSync(
    process.env.ANEMONE,
    ['lab', 'run', '--seed', '1', '--patients', `${patients}`, '--policies', policy].concat([
      '--bars-for',
      policy,
      '--jobs',
      `${jobs}`,
      '-o',
      file,
    ]),
    { stdio: 'ignore' },
  );
  const seconds = (performance.now() - begin) / 1000;
  const sessions = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .reduce((sum, line) => sum + JSON.parse(line).sessions, 0);
  return sessions / seconds;
}

const whole = (figure) => Math.round(figure).toLocaleString('en');
const brief = (figure) => (figure < 100 ? figure.toFixed(1) : whole(figure));
const line = (name, cells) =>
  console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(11)).join(''));
const rows = (title, of, figure) =>
  line(
    title,
    lengths.map((n) => brief(figure(of[n]))),
  );
const title = (text) => console.log(`\n${text}`);

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} processors,`);
console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);

const core = native();
const median = ({ median_us: us }) => us;
title('Native, microseconds (median)');
line('sessions in the journal', lengths.map(whole));
rows('append + advise', core.append_and_advise, median);
rows('first advise of an opened journal', core.first_advise, median);
rows('fold of the whole journal', core.fold_whole_journal, median);
rows('open the whole journal', core.open_whole_journal, median);
rows('plain JSON parse, for scale', core.plain_json_parse, median);

title('Opening a long journal, native, milliseconds (median)');
line('sessions in the journal', longLengths.map(whole));
for (const [name, of] of [
  ['in order', core.open_whole_journal],
  ['shuffled', core.open_shuffled_journal],
  ['the last entry first', core.open_reversed_journal],
]) {
  line(
    name,
    longLengths.map((n) => whole(median(of[n]) / 1000)),
  );
}

// Only now: what it loads looks for the program of $ANEMONE.
const { measure } = await import('./wasm.mjs');
const wasm = measure(lengths);
const itself = (figure) => figure;
title('WebAssembly under Node, microseconds (median)');
line('sessions in the journal', lengths.map(whole));
rows('append + advise', wasm.append_and_advise, itself);
rows('first advise of an opened journal', wasm.first_advise, itself);
rows('open the whole journal', wasm.open_whole_journal, itself);
rows('JSON.parse, for scale', wasm.plain_json_parse, itself);

title('Memory of one open journal that has advised, KiB');
line('sessions in the journal', lengths.map(whole));
const memory = core.memory_of_an_open_journal;
rows('native, on the heap', memory, ({ heap_kib: kib }) => kib);
rows('WebAssembly, the whole instance', wasm.memory_kib, itself);
rows('the journal as JSON', memory, ({ json_kib: kib }) => kib);

title('The lab, practices of virtual patients a second');
const scratch = mkdtempSync(join(tmpdir(), 'anemone-bench-'));
try {
  const jobs = [1, 2];
  line('threads', jobs.map(whole));
  for (const [name, policy] of [
    ['the learning policy', 'learned'],
    ['the printed rule', 'leaflet_3'],
  ]) {
    line(
      name,
      jobs.map((n) => whole(labSpeed(policy, n, scratch))),
    );
  }
} finally {
  rmSync(scratch, { recursive: true });
}
