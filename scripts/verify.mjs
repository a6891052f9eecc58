// Runs the proofs, one after another, and sums them up. `make` calls it:
//   node scripts/verify.mjs test|check|asan|fuzz|format [only these steps…]
// Each step prints the command it runs. A step that fails does not stop the others; the last line
// is "N passed, N failed" over all runners, and the exit code is 1 where anything failed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const logs = 'build/logs';
mkdirSync(logs, { recursive: true });
const jobs = availableParallelism();
const seconds = (value, otherwise) => Number(process.env[value] ?? otherwise);

// --- Running -------------------------------------------------------------------------------------

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    process.exit(130);
  });
}

/** Runs a command, its output shown; resolves to the exit code and what it printed. */
function run(command, { cwd = '.', env = {}, quiet = false, limit = 900 } = {}) {
  if (!quiet) {
    const words = command.length > 12 ? [...command.slice(0, 8), `… (${command.length})`] : command;
    console.log(`+ ${cwd === '.' ? '' : `cd ${cwd} && `}${words.join(' ')}`);
  }
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const pieces = [];
    const take = (to) => (piece) => {
      pieces.push(piece);
      if (!quiet) to.write(piece);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    const timer = setTimeout(() => {
      console.log(`  took longer than ${limit} s and was ended`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    }, limit * 1000);
    child.on('error', (error) => take(process.stdout)(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString() });
    });
  });
}

/** Does `work` for every item, as many at a time as there are processors. */
async function forEach(items, work) {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
    }),
  );
}

// --- Counting: what each runner says about itself ------------------------------------------------

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** A runner that crashed or ran nothing counts as one failure, whatever it managed to say. */
function honest({ code }, passed, failed) {
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}

