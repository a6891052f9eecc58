// `make properties`: the guardrails against random lives, at length. Each property sees LIVES
// random journals (1,000,000 when it is not set; what the normal run divides is not divided here),
// one test a process, as many at a time as there are processors.
//   node scripts/properties.mjs [FILTER]   which ones, as --gtest_filter has it; all when left out
//   BUILD   the folder with core_tests; build/native-release when it is not set
//   JOBS    processes at a time
import { spawn, execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const build = process.env.BUILD ?? join(root, 'build', 'native-release');
const tests = join(build, 'core_tests');
const lives = Number(process.env.LIVES ?? 1_000_000);
const jobs = Number(process.env.JOBS ?? availableParallelism());

// How many of ANEMONE_LIVES a test looks at: table_b_test.cpp all, properties_test.cpp a fifth,
// memory_test.cpp a twentieth.
const share = { TableB: 1, Advice: 5, Memory: 20 };
const filter = process.argv[2] ?? 'TableB.*:Advice/*:Memory.*';

function listed() {
  const names = [];
  let suite = '';
  const text = execFileSync(tests, ['--gtest_list_tests', `--gtest_filter=${filter}`]).toString();
  for (const line of text.split('\n')) {
    const name = line.replace(/#.*/, '').trimEnd();
    if (/^\S+\.$/.test(name)) suite = name;
    else if (/^ {2}\S/.test(name)) names.push(suite + name.trim());
  }
  return names;
}

function run(name) {
  const multiplier = share[name.match(/^\w+/)[0]];
  return new Promise((resolve) => {
    const begin = Date.now();
    const child = spawn(tests, [`--gtest_filter=${name}`], {
      env: { ...process.env, ANEMONE_LIVES: String(lives * multiplier) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('close', (code, signal) => {
      const output = Buffer.concat(pieces).toString();
      const seen = Number(/^OK, passed (\d+) tests/m.exec(output)?.[1] ?? 0);
      const held = code === 0 && seen === lives;
      const seconds = ((Date.now() - begin) / 1000).toFixed(0);
      console.log(
        `${held ? 'holds ' : 'BROKEN'} ${seen.toLocaleString('en').padStart(10)} ${seconds.padStart(6)} s  ${name}`,
      );
      if (!held) console.log(`${output.slice(-4000)}\nended with ${signal ?? code}`);
      resolve(held);
    });
  });
}

const names = listed();
const waiting = [...names];
let broken = 0;
console.log(`${names.length} properties, ${lives.toLocaleString('en')} random journals each`);
await Promise.all(
  Array.from({ length: jobs }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      if (!(await run(name))) broken += 1;
    }
  }),
);
console.log(`${names.length - broken} hold, ${broken} do not`);
process.exit(names.length === 0 || broken > 0 ? 1 : 0);
