// A policy in the lab sees what the app would see. Here the compiler says so: a policy compiles, and
// the same policy with one line that asks for the patient, or their luck, or writes into their
// journal, does not. The includes say the rest: nothing a policy is made of knows a patient; only the oracle.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '..');

const source = join(root, 'tests', 'lab_policy_sees_no_patient.cpp');

// The half of the contract that is generated; a build has it in a folder of its own.
const contract = mkdtempSync(join(tmpdir(), 'anemone-contract-'));
after(() => rmSync(contract, { recursive: true }));
execFileSync(process.execPath, [
  join(root, 'schema', 'generate_cpp.mjs'),
  join(contract, 'schema'),
]);

async function compile(...more: string[]): Promise<{ ok: boolean; stderr: string }> {
  const common = ['-std=c++23', '-fsyntax-only', '-Wall', '-Wextra', `-I${root}`, `-I${contract}`];
  const args = [...common, '-DJSON_NOEXCEPTION', '-ferror-limit=0', ...more, source];
  const child = spawn('clang++-19', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const stderr = await text(child.stderr);
  const [code] = child.exitCode === null ? await once(child, 'close') : [child.exitCode];
  return { ok: code === 0, stderr };
}
const [allowed, forbidden] = await Promise.all([compile(), compile('-DFORBIDDEN')]);

test('policies that ask for nothing forbidden compile', () => {
  assert.ok(allowed.ok, allowed.stderr);
  assert.equal(allowed.stderr, '');
});

const refusals: readonly [string, string, RegExp][] = [
  ['the patient, from what pacing is told', 'input.patient', /no member named 'patient'/],
  ['the patient, from what a policy is told', 'seen.patient', /no member named 'patient'/],
  ['what a patient is', 'const Patient*', /unknown type name 'Patient'/],
  ['her luck', 'seen.luck', /no member named 'luck'/],
  ['to write into her journal', 'seen.journal.add', /const/],
];
const lines = readFileSync(source, 'utf8').split('\n');
for (const [what, code, message] of refusals) {
  test(`a policy that asks for this does not compile: ${what}`, () => {
    const number = lines.findIndex((line) => line.includes(code)) + 1;
    assert.notEqual(number, 0, `nothing asks for ${code}`);
    const errors = forbidden.stderr
      .split('\n')
      .filter((line) => line.includes(`patient.cpp:${number}:`) && line.includes(' error: '));
    assert.match(errors.join('\n'), message, forbidden.stderr);
  });
}

/** Every header of the project that a file includes, however far away. */
function reach(path: string, seen = new Set<string>()): Set<string> {
  for (const [, header = ''] of readFileSync(join(root, path), 'utf8').matchAll(
    /^\s*#\s*include\s*"([^"]+)"/gm,
  )) {
    if (seen.has(header) || !existsSync(join(root, header))) continue;
    seen.add(header);
    reach(header, seen);
  }
  return seen;
}

test('no policy includes a patient, however far away; the oracle does', () => {
  const policies = [
    'lab/policy.h',
    ...globSync('{lab/policies,core/pacing}/**/*.{h,cpp}', { cwd: root }).filter(
      (path) => !path.endsWith('_test.cpp'),
    ),
  ];
  assert.ok(policies.length > 8);
  const inside = /^lab\/(?!policy\.h$|policies\/)/;
  for (const path of policies) {
    assert.deepEqual(
      [...reach(path)].filter((header) => inside.test(header)),
      [],
      path,
    );
  }
  assert.ok(reach('lab/oracle.cpp').has('lab/patient.h'));
});
