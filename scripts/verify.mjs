// Runs the standard tools (CTest, node:test, Vitest, Playwright, linters) and sums them up. `make`
// calls it; docs/tests.md says how to run one test with each tool alone.
//   node scripts/verify.mjs test|check|asan|fuzz|properties|format [only these steps…]
// Each step prints the command it runs. A step that fails does not stop the others; at the end stand
// the ten slowest tests and "N passed, N failed" over all runners. The exit code is 1 where anything
// failed.
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const logs = 'build/logs';
const cache = 'build/cache';
for (const folder of [logs, cache]) mkdirSync(folder, { recursive: true });
// A linter may take a gigabyte.
const jobs = Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / 1.2e9)));

// --- Running -------------------------------------------------------------------------------------

// Where steps run beside each other, what each says is kept until it has ended.
const kept = new AsyncLocalStorage();
function say(text) {
  const pieces = kept.getStore();
  if (pieces) pieces.push(text);
  else process.stdout.write(text);
}

/** As many at a time as there are processors. */
let free = jobs;
const waiting = [];
async function inTurn(work) {
  if (free > 0) free -= 1;
  else await new Promise((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    process.exit(130);
  });
}

/** A command that says nothing for so long hangs. Nothing is ended for being slow. */
const hangs = 2 * 60 * 60 * 1000;

/** Runs a command, its output shown; resolves to the exit code and what it printed. */
function run(command, { cwd = '.', env = {}, quiet = false, patience = hangs } = {}) {
  if (!quiet) {
    const words = command.length > 12 ? [...command.slice(0, 8), `… (${command.length})`] : command;
    say(`+ ${cwd === '.' ? '' : `cd ${cwd} && `}${words.join(' ')}\n`);
  }
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const pieces = [];
    const timer = setTimeout(() => {
      say(`  said nothing for ${patience / 60_000} minutes and was ended\n`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    }, patience);
    const take = (piece) => {
      timer.refresh();
      pieces.push(piece);
      if (!quiet) say(piece.toString());
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => take(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString() });
    });
  });
}

// --- Counting: what each runner says about itself ------------------------------------------------

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What each test took, in seconds. */
const took = [];
function timed(runner, name, seconds) {
  if (seconds > 0) took.push({ runner, name, seconds });
}

/** A runner that crashed or ran nothing counts as one failure, whatever it managed to say. */
function honest({ code }, passed, failed) {
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}

const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

