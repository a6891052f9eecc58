// The test runners, and what each says about itself in its own report.
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { honest, jobs, logs, root, run, say } from './run.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What each test took, in seconds. */
export const took = [];
function timed(runner, name, seconds) {
  if (seconds > 0) took.push({ runner, name, seconds });
}

/** What did not pass, by name: the end of a log is what others see of it. */
export const broken = [];
const broke = (runner, name, why = '') => broken.push({ runner, name, why });

export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** The entries of CTest with these labels; what they found is read from GoogleTest's own reports. */
export async function ctest(preset, labels, { env = {}, patience } = {}) {
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
      broke(preset, name, 'left no report');
      sum = add(sum, { passed: 0, failed: 1 });
      continue;
    }
    const { tests, failures, errors = 0, disabled = 0, testsuites } = readJson(file);
    if (disabled > 0) say(`  ${disabled} tests are disabled: each counts as failed\n`);
    const failed = failures + errors + disabled;
    sum = add(sum, { passed: tests - failed, failed });
    for (const suite of testsuites) {
      for (const test of suite.testsuite) {
        const name = `${suite.name}.${test.name}`;
        timed(preset, name, parseFloat(test.time));
        if (test.failures) broke(preset, name, test.failures[0]?.failure);
      }
    }
  }
  return honest(result, sum.passed, sum.failed);
}

export async function nodeTest(files) {
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
  for (const [, name] of tap.matchAll(/^\s*not ok \d+ - (.*)$/gm)) broke('node', name);
  return honest(result, figure('pass'), failed);
}

export async function vitest() {
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
  const tests = testResults.flatMap((file) => file.assertionResults);
  for (const { fullName, duration, status, failureMessages } of tests) {
    timed('vitest', fullName, (duration ?? 0) / 1000);
    if (status !== 'passed') broke('vitest', fullName, failureMessages[0] ?? status);
  }
  // Skipped ones are in the difference on purpose.
  return honest(result, numPassedTests, numTotalTests - numPassedTests);
}

export async function playwright() {
  const report = join(root, logs, 'playwright.json');
  rmSync(report, { force: true });
  const result = await run(['npx', 'playwright', 'test', '--reporter=list,json'], {
    cwd: 'web',
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, errors, suites } = readJson(report);
  // A browser that stood still is tried once more; what failed is a failure, whatever comes after.
  let passed = stats.expected;
  let failed = stats.unexpected + stats.skipped + errors.length;
  for (const { message } of errors) broke('browser', 'outside of the tests', message);
  const each = (suite) => {
    for (const { title, tests } of suite.specs ?? []) {
      const name = `${suite.file}: ${title}`;
      for (const { status, results } of tests) {
        for (const { duration } of results) timed('browser', name, duration / 1000);
        const bad = results.find((result) => result.status !== 'passed');
        const stoodStill = status === 'flaky' && bad?.status === 'timedOut';
        if (stoodStill) {
          passed += 1;
          say(`  stood still once, then passed: ${name}\n`);
          continue;
        }
        if (status === 'flaky') failed += 1;
        if (bad) broke('browser', name, bad.error?.message ?? bad.status);
      }
    }
    for (const inner of suite.suites ?? []) each(inner);
  };
  for (const suite of suites) each(suite);
  return honest(result, passed, failed);
}

/** Every property on so many random lives, whatever each sees in the normal run. */
export async function properties(lives) {
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
