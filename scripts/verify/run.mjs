// Commands that are run: their output shown or kept, as many beside each other as there is room for.
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
process.chdir(root);
export const logs = 'build/logs';
export const cache = 'build/cache';
for (const folder of [logs, cache]) mkdirSync(folder, { recursive: true });
// A linter may take a gigabyte.
export const jobs = Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / 1.2e9)));

// Where steps run beside each other, what each says is kept until it has ended.
export const kept = new AsyncLocalStorage();
export function say(text) {
  const pieces = kept.getStore();
  if (pieces) pieces.push(text);
  else process.stdout.write(text);
}

/** As many at a time as there are processors. */
let free = jobs;
const waiting = [];
export async function inTurn(work) {
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
export function run(command, { cwd = '.', env = {}, quiet = false, patience = hangs } = {}) {
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

/** A command that either works or does not. */
export async function plain(command, options) {
  const result = await run(command, options);
  return result.code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that crashed or ran nothing counts as one failure, whatever it managed to say. */
export function honest({ code }, passed, failed) {
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}
