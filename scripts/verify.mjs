// Runs the standard tools (CTest, node:test, Vitest, Playwright, linters) and sums them up. `make`
// calls it; docs/tests.md says how to run one test with each tool alone.
//   node scripts/verify.mjs test|check|asan|fuzz|properties|format [only these steps…]
// Each step prints the command it runs. A step that fails does not stop the others; at the end stand
// the ten slowest tests and "N passed, N failed" over all runners. The exit code is 1 where anything
// failed.
import { globSync, mkdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { checks, formatting } from './verify/checks.mjs';
import { honest, inTurn, jobs, kept, plain, run, say } from './verify/run.mjs';
import {
  add,
  broken,
  ctest,
  nodeTest,
  playwright,
  properties,
  took,
  vitest,
} from './verify/runners.mjs';

// --- Builds and fuzzing --------------------------------------------------------------------------

const configure = (preset) => run(['cmake', '--preset', preset], { quiet: true });

async function build(preset, targets) {
  const configured = await configure(preset);
  if (configured.code !== 0) {
    say(configured.output);
    return { passed: 0, failed: 1 };
  }
  const wanted = targets.length > 0 ? ['--target', ...targets] : [];
  return plain(['cmake', '--build', '--preset', preset, `-j${jobs}`, ...wanted]);
}

/** Every fuzz target for a while, from the seeds in fuzz/corpus/<target> and what earlier runs found. */
async function fuzz(each) {
  const built = await build('fuzz', []);
  if (built.failed > 0) return built;
  const targets = globSync('fuzz/*_fuzz.cpp').map((file) => file.slice(5, -4));
  const sum = { passed: 0, failed: 0 };
  const one = async (target) => {
    const found = `build/fuzz-corpus/${target}`;
    mkdirSync(found, { recursive: true });
    const seeds = globSync(`fuzz/corpus/${target}`);
    const command = [
      `build/fuzz/${target}`,
      `-max_total_time=${each}`,
      // For what hangs: a slow machine is not a finding.
      '-timeout=3600',
      '-rss_limit_mb=2048',
      `-artifact_prefix=build/fuzz-corpus/${target}-`,
      found,
      ...seeds,
    ];
    say(`+ ${command.join(' ')}\n`);
    const result = await run(command, { quiet: true });
    say(`  ${target}: ${result.output.match(/^Done .*$/m)?.[0] ?? 'did not finish'}\n`);
    if (result.code === 0) sum.passed += 1;
    else {
      sum.failed += 1;
      say(result.output.slice(-6000));
    }
  };
  await Promise.all(targets.map((target) => inTurn(() => one(target))));
  return honest({ code: 0 }, sum.passed, sum.failed);
}

// --- The plan ------------------------------------------------------------------------------------

// Sanitized code runs several times slower; fewer random cases there, all of them in the release.
const sanitized = {
  RC_PARAMS: 'max_success=20',
  ANEMONE_LIVES: '500',
  ASAN_OPTIONS:
    'detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1',
  UBSAN_OPTIONS: 'print_stacktrace=1',
};
const native = ['anemone', 'core_tests', 'property_tests', 'program_tests'];

const steps = {
  ...checks,

  'build of the native tests': () => build('native-release', native),
  'core and program, native': () => ctest('native-release', 'fast|slow'),
  properties: () => ctest('native-release', 'property'),
  'corpus, wasm, contract': () =>
    nodeTest(globSync('{tests,schema,scripts,lab,knowledge}/**/*.test.{ts,mjs}').sort()),

  'build with sanitizers': () => build('native-asan', native),
  'core and program, sanitized': () => ctest('native-asan', 'fast|property', { env: sanitized }),
  fuzzing: () => fuzz(Number(process.env.FUZZ_SECONDS ?? 15)),

  'web app, units': vitest,
  'web app, browser': playwright,

  // Not in `make test`; under their own names only.
  'properties, at length': () => properties(Number(process.env.LIVES ?? 1_000_000)),
  ...formatting,
};

const sanitizers = ['build with sanitizers', 'core and program, sanitized'];
const plans = {
  check: Object.keys(checks),
  asan: sanitizers,
  fuzz: ['fuzzing'],
  properties: ['properties, at length'],
  format: Object.keys(formatting),
  test: [
    ...Object.keys(checks),
    'build of the native tests',
    'core and program, native',
    'properties',
    'corpus, wasm, contract',
    ...sanitizers,
    'fuzzing',
    'web app, units',
    'web app, browser',
  ],
};

const [plan = '', ...only] = process.argv.slice(2);
if (!Object.hasOwn(plans, plan) || only.some((name) => !Object.hasOwn(steps, name))) {
  console.error(`usage: node scripts/verify.mjs ${Object.keys(plans).join('|')} [step…]`);
  console.error(`steps: ${Object.keys(steps).join(' | ')}`);
  process.exit(2);
}

const results = [];
async function step(name) {
  say(`\n=== ${name}\n`);
  const begin = Date.now();
  const { passed, failed } = await steps[name]();
  results.push({ name, passed, failed, took: (Date.now() - begin) / 1000 });
}

const names = only.length > 0 ? only : plans[plan];
// Linters and type checkers use one processor each; clang-tidy asks for its turns itself.
await Promise.all(
  names
    .filter((name) => Object.hasOwn(checks, name))
    .map(async (name) => {
      const pieces = [];
      await kept.run(pieces, () =>
        name === 'static analysis' ? step(name) : inTurn(() => step(name)),
      );
      process.stdout.write(pieces.join(''));
    }),
);
for (const name of names.filter((name) => !Object.hasOwn(checks, name))) await step(name);

if (took.length > 0) {
  console.log('\n=== the ten slowest tests');
  took.sort((one, other) => other.seconds - one.seconds);
  for (const { runner, name, seconds } of took.slice(0, 10)) {
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${runner}: ${name}`);
  }
}

if (broken.length > 0) {
  console.log('\n=== what did not pass');
  for (const { runner, name, why } of broken) {
    console.log(`${runner}: ${name}`);
    const lines = stripVTControlCharacters(String(why ?? '')).split('\n');
    for (const line of lines.filter((text) => text.trim() !== '').slice(0, 12)) {
      console.log(`    ${line.slice(0, 200)}`);
    }
  }
}

console.log('\n=== summary');
let total = { passed: 0, failed: 0 };
for (const { name, passed, failed, took } of results) {
  total = add(total, { passed, failed });
  const figures = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
  console.log(
    `${failed > 0 ? 'FAIL' : 'ok  '} ${figures} ${took.toFixed(0).padStart(5)} s  ${name}`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