async function plain(command, options) {
  const result = await run(command, options);
  return result.code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** One share of the tests in each of as many processes as there are processors, up to eight. */
async function googleTest(binary, { name, env = {}, limit }) {
  const processes = Math.min(jobs, 8);
  const shares = await Promise.all(
    Array.from({ length: processes }, async (_, share) => {
      const report = join(logs, `${name}-${share + 1}.json`);
      rmSync(report, { force: true });
      const result = await run([binary, '--gtest_brief=1', `--gtest_output=json:${report}`], {
        env: { ...env, GTEST_TOTAL_SHARDS: String(processes), GTEST_SHARD_INDEX: String(share) },
        limit,
      });
      if (!existsSync(report)) return { passed: 0, failed: 1 };
      const { tests, failures, errors = 0, disabled = 0 } = readJson(report);
      if (disabled > 0) console.log(`  ${disabled} tests are disabled: each counts as failed`);
      const failed = failures + errors + disabled;
      return honest(result, tests - failed, failed);
    }),
  );
  return shares.reduce((sum, share) => ({
    passed: sum.passed + share.passed,
    failed: sum.failed + share.failed,
  }));
}

async function nodeTest(files) {
  const report = join(logs, 'node.tap');
  const result = await run(
    [
      'node',
      '--test',
      '--test-reporter=dot',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    { limit: 600 },
  );
  const tap = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const figure = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = figure('fail') + figure('cancelled') + figure('skipped') + figure('todo');
  if (failed > 0) console.log(tap.match(/^\s*not ok [\s\S]*?^\s*\.\.\.$/gm)?.join('\n') ?? tap);
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
    { cwd: 'web', limit: 600 },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numTotalTests } = readJson(report);
  // Skipped ones are in the difference on purpose.
  return honest(result, numPassedTests, numTotalTests - numPassedTests);
}

async function playwright() {
  const report = join(root, logs, 'playwright.json');
  rmSync(report, { force: true });
  const result = await run(['npx', 'playwright', 'test', '--reporter=list,json'], {
    cwd: 'web',
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    limit: 900,
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, errors } = readJson(report);
  if (stats.flaky > 0) console.log(`  ${stats.flaky} passed only when tried again`);
  const failed = stats.unexpected + stats.skipped + stats.flaky + errors.length;
  return honest(result, stats.expected, failed);
}

// --- Static checks -------------------------------------------------------------------------------

const folders = '{core,wasm,relay,cli,vault_sodium,tests,fuzz,bench,lab}';
const cxx = () => globSync(`${folders}/**/*.{h,cpp}`).sort();
// Scripts and knowledge outside web/, which brings its own list.
const scripts = () =>
  globSync('{{scripts,schema,tests,fuzz,bench,lab}/**/*.{ts,mjs},knowledge/**/*.{ts,json}}', {
    exclude: ['**/node_modules/**'],
  })
    .sort()
    .map((file) => `../${file}`);

const clangFormat = (mode) => plain(['clang-format-19', ...mode, ...cxx()], { quiet: false });
const prettier = (mode) => plain(['npx', 'prettier', mode, ...scripts()], { cwd: 'web' });
const npm = (script) => plain(['npm', 'run', '--silent', script], { cwd: 'web' });
const types = (project) => () =>
  plain(['npx', 'tsc', '--project', `../${project}`], { cwd: 'web', limit: 300 });
// From here, not from web/: eslint passes over what lies above where it is called.
const lintOutsideWeb = () =>
  plain([
    'web/node_modules/.bin/eslint',
    '--config',
    'web/eslint.config.js',
    'lab/report',
    'knowledge',
  ]);

/** clang-tidy over every source of the product. What was clean and did not change is not repeated. */
async function clangTidy() {
  await configure('native-release');
  const build = 'build/native-release';
  const known = new Set(readJson(join(build, 'compile_commands.json')).map(({ file }) => file));
  const sources = globSync('{core,relay,cli,vault_sodium}/**/*.cpp')
    .filter((file) => !file.endsWith('_test.cpp') && known.has(join(root, file)))
    .sort();
  // A source is judged together with every header: they are few, and precise lists rot.
  const shared = createHash('sha256');
  for (const file of ['.clang-tidy', ...globSync(`${folders}/**/*.h`).sort()]) {
    shared.update(file).update(readFileSync(file));
  }
  const headers = shared.digest('hex');
  const clean = 'build/tidy';
  mkdirSync(clean, { recursive: true });
  const stamp = (file) =>
    join(
      clean,
      createHash('sha256').update(headers).update(file).update(readFileSync(file)).digest('hex'),
    );
  const due = sources.filter((file) => !existsSync(stamp(file)));
  console.log(`+ clang-tidy-19 -p ${build} (${due.length} of ${sources.length} sources are due)`);
  let failed = 0;
  await forEach(due, async (file) => {
    const { code, output } = await run(['clang-tidy-19', '-p', build, '--quiet', file], {
      quiet: true,
      limit: 300,
    });
    if (code === 0) writeFileSync(stamp(file), '');
    else {
      failed += 1;
      console.log(output.replace(/^\d+ warnings generated\.$/gm, ''));
    }
  });
  return { passed: sources.length - failed, failed };
}

// --- Builds and fuzzing --------------------------------------------------------------------------

const configure = (preset) => run(['cmake', '--preset', preset], { quiet: true });

async function build(preset, targets) {
  const configured = await configure(preset);
  if (configured.code !== 0) {
    console.log(configured.output);
    return { passed: 0, failed: 1 };
  }
  const wanted = targets.length > 0 ? ['--target', ...targets] : [];
  return plain(['cmake', '--build', '--preset', preset, `-j${jobs}`, ...wanted], { limit: 1500 });
}

/** Every fuzz target for a while, from the seeds in fuzz/corpus/<target> and what earlier runs found. */
async function fuzz(each) {
  const built = await build('fuzz', []);
  if (built.failed > 0) return built;
  const targets = globSync('fuzz/*_fuzz.cpp').map((file) => file.slice(5, -4));
  const sum = { passed: 0, failed: 0 };
  await forEach(targets, async (target) => {
    const found = `build/fuzz-corpus/${target}`;
    mkdirSync(found, { recursive: true });
    const seeds = globSync(`fuzz/corpus/${target}`);
    const command = [
      `build/fuzz/${target}`,
      `-max_total_time=${each}`,
      '-timeout=10',
      '-rss_limit_mb=2048',
      `-artifact_prefix=build/fuzz-corpus/${target}-`,
      found,
      ...seeds,
    ];
    console.log(`+ ${command.join(' ')}`);
    const result = await run(command, { quiet: true, limit: each + 120 });
    console.log(`  ${target}: ${result.output.match(/^Done .*$/m)?.[0] ?? 'did not finish'}`);
    if (result.code === 0) sum.passed += 1;
    else {
      sum.failed += 1;
      console.log(result.output.slice(-6000));
    }
  });
  return honest({ code: 0 }, sum.passed, sum.failed);
}

// --- The plan ------------------------------------------------------------------------------------

const release = 'build/native-release';
const asan = 'build/native-asan';
// Sanitized code runs several times slower; fewer random cases there, all of them in the release.
const sanitized = {
  RC_PARAMS: 'max_success=20',
  ANEMONE_LIVES: '2000',
  ASAN_OPTIONS:
    'detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1',
  UBSAN_OPTIONS: 'print_stacktrace=1',
};

const steps = {
  'format of C++': () => clangFormat(['--dry-run', '--Werror']),
  'format of scripts': () => prettier('--check'),
  'lint of the web app': () => npm('lint'),
  'types of the web app': () => npm('check'),
  'types of the tests': types('tests/tsconfig.json'),
  'lint of the lab report and of knowledge': lintOutsideWeb,
  'types of the lab report': types('lab/report/tsconfig.json'),
  'static analysis': clangTidy,

  'build of the native tests': () =>
    build('native-release', ['anemone', 'core_tests', 'program_tests']),
  'core, native': () => googleTest(`${release}/core_tests`, { name: 'core', limit: 600 }),
  'program, native': () => googleTest(`${release}/program_tests`, { name: 'program', limit: 600 }),
  'corpus, wasm, contract': () =>
    nodeTest(globSync('{tests,schema,scripts,lab,knowledge}/**/*.test.{ts,mjs}').sort()),

  'build with sanitizers': () => build('native-asan', ['anemone', 'core_tests', 'program_tests']),
  'core, sanitized': () =>
    googleTest(`${asan}/core_tests`, { name: 'core-asan', env: sanitized, limit: 600 }),
  'program, sanitized': () =>
    googleTest(`${asan}/program_tests`, { name: 'program-asan', env: sanitized, limit: 600 }),
  fuzzing: () => fuzz(seconds('FUZZ_SECONDS', 15)),

  'web app, units': vitest,
  'web app, browser': playwright,

  // Not proofs; under their own names only.
  'put C++ into format': () => clangFormat(['-i']),
  'put scripts into format': () => prettier('--write'),
  'put the web app into format': () => npm('format'),
};

const checks = [
  'format of C++',
  'format of scripts',
  'lint of the web app',
  'types of the web app',
  'types of the tests',
  'lint of the lab report and of knowledge',
  'types of the lab report',
  'static analysis',
];
const sanitizers = ['build with sanitizers', 'core, sanitized', 'program, sanitized'];
const plans = {
  check: checks,
  asan: sanitizers,
  fuzz: ['fuzzing'],
  format: ['put C++ into format', 'put scripts into format', 'put the web app into format'],
  test: [
    ...checks,
    'build of the native tests',
    'core, native',
    'program, native',
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
for (const name of only.length > 0 ? only : plans[plan]) {
  console.log(`\n=== ${name}`);
  const begin = Date.now();
  const { passed, failed } = await steps[name]();
  results.push({ name, passed, failed, took: (Date.now() - begin) / 1000 });
}

console.log('\n=== summary');
const total = { passed: 0, failed: 0 };
for (const { name, passed, failed, took } of results) {
  total.passed += passed;
  total.failed += failed;
  const figures = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
  console.log(
    `${failed > 0 ? 'FAIL' : 'ok  '} ${figures} ${took.toFixed(0).padStart(5)} s  ${name}`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
