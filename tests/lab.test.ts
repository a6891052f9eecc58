// The lab as its users meet it: run, compare, report, a life told, and what is refused.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from './lib/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'anemone-lab-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const small = ['--seed', '3', '--patients', '4', '--families', 'waves,threat'];
const policies = ['--policies', 'leaflet_3,leaflet_6,learned,oracle_0.05'];
const disclaimer = 'Virtual patients. No clinical evidence.';

const lab = (...args: string[]) => run(['lab', ...args]);

test('one run: figures on the screen, lives on file, the same on any number of threads', async () => {
  const one = await lab('run', ...small, ...policies, '-j', '1', '-o', at('one.jsonl'));
  const three = await lab('run', ...small, ...policies, '-j', '3', '-o', at('three.jsonl'));
  assert.equal(one.code, 0, one.stderr);
  assert.equal(one.stdout, three.stdout);
  assert.ok(one.stdout.trimEnd().endsWith(disclaimer));
  // Not a terminal: no progress bar.
  assert.equal(one.stderr, '');
  const lives = readFileSync(at('one.jsonl'), 'utf8');
  assert.equal(lives, readFileSync(at('three.jsonl'), 'utf8'));
  assert.equal(lives.trimEnd().split('\n').length, 1 + 2 * 4 * 4);

  const compared = await lab('compare', at('one.jsonl'));
  assert.equal(compared.stdout, one.stdout);
  const report = await lab('report', at('one.jsonl'), '-o', at('report.html'));
  assert.equal(report.code, 0, report.stderr);
  const page = readFileSync(at('report.html'), 'utf8');
  assert.ok(!page.includes('/*ANEMONE-LAB-DATA*/null'));
  assert.match(page, /"record":"run"/);
});

test('another seed is another luck', async () => {
  const args = ['run', '--patients', '2', '--families', 'waves', '--policies', 'leaflet_3'];
  const one = await lab(...args, '--seed', '1');
  const two = await lab(...args, '--seed', '2');
  assert.notEqual(one.stdout, two.stdout);
});

test('harm stands first in every table', async () => {
  const { stdout } = await lab('run', ...small, ...policies);
  const head = stdout.split('\n').filter((line) => line.startsWith('policy'));
  assert.ok(head.length >= 3);
  for (const line of head.filter((line) => line.includes('reached'))) {
    assert.ok(line.indexOf('over limit') < line.indexOf('reached'));
  }
});

test('a life is told day by day, and says that it is none', async () => {
  const { code, stdout } = await lab('run', '--trace', 'threat:slow:3:learned');
  assert.equal(code, 0);
  assert.match(stdout, /^Virtual patient\. No clinical evidence\.\nday +\d/);
  assert.match(stdout, /#1 +step 0 of \d+ \(\d+\.\d mm, \d+ min\) +pain \d/);
});

test('wrong usage is 2 and names the option', async () => {
  const wrong: [string[], RegExp][] = [
    [['run', '--families', 'moon'], /--families: no such family/],
    [['run', '--policies', 'moon'], /--policies: no such policy/],
    [['run', '--trace', 'waves:slow:3'], /--trace: FAMILY:SUBGROUP:PATIENT:POLICY/],
    [['run', '--trace', 'moon:slow:3:learned'], /--trace: no such family/],
    [['run', '--trace', 'waves:moon:3:learned'], /--trace: no such subgroup/],
    [['run', '--trace', 'waves:slow:-3:learned'], /--trace: the patient is a number/],
    [['run', '--trace', 'waves:slow:3:all'], /--trace: no such policy/],
    [['run', '--patients', '0'], /--patients/],
    [['compare'], /results/],
    [[], /subcommand/],
  ];
  for (const [args, message] of wrong) {
    const { code, stdout, stderr } = await lab(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, message);
    assert.equal(stdout, '');
  }
});

test('results that cannot be read are 1, with the line', async () => {
  const missing = await lab('compare', at('nowhere.jsonl'));
  assert.equal(missing.code, 1);
  assert.match(missing.stderr, /cannot be opened/);

  await lab('run', ...small, ...policies, '-o', at('good.jsonl'));
  const lines = readFileSync(at('good.jsonl'), 'utf8').split('\n');
  lines[4] = lines[4]!.replace('"sessions":', '"moons":');
  writeFileSync(at('bad.jsonl'), lines.join('\n'));
  for (const command of ['compare', 'report']) {
    const bad = await lab(
      command,
      at('bad.jsonl'),
      ...(command === 'report' ? ['-o', at('x')] : []),
    );
    assert.equal(bad.code, 1);
    assert.equal(bad.stderr, 'anemone: line 5: sessions: missing_field\n');
  }
  writeFileSync(at('page.html'), '<p>no place</p>');
  const page = await lab('report', at('good.jsonl'), '--page', at('page.html'), '-o', at('x'));
  assert.equal(page.code, 1);
  assert.match(page.stderr, /not a report page/);
});

test('the help is enough to use it', async () => {
  const help = async (...args: string[]) => (await lab(...args, '--help')).stdout;
  assert.match(await help(), /run[^]*compare[^]*report[^]*parameters/);
  const ofRun = await help('run');
  for (const word of [
    'moving_limit',
    'learned',
    'oracle_0.05',
    'under_reporter',
    'FAMILY:SUBGROUP',
  ]) {
    assert.ok(ofRun.includes(word), word);
  }
  // The families that no policy is tuned on have no name there.
  assert.ok(ofRun.includes('--held-out') && !ofRun.includes('two_process'));
  assert.match(await help('report'), /--page[^]*lab-report\.html/);
});
