// Makes the seeds of the fuzz targets from the corpora, and keeps of them what reaches code that no other
// seed reaches:
//   cmake --preset fuzz && cmake --build --preset fuzz && node fuzz/seeds.mjs
//
// fuzz/corpus/<target>/ holds these seeds (s-…) and, under other names, what was written by hand
// (vault-in-pieces) and every input that once broke something; those are never removed. tests/fuzz_replay_test.cpp tries them all in every test run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { invalidLines, validLines } from '../schema/corpus/make.mjs';

const root = join(import.meta.dirname, '..');
const programs = process.env.FUZZ_PROGRAMS ?? join(root, 'build', 'fuzz');
const scratch = join(root, 'build', 'fuzz-seeds');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const lines = (text) => text.split('\n').slice(0, -1);

function entrySeeds() {
  const invalid = invalidLines.map((line) => {
    const { entry, text, hex } = JSON.parse(line);
    return hex ? Buffer.from(hex, 'hex') : (text ?? JSON.stringify(entry));
  });
  return [...validLines, ...invalid];
}

function deskSeeds() {
  const folder = join(root, 'testdata', 'requests');
  const lineOf = (request) => {
    if (typeof request.raw === 'string') return request.raw;
    const journal = request.entries?.$journal;
    if (!journal) return JSON.stringify(request);
    const entries = lines(read('testdata', 'journals', `${journal}.ndjson`)).map((line) =>
      JSON.parse(line),
    );
    return JSON.stringify({ ...request, entries });
  };
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) =>
      JSON.parse(readFileSync(join(folder, name), 'utf8'))
        .requests.map(lineOf)
        .join('\n'),
    );
}

function checkSeeds() {
  const folder = join(root, 'testdata', 'vignettes');
  return readdirSync(folder)
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .flatMap(({ answers, also = [] }) => [answers, ...also])
    .map((answers) => JSON.stringify(answers));
}

for (const [target, seeds] of Object.entries({
  check_fuzz: checkSeeds(),
  entry_fuzz: entrySeeds(),
  core_service_fuzz: deskSeeds(),
})) {
  const all = join(scratch, target);
  const kept = join(scratch, `${target}-kept`);
  for (const folder of [all, kept]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  seeds
    .filter((seed) => seed.length <= 8192)
    .forEach((seed, i) => writeFileSync(join(all, String(i).padStart(4, '0')), seed));

  const program = join(programs, target);
  if (!existsSync(program)) {
    console.error(`${program} is not built: cmake --preset fuzz && cmake --build --preset fuzz`);
    process.exit(1);
  }
  const { status } = spawnSync(program, ['-set_cover_merge=1', '-max_len=8192', kept, all], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(1);

  const corpus = join(root, 'fuzz', 'corpus', target);
  mkdirSync(corpus, { recursive: true });
  for (const name of readdirSync(corpus)) if (name.startsWith('s-')) rmSync(join(corpus, name));
  for (const name of readdirSync(kept)) {
    const bytes = readFileSync(join(kept, name));
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    writeFileSync(join(corpus, `s-${digest}`), bytes);
  }
  console.log(`fuzz/corpus/${target}: ${readdirSync(kept).length} of ${seeds.length} seeds kept`);
}