async function plain(command, options) {
  const result = await run(command, options);
  return result.code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The entries of CTest with these labels; what they found is read from GoogleTest's own reports. */
async function ctest(preset, labels, { env = {}, patience } = {}) {
  const reports = `build/${preset}/reports`;
  const chosen = ['ctest', '--preset', preset, '--label-regex', labels];
  const shown = await run([...chosen, '--show-only=json-v1'], { quiet: true });
  if (shown.code !== 0) {
    say(shown.output);
    return { passed: 0, failed: 1 };
  }
  const entries = JSON.parse(shown.output).tests.map(({ name }) => name);
  rmSync(reports, { recursive: true, force: true });
  const result = await run([...chosen, `-j${jobs}`], { env, patience });
  let sum = { passed: 0, failed: 0 };
  for (const name of entries) {
    const file = join(reports, `${name}.json`);
    if (!existsSync(file)) {
      say(`  ${name} left no report\n`);
      sum = add(sum, { passed: 0, failed: 1 });
      continue;
    }
    const { tests, failures, errors = 0, disabled = 0, testsuites } = readJson(file);
    if (disabled > 0) say(`  ${disabled} tests are disabled: each counts as failed\n`);
    const failed = failures + errors + disabled;
    sum = add(sum, { passed: tests - failed, failed });
    for (const suite of testsuites) {
      for (const test of suite.testsuite) {
        timed(preset, `${suite.name}.${test.name}`, parseFloat(test.time));
      }
    }
  }
  return honest(result, sum.passed, sum.failed);
}

async function nodeTest(files) {
  const report = join(logs, 'node.tap');
  rmSync(report, { force: true });
  const result = await run([
    'node',
    '--test',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    ...files,
  ]);
  const tap = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const figure = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = figure('fail') + figure('cancelled') + figure('skipped') + figure('todo');
  if (failed > 0) say(`${tap.match(/^\s*not ok [\s\S]*?^\s*\.\.\.$/gm)?.join('\n') ?? tap}\n`);
  const each = /^\s*(?:not )?ok \d+ - (.*)\n\s*---\n\s*duration_ms: ([\d.]+)\n\s*type: 'test'/gm;
  for (const [, name, ms] of tap.matchAll(each)) timed('node', name, Number(ms) / 1000);
  return honest(result, figure('pass'), failed);
}

async function vitest() {
  const report = join(root, logs, 'vitest.json');
  rmSync(report, { force: true });
  const result = await run(
    [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: 'web' },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numTotalTests, testResults } = readJson(report);
  for (const { fullName, duration } of testResults.flatMap((file) => file.assertionResults)) {
    timed('vitest', fullName, (duration ?? 0) / 1000);
  }
  // Skipped ones are in the difference on purpose.
  return honest(result, numPassedTests, numTotalTests - numPassedTests);
}

async function playwright() {
  const report = join(root, logs, 'playwright.json');
  rmSync(report, { force: true });
  const result = await run(['npx', 'playwright', 'test', '--reporter=list,json'], {
    cwd: 'web',
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, errors, suites } = readJson(report);
  const each = (suite) => {
    for (const { title, tests } of suite.specs ?? []) {
      for (const { duration } of tests.flatMap((test) => test.results)) {
        timed('browser', `${suite.file}: ${title}`, duration / 1000);
      }
    }
    for (const inner of suite.suites ?? []) each(inner);
  };
  for (const suite of suites) each(suite);
  if (stats.flaky > 0) say(`  ${stats.flaky} passed only when tried again\n`);
  const failed = stats.unexpected + stats.skipped + stats.flaky + errors.length;
  return honest(result, stats.expected, failed);
}

// --- Static checks -------------------------------------------------------------------------------

function digest(files, ...also) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(existsSync(file) ? readFileSync(file) : '');
  for (const text of also) hash.update(text);
  return hash.digest('hex');
}

/** What was clean is not looked at again while nothing that it reads has changed, to the byte. */
async function unlessUnchanged(stamp, digestNow, work) {
  const file = join(cache, stamp);
  const before = digestNow();
  if (existsSync(file) && readFileSync(file, 'utf8') === before) {
    say('  nothing changed since it was clean\n');
    return { passed: 1, failed: 0 };
  }
  rmSync(file, { force: true });
  const result = await work();
  // Only what was there before is known to be clean.
  if (result.failed === 0 && digestNow() === before) writeFileSync(file, before);
  return result;
}

const folders = '{core,wasm,relay,cli,vault_sodium,tests,fuzz,bench,lab}';
const cxx = () => globSync(`${folders}/**/*.{h,cpp}`).sort();
// Scripts and knowledge outside web/, which brings its own list.
const scripts = () =>
  globSync('{{scripts,schema,tests,fuzz,bench,lab}/**/*.{ts,mjs},knowledge/**/*.{ts,json}}', {
    exclude: ['**/node_modules/**'],
  }).sort();
/** All that the checks of TypeScript, Svelte and JSON read, and the versions of what checks them. */
const web = () =>
  globSync(
    [
      'web/*.{ts,js,json,html}',
      'web/{src,e2e,scripts,public}/**/*.{ts,js,mjs,svelte,css,json,ftl,html,svg}',
      '{knowledge,schema,tests,lab,testdata/requests}/**/*.{ts,mjs,json}',
      'scripts/**/*.mjs',
      '.prettierrc.json',
      '.editorconfig',
    ],
    { exclude: ['**/node_modules/**'] },
  ).sort();
const webStep = (stamp, command, options) => () =>
  unlessUnchanged(
    stamp,
    () => digest(web(), process.version, command.join(' ')),
    () => plain(command, options),
  );

const clangFormat = (mode) => plain(['clang-format-19', ...mode, ...cxx()]);
const prettier = (mode) =>
  plain(['npx', 'prettier', mode, ...scripts().map((file) => `../${file}`)], { cwd: 'web' });
const npm = (script) => plain(['npm', 'run', '--silent', script], { cwd: 'web' });
const types = (project, stamp) =>
  webStep(
    stamp,
    [
      'npx',
      'tsc',
      '--project',
      `../${project}`,
      '--incremental',
      '--tsBuildInfoFile',
      `../${cache}/${stamp}.tsbuildinfo`,
    ],
    { cwd: 'web' },
  );
// From here, not from web/: eslint passes over what lies above where it is called.
const lintOutsideWeb = webStep('lint-outside', [
  'web/node_modules/.bin/eslint',
  '--config',
  'web/eslint.config.js',
  '--cache',
  '--cache-strategy=content',
  `--cache-location=${cache}/eslint-outside`,
  'lab/report',
  'knowledge',
]);

/**
 * clang-tidy over every source of the product. What was clean is not repeated while neither it, nor
 * any header of ours that it includes, nor how it is compiled has changed.
 */
async function clangTidy() {
  // The debug build, which is only configured: no precompiled headers, so a source is read as it is.
  const build = 'build/native-debug';
  const configured = await configure('native-debug');
  if (configured.code !== 0) {
    say(configured.output);
    return { passed: 0, failed: 1 };
  }
  const commands = new Map(
    readJson(join(build, 'compile_commands.json')).map(({ file, command }) => [file, command]),
  );
  const sources = globSync('{core,relay,cli,vault_sodium}/**/*.cpp')
    .filter((file) => !file.endsWith('_test.cpp') && commands.has(join(root, file)))
    .sort();
  mkdirSync('build/tidy', { recursive: true });
  const stamp = (file) => join('build/tidy', `${file.replaceAll('/', '_')}.json`);
  const judged = (file, includes) =>
    digest(['.clang-tidy', file, ...includes], commands.get(join(root, file)));
  const due = sources.filter((file) => {
    if (!existsSync(stamp(file))) return true;
    const { includes, clean } = readJson(stamp(file));
    return judged(file, includes) !== clean;
  });
  say(`+ clang-tidy-19 -p ${build} (${due.length} of ${sources.length} sources are due)\n`);
  let failed = 0;
  await Promise.all(
    due.map((file) =>
      inTurn(async () => {
        const includes = await includesOf(file, commands.get(join(root, file)));
        const before = judged(file, includes);
        const { code, output } = await run(['clang-tidy-19', '-p', build, '--quiet', file], {
          quiet: true,
        });
        if (code === 0) writeFileSync(stamp(file), JSON.stringify({ includes, clean: before }));
        else {
          failed += 1;
          say(output.replace(/^\d+ warnings generated\.$/gm, ''));
        }
      }),
    ),
  );
  return { passed: sources.length - failed, failed };
}

/** The headers of ours that a source includes, through others too, as the compiler says. */
async function includesOf(file, command) {
  // Without the cache of compilations in front of it.
  const words = command.slice(command.search(/\S*clang\+\+\S*/)).split(/\s+/);
  const asked = words.filter((word, i) => word !== '-o' && words[i - 1] !== '-o' && word !== '-c');
  const { code, output } = await run([...asked.map((w) => w.replaceAll('\\"', '"')), '-MM'], {
    quiet: true,
  });
  if (code !== 0) return [];
  return output
    .replace(/^[^:]*:/, '')
    .split(/[\s\\]+/)
    .filter((name) => name.endsWith('.h'))
    .map((name) => name.replace(`${root}/`, ''))
    .sort();
}

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

// --- Properties, at length -----------------------------------------------------------------------

/** Every property on so many random lives, whatever each sees in the normal run. */
async function properties(lives) {
  const sum = await ctest('native-release', 'property', {
    env: { ANEMONE_LIVES: String(lives) },
    // The longest says nothing until it has ended.
    patience: 24 * 60 * 60 * 1000,
  });
  const figure = (value) =>
    Number(value ?? 0)
      .toLocaleString('en')
      .padStart(11);
  say(`\n${'lives'.padStart(11)} ${'spoke of'.padStart(11)}\n`);
  for (const file of globSync('build/native-release/reports/properties*.json')) {
    for (const suite of readJson(file).testsuites) {
      for (const test of suite.testsuite) {
        const seen = Number(test.lives ?? 0);
        const held = test.failures === undefined && seen === lives;
        if (!held && test.failures === undefined) sum.failed += 1;
        say(
          `${figure(seen)} ${figure(test.spoke_of)}  ${held ? 'holds ' : 'BROKEN'} ${suite.name}.${test.name}\n`,
        );
      }
    }
  }
  return sum;
}

// --- The plan ------------------------------------------------------------------------------------

// Sanitized code runs several times slower; fewer random cases there, all of them in the release.
const sanitized = {
  RC_PARAMS: 'max_success=20',
  ANEMONE_LIVES: '100',
  ASAN_OPTIONS:
    'detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1',
  UBSAN_OPTIONS: 'print_stacktrace=1',
};
const native = ['anemone', 'core_tests', 'property_tests', 'program_tests'];

const steps = {
  'format of C++': () =>
    unlessUnchanged(
      'format-cxx',
      () => digest([...cxx(), '.clang-format']),
      () => clangFormat(['--dry-run', '--Werror']),
    ),
  'format of scripts': () =>
    unlessUnchanged(
      'format-scripts',
      () => digest([...scripts(), '.prettierrc.json', '.editorconfig', 'web/package-lock.json']),
      () => prettier('--check'),
    ),
  'lint of the web app': webStep(
    'lint-web',
    [
      'npx',
      'eslint',
      '.',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=../${cache}/eslint-web`,
    ],
    { cwd: 'web' },
  ),
  'format of the web app': webStep(
    'format-web',
    [
      'npx',
      'prettier',
      '--check',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=../${cache}/prettier-web`,
      '.',
    ],
    { cwd: 'web' },
  ),
  'types of the web app': webStep('types-web', ['npm', 'run', '--silent', 'check'], { cwd: 'web' }),
  'types of the tests': types('tests/tsconfig.json', 'types-tests'),
  'lint of the lab report and of knowledge': lintOutsideWeb,
  'types of the lab report': types('lab/report/tsconfig.json', 'types-report'),
  'static analysis': clangTidy,

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
  'put C++ into format': () => clangFormat(['-i']),
  'put scripts into format': () => prettier('--write'),
  'put the web app into format': () => npm('format'),
};

// The longest first: they run beside each other.
const checks = [
  'types of the web app',
  'lint of the web app',
  'format of the web app',
  'types of the tests',
  'types of the lab report',
  'lint of the lab report and of knowledge',
  'format of scripts',
  'format of C++',
  'static analysis',
];
const sanitizers = ['build with sanitizers', 'core and program, sanitized'];
const plans = {
  check: checks,
  asan: sanitizers,
  fuzz: ['fuzzing'],
  properties: ['properties, at length'],
  format: ['put C++ into format', 'put scripts into format', 'put the web app into format'],
  test: [
    ...checks,
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
    .filter((name) => checks.includes(name))
    .map(async (name) => {
      const pieces = [];
      await kept.run(pieces, () =>
        name === 'static analysis' ? step(name) : inTurn(() => step(name)),
      );
      process.stdout.write(pieces.join(''));
    }),
);
for (const name of names.filter((name) => !checks.includes(name))) await step(name);

if (took.length > 0) {
  console.log('\n=== the ten slowest tests');
  took.sort((one, other) => other.seconds - one.seconds);
  for (const { runner, name, seconds } of took.slice(0, 10)) {
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${runner}: ${name}`);
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
